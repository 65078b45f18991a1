package balcao.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import balcao.platform.CurrentPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a session serve only an active person and only for its lifetime, and names the
 * layout of the person's pages.
 */
class CurrentPersonFilter extends OncePerRequestFilter {

	static final String LAYOUT = "layout";

	private final CurrentPeople people;

	private final Duration lifetime;

	private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

	CurrentPersonFilter(CurrentPeople people, Duration lifetime) {
		this.people = people;
		this.lifetime = lifetime;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Authentication> signedIn = CurrentPeople.signedIn();
		Optional<CurrentPerson> person = signedIn.filter((authentication) -> !isTooOld(request.getSession(false)))
			.flatMap((authentication) -> this.people.of(request));
		if (person.isEmpty() && signedIn.isPresent()) {
			this.signOut.logout(request, response, signedIn.get());
			SignIn.explain(request, "platform.signIn.ended");
		}
		request.setAttribute(LAYOUT, person.map(CurrentPersonFilter::layoutOf).orElse("layout/plain"));
		chain.doFilter(request, response);
	}

	/** Both instants come from the session store, so no clock of ours is asked. */
	private boolean isTooOld(@Nullable HttpSession session) {
		return session != null && Duration.ofMillis(session.getLastAccessedTime() - session.getCreationTime())
			.compareTo(this.lifetime) > 0;
	}

	private static String layoutOf(CurrentPerson person) {
		return person.isClient() ? "layout/portal" : "layout/desk";
	}

}
