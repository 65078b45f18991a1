package balcao.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Personal access tokens. A token proves who somebody is, never what they may do: that is
 * read afresh on each request, so a token of a person without access opens nothing. Its
 * scope takes away from that, and never adds.
 */
@Service
@Transactional
public class TokenService {

	private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

	private static final Duration KEPT = Duration.ofDays(90);

	private static final int LONGEST = 200;

	private static final String DEMO_NAME = "Demo";

	private final Tokens tokens;

	private final PersonService people;

	private final AccountSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final boolean demo;

	TokenService(Tokens tokens, PersonService people, AccountSettings settings, ApplicationEventPublisher events,
			Clock clock, Environment environment) {
		this.tokens = tokens;
		this.people = people;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	/** Makes a token for whatever the person may do. */
	public AccessToken create(CurrentPerson actor, String name, TokenLife life) {
		return create(actor, name, TokenScope.EVERYTHING, life);
	}

	/**
	 * Makes a token and publishes {@link TokenCreated}; the answer is the only place
	 * where its secret ever stands. Refuses a name that the person uses already, and one
	 * token too many; a scope that is not for the person does not exist.
	 */
	public AccessToken create(CurrentPerson actor, String name, TokenScope scope, TokenLife life) {
		if (!scopesFor(actor).contains(scope)) {
			throw new NotFound();
		}
		Instant now = this.clock.instant();
		this.tokens.lock(actor.id());
		if (this.tokens.countOf(actor.id()) >= this.settings.tokensPerPerson()) {
			throw new Refused("account.refused.tokensFull", this.settings.tokensPerPerson());
		}
		if (this.tokens.isNamed(actor.id(), name)) {
			throw new Refused("account.refused.tokenName");
		}
		AccessToken token = AccessToken.random();
		this.tokens.add(actor.id(), name, scope, token, false, now, life.endFrom(now));
		this.events.publishEvent(new TokenCreated(actor.id(), name, now));
		return token;
	}

	/** What a token of the person can be made for. */
	public Set<TokenScope> scopesFor(CurrentPerson person) {
		return person.isTeam() ? EnumSet.allOf(TokenScope.class) : EnumSet.of(TokenScope.EVERYTHING);
	}

	/** The tokens of a person, the newest first, the expired included for 90 days. */
	@Transactional(readOnly = true)
	public List<TokenRow> of(CurrentPerson person) {
		return this.tokens.of(person.id(), this.clock.instant());
	}

	/** Ends a token of one's own at once. */
	public void revoke(long id, CurrentPerson actor) {
		if (!this.tokens.remove(id, actor.id())) {
			throw new NotFound();
		}
	}

	/** Ends every token of one's own at once. */
	public void revokeAll(CurrentPerson actor) {
		this.tokens.removeAllOf(actor.id());
	}

	/**
	 * Who holds a token that works; empty for one that is unknown, expired, revoked or of
	 * a person without access. Notes the use, to the minute.
	 */
	public Optional<TokenHolder> use(String secret) {
		AccessToken token = new AccessToken(secret);
		if (!(this.demo ? secret.length() <= LONGEST : token.isWellFormed())) {
			return Optional.empty();
		}
		Instant now = this.clock.instant();
		return this.tokens.find(token, this.demo, now)
			.flatMap((found) -> this.people.findActive(found.personId()).map((person) -> {
				noteUse(found, now);
				return new TokenHolder(found.id(), person, found.scope());
			}));
	}

	/** Presets the demo's tokens, by e-mail, in the place of those it had before. */
	public void presetDemo(Map<String, String> secrets) {
		Instant now = this.clock.instant();
		this.tokens.removeDemo();
		secrets.forEach((email, secret) -> this.people.findActive(email)
			.ifPresent((person) -> this.tokens.add(person.id(), freeName(person), TokenScope.EVERYTHING,
					new AccessToken(secret), true, now, null)));
	}

	/** Forgets tokens that expired long ago. */
	@Scheduled(cron = "0 43 3 * * *")
	void sweep() {
		this.tokens.removeExpired(this.clock.instant().minus(KEPT));
	}

	/** The demo's clock may have gone back since the last use. */
	private void noteUse(Tokens.Found found, Instant now) {
		Instant last = found.lastUsedAt();
		if (last == null || Duration.between(last, now).abs().compareTo(NOTED_EVERY) >= 0) {
			this.tokens.noteUse(found.id(), now);
		}
	}

	private String freeName(CurrentPerson person) {
		String name = DEMO_NAME;
		for (int i = 2; this.tokens.isNamed(person.id(), name); i++) {
			name = DEMO_NAME + " " + i;
		}
		return name;
	}

}
