package balcao.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.NotFound;
import balcao.platform.Role;

/** Creates the first admin of a fresh installation, by a link from its log. */
@Service
@Transactional
public class SetUpService {

	private final PersonService people;

	private final AccountService accounts;

	private final Links links;

	private final PasswordRule rule;

	private final AccountSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SetUpService(PersonService people, AccountService accounts, Links links, PasswordRule rule,
			AccountSettings settings, ApplicationEventPublisher events, Clock clock) {
		this.people = people;
		this.accounts = accounts;
		this.links = links;
		this.rule = rule;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/** A new link while there is no admin. */
	public Optional<LinkToken> open() {
		if (this.people.hasAdmin()) {
			return Optional.empty();
		}
		LinkToken token = LinkToken.random();
		Instant now = this.clock.instant();
		this.links.add(null, LinkPurpose.SET_UP, token, now, now.plus(this.settings.setUpLife()));
		return Optional.of(token);
	}

	/** {@link NotFound} when the link works no more or an admin exists. */
	@Transactional(readOnly = true)
	public void requireOpen(LinkToken token) {
		if (this.people.hasAdmin() || !this.links.isOpen(LinkPurpose.SET_UP, token, this.clock.instant())) {
			throw new NotFound();
		}
	}

	/**
	 * Uses the link, registers the admin and publishes {@link FirstAdminCreated}; of any
	 * number who try at once exactly one succeeds.
	 */
	public void createFirstAdmin(LinkToken token, String name, String email, String password) {
		this.links.lockSetUp();
		requireOpen(token);
		this.rule.check(password, email);
		Instant now = this.clock.instant();
		if (!this.links.use(LinkPurpose.SET_UP, token, now)) {
			throw new NotFound();
		}
		long personId = this.people.register(name, email, null, Role.ADMIN, null);
		this.accounts.setPassword(personId, password);
		this.events.publishEvent(new FirstAdminCreated(personId, now));
	}

}
