package balcao.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;

/** Links by which a person chooses a password, once. */
@Service
@Transactional
class PasswordLinks {

	private static final Duration KEPT = Duration.ofDays(30);

	private final Links links;

	private final PersonService people;

	private final PasswordRule rule;

	private final AccountService accounts;

	private final Clock clock;

	PasswordLinks(Links links, PersonService people, PasswordRule rule, AccountService accounts, Clock clock) {
		this.links = links;
		this.people = people;
		this.rule = rule;
		this.accounts = accounts;
		this.clock = clock;
	}

	Issued issue(LinkPurpose purpose, long personId, Duration life) {
		Instant now = this.clock.instant();
		Issued issued = new Issued(LinkToken.random(), now.plus(life), now);
		this.links.add(personId, purpose, issued.token(), now, issued.expiresAt());
		return issued;
	}

	/** Who may choose a password by the link; looking does not use it. */
	@Transactional(readOnly = true)
	CurrentPerson holder(LinkPurpose purpose, LinkToken token) {
		return this.links.holder(purpose, token, this.clock.instant())
			.flatMap(this.people::findActive)
			.orElseThrow(NotFound::new);
	}

	/** Uses the link; a password that is refused leaves it as it was. */
	void choosePassword(LinkPurpose purpose, LinkToken token, String password) {
		CurrentPerson person = holder(purpose, token);
		this.rule.check(password, person.email());
		if (!this.links.use(purpose, token, this.clock.instant())) {
			throw new NotFound();
		}
		this.accounts.choosePassword(person, password);
	}

	/** Forgets links that ended a month ago. */
	@Scheduled(cron = "0 41 3 * * *")
	void sweep() {
		this.links.removeExpired(this.clock.instant().minus(KEPT));
	}

	/** A fresh link. */
	record Issued(LinkToken token, Instant expiresAt, Instant at) {

	}

}
