package balcao.account;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Role;
import balcao.platform.TooOften;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@RecordApplicationEvents
class AccountIT {

	private static int number;

	@Autowired
	private PersonService people;

	@Autowired
	private AccountService accounts;

	@Autowired
	private InvitationService invitations;

	@Autowired
	private PasswordLinks links;

	@Autowired
	private Credentials credentials;

	@Autowired
	private Passwords passwords;

	@Autowired
	private PersonSessions sessions;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ApplicationEvents events;

	private CurrentPerson ana;

	@BeforeEach
	void register() {
		number++;
		long id = this.people.register("Ana Lima", "ana" + number + "@balcao.example", null, Role.AGENT, null);
		this.ana = this.people.find(id);
	}

	@Test
	void invitedPersonChoosesAPasswordOnce() {
		LinkToken token = invite();
		assertThat(this.invitations.holder(token)).isEqualTo(this.ana);
		this.invitations.accept(token, "correto cavalo");
		assertThat(matches("correto cavalo")).isTrue();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.invitations.holder(token));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.invitations.accept(token, "outro cavalo certo"));
		assertThat(matches("correto cavalo")).isTrue();
		assertThat(this.events.stream(PasswordChanged.class)).isEmpty();
	}

	@Test
	void refusedPasswordLeavesTheLink() {
		LinkToken token = invite();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.invitations.accept(token, "curta"));
		this.invitations.accept(token, "correto cavalo");
		assertThat(matches("correto cavalo")).isTrue();
	}

	@Test
	void linkEndsWithItsTime() {
		LinkToken token = invite();
		this.clock.advance(Duration.ofDays(3).minusSeconds(1));
		assertThat(this.invitations.holder(token)).isEqualTo(this.ana);
		this.clock.advance(Duration.ofSeconds(1));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.invitations.accept(token, "correto cavalo"));
	}

	@Test
	void linkIsForItsPurposeAndItsPersonWhileActive() {
		LinkToken token = invite();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.links.choosePassword(LinkPurpose.RESET, token, "correto cavalo"));
		this.people.disable(this.ana.id());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.invitations.accept(token, "correto cavalo"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u0000", "x" })
	void otherTokensAreNothing(String token) {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.invitations.holder(new LinkToken(token)));
	}

	@Test
	void tokenIsExactAndStoredAsAHashOnly() {
		LinkToken token = invite();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.invitations.holder(new LinkToken(token.value().toUpperCase(Locale.ROOT))));
		assertThat(this.database.sql("select l::text from account_link l").query(String.class).list())
			.noneMatch((row) -> row.contains(token.value()));
	}

	@Test
	void passwordEndsEveryOtherLink() {
		LinkToken first = invite();
		PasswordLinks.Issued reset = this.links.issue(LinkPurpose.RESET, this.ana.id(), Duration.ofMinutes(30));
		this.invitations.accept(first, "correto cavalo");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.links.holder(LinkPurpose.RESET, reset.token()));
	}

	@Test
	void ofManyWhoUseALinkAtOnceExactlyOneSucceeds() throws Exception {
		LinkToken token = invite();
		ExecutorService crowd = Executors.newFixedThreadPool(20);
		try {
			Callable<Boolean> attempt = () -> {
				try {
					this.invitations.accept(token, "correto cavalo " + Thread.currentThread().getName());
					return true;
				}
				catch (NotFound ex) {
					return false;
				}
			};
			int successes = 0;
			for (Future<Boolean> result : crowd.invokeAll(Collections.nCopies(20, attempt))) {
				successes += result.get() ? 1 : 0;
			}
			assertThat(successes).isEqualTo(1);
		}
		finally {
			crowd.shutdown();
		}
	}

	@Test
	void newPasswordEndsSessionsAndTells() {
		this.accounts.setPassword(this.ana.id(), "correto cavalo");
		session();
		PasswordLinks.Issued reset = this.links.issue(LinkPurpose.RESET, this.ana.id(), Duration.ofMinutes(30));
		this.links.choosePassword(LinkPurpose.RESET, reset.token(), "outro cavalo certo");
		assertThat(this.sessions.of(this.ana, "")).isEmpty();
		assertThat(this.events.stream(PasswordChanged.class)).singleElement()
			.isEqualTo(new PasswordChanged(this.ana.id(), TestClock.START));
	}

	@Test
	void ownPasswordNeedsTheCurrentOneAndKeepsTheSessionThatChangesIt() {
		this.accounts.setPassword(this.ana.id(), "correto cavalo");
		session();
		String kept = session();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.accounts.changePassword(this.ana, "errado demais", "outro cavalo certo", kept));
		assertThat(matches("correto cavalo")).isTrue();
		this.accounts.changePassword(this.ana, "correto cavalo", "outro cavalo certo", kept);
		assertThat(matches("outro cavalo certo")).isTrue();
		assertThat(this.sessions.of(this.ana, kept)).singleElement().matches(SessionRow::current);
	}

	@Test
	void wrongCurrentPasswordsRunOut() {
		this.accounts.setPassword(this.ana.id(), "correto cavalo");
		for (int i = 0; i < 10; i++) {
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> this.accounts.changePassword(this.ana, "errado demais", "outro cavalo certo", ""));
		}
		assertThatExceptionOfType(TooOften.class)
			.isThrownBy(() -> this.accounts.changePassword(this.ana, "correto cavalo", "outro cavalo certo", ""));
	}

	@Test
	void changedAccessEndsSessions() {
		session();
		this.people.change(this.ana.id(), "Ana Lima", null, Role.LEADER, null);
		assertThat(this.sessions.of(this.ana, "")).isEmpty();
		session();
		this.people.disable(this.ana.id());
		assertThat(this.sessions.of(this.ana, "")).isEmpty();
	}

	@Test
	void manyPeopleGetOnePasswordAtOnce() {
		long other = this.people.register("Bia", "bia" + number + "@balcao.example", null, Role.AGENT, null);
		this.accounts.setPasswords(List.of(this.ana.id(), other), "balcao-demo");
		assertThat(this.credentials.hashOf(other)).isEqualTo(this.credentials.hashOf(this.ana.id())).isPresent();
	}

	private LinkToken invite() {
		this.invitations.invite(this.ana.id());
		return this.events.stream(PersonInvited.class).toList().get(0).token();
	}

	private boolean matches(String password) {
		return this.passwords.matches(password, this.credentials.hashOf(this.ana.id()).orElse(null));
	}

	private String session() {
		String id = UUID.randomUUID().toString();
		this.database.sql("""
				insert into spring_session (primary_id, session_id, creation_time, last_access_time,
					max_inactive_interval, expiry_time, principal_name)
				values (gen_random_uuid(), :id, 0, 0, 3600, 9000000000000, :email)""")
			.param("id", id)
			.param("email", this.ana.email())
			.update();
		return id;
	}

}
