package balcao.api.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

import balcao.account.TokenScope;

/** Answers who may not: without a token that works, and with one. */
class ApiDenials implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ApiDenials.class);

	private final ProblemWriter problems;

	ApiDenials(ProblemWriter problems) {
		this.problems = problems;
	}

	/** No token came. */
	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
			throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		this.problems.write(ApiProblem.UNAUTHORIZED, request, response);
	}

	/** A token came that does not work; which of the reasons it is stays with us. */
	void wrongToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
		LOG.info("Refused the token of {} {}", request.getMethod(), request.getRequestURI());
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
		this.problems.write(ApiProblem.UNAUTHORIZED, this.problems.text(request, "api.problem.wrongToken"), List.of(),
				request, response);
	}

	/**
	 * A token came that was made for less (RFC 6750); asked before anybody looks whether
	 * there is such an address, so that this tells nothing.
	 */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
			throws IOException {
		LOG.info("Denied {} {}", request.getMethod(), request.getRequestURI());
		String needed = TokenScope.EVERYTHING.code();
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
				"Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(needed));
		this.problems.write(ApiProblem.FORBIDDEN, this.problems.text(request, "api.problem.scope", needed), List.of(),
				request, response);
	}

}
