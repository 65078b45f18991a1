package balcao.account;

import java.util.Locale;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;

/**
 * Finds who may sign in. Unknown, disabled and without a password are one answer, so that
 * Spring Security spends the same time on each of them.
 */
class Accounts implements UserDetailsService {

	private final PersonService people;

	private final Credentials credentials;

	Accounts(PersonService people, Credentials credentials) {
		this.people = people;
		this.credentials = credentials;
	}

	@Override
	public UserDetails loadUserByUsername(String email) {
		return this.people.findActive(canonical(email))
			.flatMap((person) -> this.credentials.hashOf(person.id()).map((hash) -> user(person, hash)))
			.orElseThrow(() -> new UsernameNotFoundException("No such account"));
	}

	/** One spelling per account, without what a database cannot store. */
	static String canonical(String email) {
		return email.replaceAll("\\p{Cntrl}", "").strip().toLowerCase(Locale.ROOT);
	}

	private static UserDetails user(CurrentPerson person, String hash) {
		return User.withUsername(person.email()).password(hash).roles(person.role().name()).build();
	}

}
