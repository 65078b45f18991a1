package balcao.api.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.exc.JacksonIOException;

import org.springframework.core.Ordered;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.TooOften;

/**
 * Turns what a request of the API ran into into problem details. A resolver rather than
 * advice of some controllers, because an address without a controller needs them too.
 */
class ApiProblems implements HandlerExceptionResolver, Ordered {

	private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

	private final ProblemWriter problems;

	ApiProblems(ProblemWriter problems) {
		this.problems = problems;
	}

	/** Before the pages' own. */
	@Override
	public int getOrder() {
		return -1;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception exception) {
		if (!ApiErrors.isApi(request.getRequestURI()) || exception instanceof AccessDeniedException
				|| exception instanceof AuthenticationException) {
			return null;
		}
		if (exception instanceof JacksonIOException) {
			LOG.debug("Nobody listens any more", exception);
			return new ModelAndView();
		}
		if (response.isCommitted()) {
			throw new IllegalStateException("The answer broke off", exception);
		}
		try {
			resolve(exception, request, response);
		}
		catch (IOException ex) {
			LOG.debug("Nobody listens any more", ex);
		}
		return new ModelAndView();
	}

	void tooOften(TooOften tooOften, HttpServletRequest request, HttpServletResponse response) throws IOException {
		long seconds = Math.max(1, tooOften.remaining().plusMillis(999).toSeconds());
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		this.problems.write(ApiProblem.TOO_OFTEN, request, response);
	}

	private void resolve(Exception exception, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (exception instanceof ApiRefused refused) {
			write(refused.problem(), refused, request, response);
		}
		else if (exception instanceof CallFaults wrong) {
			this.problems.write(ApiProblem.INVALID, null, fields(wrong, request), request, response);
		}
		else if (exception instanceof Refused refused) {
			write(ApiProblem.CONFLICT, refused, request, response);
		}
		else if (exception instanceof TooOften tooOften) {
			tooOften(tooOften, request, response);
		}
		else if (exception instanceof MethodArgumentNotValidException invalid) {
			this.problems.write(ApiProblem.INVALID, null, fields(invalid), request, response);
		}
		else if (exception instanceof ErrorResponse answer) {
			answer.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
			this.problems.write(ApiProblem.of(answer.getStatusCode().value()), request, response);
		}
		else {
			write(exception, request, response);
		}
	}

	private void write(ApiProblem problem, Refused refused, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.problems.write(problem, this.problems.text(request, refused.messageKey(), refused.arguments()), List.of(),
				request, response);
	}

	private void write(Exception exception, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ApiProblem problem = problemOf(exception);
		if (problem.isOurs()) {
			LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
		}
		this.problems.write(problem, request, response);
	}

	private static ApiProblem problemOf(Exception exception) {
		if (exception instanceof NotFound || exception instanceof MethodArgumentTypeMismatchException) {
			return ApiProblem.NOT_FOUND;
		}
		if (exception instanceof OptimisticLockingFailureException) {
			return ApiProblem.CONFLICT;
		}
		return (exception instanceof HttpMessageNotReadableException || exception instanceof IOException)
				? ApiProblem.MALFORMED : ApiProblem.BROKEN;
	}

	private List<Map<String, String>> fields(CallFaults wrong, HttpServletRequest request) {
		return wrong.faults()
			.stream()
			.map((fault) -> Map.of("field", fault.field(), "message",
					this.problems.text(request, fault.messageKey(), fault.arguments().toArray())))
			.toList();
	}

	private static List<Map<String, String>> fields(MethodArgumentNotValidException invalid) {
		return invalid.getFieldErrors()
			.stream()
			.map((error) -> Map.of("field", error.getField(), "message", String.valueOf(error.getDefaultMessage())))
			.toList();
	}

}
