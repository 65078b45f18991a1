package balcao.platform.web;

import java.util.Locale;

import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.TooOften;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.InvalidPropertyException;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns what a request ran into into the page that says so, without an exception's text.
 */
@ControllerAdvice
class Problems {

	private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

	private final MessageSource messages;

	private final Durations durations;

	Problems(MessageSource messages, Durations durations) {
		this.messages = messages;
		this.durations = durations;
	}

	@ExceptionHandler(NotFound.class)
	ModelAndView missing(HttpServletRequest request) {
		return ErrorPages.page(Problem.NOT_FOUND, null, request);
	}

	@ExceptionHandler(Refused.class)
	ModelAndView refused(Refused refused, HttpServletRequest request, Locale locale) {
		String sentence = this.messages.getMessage(refused.messageKey(), refused.arguments(), locale);
		return ErrorPages.page(Problem.REFUSED, sentence, request);
	}

	@ExceptionHandler(TooOften.class)
	ModelAndView tooOften(TooOften tooOften, HttpServletRequest request, HttpServletResponse response, Locale locale) {
		long seconds = Math.max(1, tooOften.remaining().toSeconds());
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		String sentence = this.messages.getMessage("platform.error.tooOften.wait",
				new Object[] { this.durations.of(tooOften.remaining(), locale) }, locale);
		return ErrorPages.page(Problem.TOO_OFTEN, sentence, request);
	}

	@ExceptionHandler(OptimisticLockingFailureException.class)
	ModelAndView changedMeanwhile(HttpServletRequest request) {
		return ErrorPages.page(Problem.CHANGED_MEANWHILE, null, request);
	}

	@ExceptionHandler(DataIntegrityViolationException.class)
	ModelAndView violated(DataIntegrityViolationException violation, HttpServletRequest request) {
		LOG.error("{} {} broke a rule of the database", request.getMethod(), request.getRequestURI(), violation);
		return ErrorPages.page(Problem.CHANGED_MEANWHILE, null, request);
	}

	/** A malformed id names nothing; any other malformed value is a malformed request. */
	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	ModelAndView mistyped(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
		boolean inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
		return ErrorPages.page(inPath ? Problem.NOT_FOUND : Problem.MALFORMED, null, request);
	}

	@ExceptionHandler({ InvalidPropertyException.class, InvalidParameterException.class, MultipartException.class })
	ModelAndView malformed(HttpServletRequest request) {
		return ErrorPages.page(Problem.MALFORMED, null, request);
	}

	@ExceptionHandler(MaxUploadSizeExceededException.class)
	ModelAndView tooLarge(HttpServletRequest request) {
		return ErrorPages.page(Problem.TOO_LARGE, null, request);
	}

	@ExceptionHandler({ AccessDeniedException.class, AuthenticationException.class })
	void leaveToSecurity(RuntimeException denied) {
		throw denied;
	}

	/** Whoever has left reads no page, and it is nobody's failure. */
	@ExceptionHandler(Exception.class)
	@Nullable ModelAndView other(Exception exception, HttpServletRequest request, HttpServletResponse response) {
		if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
			return null;
		}
		if (exception instanceof ErrorResponse answer) {
			answer.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
			return ErrorPages.page(Problem.of(answer.getStatusCode().value()), null, request);
		}
		LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
		return ErrorPages.page(Problem.BROKEN, null, request);
	}

}
