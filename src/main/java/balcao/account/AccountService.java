package balcao.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import balcao.platform.CurrentPerson;
import balcao.platform.RateLimits;
import balcao.platform.Refused;

/** Gives people passwords. */
@Service
public class AccountService {

	private final Credentials credentials;

	private final Links links;

	private final PersonSessions sessions;

	private final Passwords passwords;

	private final PasswordRule rule;

	private final RateLimits limits;

	private final AccountSettings settings;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AccountService(Credentials credentials, Links links, PersonSessions sessions, Passwords passwords,
			PasswordRule rule, RateLimits limits, AccountSettings settings, TransactionOperations transactions,
			ApplicationEventPublisher events, Clock clock) {
		this.credentials = credentials;
		this.links = links;
		this.sessions = sessions;
		this.passwords = passwords;
		this.rule = rule;
		this.limits = limits;
		this.settings = settings;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	/** Sets a password as it is: no rule is asked, no session ends, nobody is told. */
	@Transactional
	public void setPassword(long personId, String password) {
		setPasswords(List.of(personId), password);
	}

	/** Sets one password for many people, hashed once. */
	@Transactional
	public void setPasswords(Collection<Long> personIds, String password) {
		if (!personIds.isEmpty()) {
			this.credentials.put(personIds, this.passwords.encode(password), this.clock.instant());
		}
	}

	/** Refuses a password that is easy to guess. */
	public void checkNewPassword(CurrentPerson actor, String password) {
		this.rule.check(password, actor.email());
	}

	/**
	 * Changes the own password and ends the person's other sessions; publishes
	 * {@link PasswordChanged}. Refuses a wrong current password, which counts as a try to
	 * sign in, and a new one that is easy to guess.
	 */
	public void changePassword(CurrentPerson actor, String current, String password, String keptSession) {
		checkNewPassword(actor, password);
		this.limits.spend(this.settings.signInOfAccount(), actor.email());
		if (!this.passwords.matches(current, this.credentials.hashOf(actor.id()).orElse(null))) {
			throw new Refused("account.refused.currentPassword");
		}
		this.limits.forgive(this.settings.signInOfAccount(), actor.email());
		String hash = this.passwords.encode(password);
		this.transactions.executeWithoutResult((transaction) -> {
			put(actor, hash);
			this.sessions.endOthers(actor, keptSession);
		});
	}

	/** A password that somebody proved the right to choose: every session ends. */
	void choosePassword(CurrentPerson person, String password) {
		put(person, this.passwords.encode(password));
		this.sessions.endAll(person.email());
	}

	private void put(CurrentPerson person, String hash) {
		Instant now = this.clock.instant();
		boolean another = this.credentials.hashOf(person.id()).isPresent();
		this.credentials.put(List.of(person.id()), hash, now);
		this.links.endAll(person.id(), now);
		if (another) {
			this.events.publishEvent(new PasswordChanged(person.id(), now));
		}
	}

}
