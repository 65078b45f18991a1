package balcao.platform.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import balcao.platform.CurrentPerson;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Answers who may not: strangers sign in, what one may not see does not exist, and
 * whatever was typed comes back.
 */
class Denials implements AccessDeniedHandler, AuthenticationEntryPoint {

	private static final Logger LOG = LoggerFactory.getLogger(Denials.class);

	private static final Set<String> SAFE = Set.of("GET", "HEAD");

	private final CurrentPeople people;

	private final ObjectProvider<RequestMappingHandlerMapping> pages;

	Denials(CurrentPeople people, ObjectProvider<RequestMappingHandlerMapping> pages) {
		this.people = people;
		this.pages = pages;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
			throws IOException, ServletException {
		if (!isPage(request)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		if (isScript(request)) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		if (SAFE.contains(request.getMethod())) {
			boolean ended = SignIn.of(request).noticeKey() != null
					|| (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
			String wanted = OwnPath.of(request);
			UriComponentsBuilder login = UriComponentsBuilder.fromPath("/login");
			if (ended) {
				login.queryParam("ended");
			}
			if (!"/".equals(wanted)) {
				login.queryParam("to", "{to}");
			}
			response.sendRedirect(login.encode().buildAndExpand(wanted).toUriString());
			return;
		}
		answerStranger(request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
			throws IOException, ServletException {
		Optional<CurrentPerson> person = this.people.of(request);
		LOG.info("Denied {} {} to person {}: {}", request.getMethod(), request.getRequestURI(),
				person.map(CurrentPerson::id).orElse(null), problem.getClass().getSimpleName());
		if (problem instanceof CsrfException) {
			answerStale(person, request, response);
		}
		else {
			boolean colleague = person.filter(CurrentPerson::isTeam).isPresent();
			response.sendError(colleague ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
		}
	}

	private void answerStale(Optional<CurrentPerson> person, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		if (isScript(request)) {
			response
				.setStatus(person.isEmpty() ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
		}
		else if ("/login".equals(request.getRequestURI())) {
			SignIn.again(HttpStatus.UNAUTHORIZED, request, response, null, List.of());
		}
		else if (person.isEmpty() && !isOpen(request)) {
			answerStranger(request, response);
		}
		else {
			response.setStatus(HttpServletResponse.SC_FORBIDDEN);
			Optional<HeldPost> held = isPage(request) ? HeldPost.of(request) : Optional.empty();
			if (held.isPresent()) {
				HeldPostController.show(held.get(), "platform.held.text", request, response);
			}
			else {
				request.setAttribute(ErrorPages.PROBLEM, Problem.STALE);
				response.sendError(HttpServletResponse.SC_FORBIDDEN);
			}
		}
	}

	private void answerStranger(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Optional<HeldPost> held = isPage(request) ? HeldPost.of(request) : Optional.empty();
		if (held.isPresent()) {
			SignIn.holding(held.get(), request, response);
		}
		else {
			response.sendRedirect("/login?ended");
		}
	}

	/** A script of a page reads the status and tells the person itself. */
	private static boolean isScript(HttpServletRequest request) {
		return "empty".equals(request.getHeader("Sec-Fetch-Dest"));
	}

	private static boolean isOpen(HttpServletRequest request) {
		return SecurityConfiguration.OPEN.stream()
			.anyMatch((open) -> request.getRequestURI().startsWith(open.replace("/**", "")));
	}

	/** A stranger who asks for what does not exist is told so, not asked to sign in. */
	private boolean isPage(HttpServletRequest request) {
		RequestMappingHandlerMapping mapping = this.pages.getIfAvailable();
		try {
			return mapping == null || mapping.getHandler(request) != null;
		}
		catch (HttpRequestMethodNotSupportedException ex) {
			return true;
		}
		catch (Exception ex) {
			return false;
		}
	}

}
