package balcao.platform.web;

import java.util.Optional;

import balcao.platform.CurrentPerson;
import balcao.platform.PeopleDirectory;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds the person behind a request, once per request and never before somebody asks. */
class CurrentPeople {

	private static final String FOUND = CurrentPeople.class.getName() + ".found";

	private final ObjectProvider<PeopleDirectory> directory;

	CurrentPeople(ObjectProvider<PeopleDirectory> directory) {
		this.directory = directory;
	}

	/** The active person who is signed in; empty for strangers and for the disabled. */
	Optional<CurrentPerson> of(HttpServletRequest request) {
		return signedIn().flatMap((authentication) -> {
			String name = authentication.getName();
			if (request.getAttribute(FOUND) instanceof Found found && found.name().equals(name)) {
				return found.person();
			}
			Optional<CurrentPerson> person = this.directory.getObject().findActive(name);
			request.setAttribute(FOUND, new Found(name, person));
			return person;
		});
	}

	/** The same, but only where somebody has asked before: nothing is read. */
	Optional<CurrentPerson> found(HttpServletRequest request) {
		return (request.getAttribute(FOUND) instanceof Found found) ? found.person() : Optional.empty();
	}

	static Optional<Authentication> signedIn() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.filter((authentication) -> authentication.isAuthenticated()
					&& !(authentication instanceof AnonymousAuthenticationToken));
	}

	private record Found(String name, Optional<CurrentPerson> person) {

	}

}
