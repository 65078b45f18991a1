package balcao.platform.web;

import java.security.Principal;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for whatever no controller answered; needs neither session nor database. */
@Controller
class ErrorPages implements ErrorController {

	/** A request attribute that says which problem it is, where the status does not. */
	static final String PROBLEM = Problem.class.getName();

	private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

	@RequestMapping("${spring.web.error.path:/error}")
	ModelAndView page(HttpServletRequest request) {
		Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		Problem problem = problemOf(request);
		if (problem.isOurs() && cause != null) {
			LOG.error("{} {} failed", request.getMethod(), request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
					cause);
		}
		return page(problem, null, request);
	}

	static ModelAndView page(Problem problem, @Nullable String sentence, HttpServletRequest request) {
		ErrorPage page = new ErrorPage(problem, sentence, problem.isOurs() ? References.of(request) : null,
				(problem == Problem.FORBIDDEN) ? account() : null);
		ModelAndView view = new ModelAndView("error/page", Map.of("page", page));
		view.setStatus(HttpStatusCode.valueOf(problem.status()));
		return view;
	}

	private static @Nullable String account() {
		return CurrentPeople.signedIn().map(Principal::getName).orElse(null);
	}

	private static Problem problemOf(HttpServletRequest request) {
		if (request.getAttribute(PROBLEM) instanceof Problem problem) {
			return problem;
		}
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return (status instanceof Integer code) ? Problem.of(code) : Problem.NOT_FOUND;
	}

}
