package balcao.api.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers in the place of the error page where a request of the API failed before any
 * controller, be it at the firewall or for want of a database.
 */
class ApiErrors extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

	private final ProblemWriter problems;

	ApiErrors(ProblemWriter problems) {
		this.problems = problems;
	}

	static boolean isApi(Object address) {
		return address.equals("/api") || address.toString().startsWith("/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		if (address == null || !isApi(address)) {
			chain.doFilter(request, response);
			return;
		}
		ApiProblem problem = ApiProblem.of(response.getStatus());
		if (problem.isOurs() && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
			LOG.error("{} {} failed", request.getMethod(), address, cause);
		}
		if (problem == ApiProblem.WRONG_METHOD) {
			response.setHeader("Allow", "GET, HEAD, POST");
		}
		this.problems.write(problem, request, response);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
