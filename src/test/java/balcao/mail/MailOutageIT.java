package balcao.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import balcao.IntegrationTest;
import balcao.platform.CurrentPerson;
import balcao.platform.PublicAddress;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters while the mail server is away, refuses or breaks off, with the settings as they
 * are delivered. Time passes by moving what the database noted into the past.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailOutageIT {

	private static final int HOUR = 60;

	@Autowired
	private Scene scene;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private Letters letters;

	@Autowired
	private MailTrafficHealthIndicator traffic;

	@Autowired
	private MailSettings settings;

	@Autowired
	private Seal seal;

	@Autowired
	private ReturnPaths returns;

	@Autowired
	private PublicAddress address;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient database;

	@SuppressWarnings("NullAway.Init")
	private Scene.Cast cast;

	private List<String> numbers = List.of();

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.numbers = List.of(open("Chat parado"), open("Relatório vazio"));
	}

	@BeforeEach
	void clean() {
		this.database.sql("delete from mail_letter").update();
	}

	@Test
	void f13_anHourWithoutServerCostsNoAttemptAndEachLetterArrivesOnceInItsOrder() throws Exception {
		GreenMail server = server(0);
		int port = server.getSmtp().getPort();
		server.stop();
		Carrier carrier = carrier(port);
		for (int minute = 0; minute < HOUR; minute++) {
			if (minute % 15 == 0) {
				answer("Resposta do minuto " + minute);
			}
			carrier.carry();
			carrier.carry();
			if (minute == 10) {
				assertThat(this.traffic.health().getStatus()).as("not late yet").isEqualTo(Status.UP);
			}
			pass(Duration.ofMinutes(1));
		}
		List<Waiting> waiting = waiting();
		assertThat(waiting).hasSize(16).allSatisfy((letter) -> {
			assertThat(letter.attempts()).as("a server that is away is no letter's fault").isZero();
			assertThat(letter.failed()).isFalse();
			assertThat(letter.lastError()).contains("Couldn't connect");
		});
		assertThat(waiting.get(0).takes()).as("once in a minute").isEqualTo(HOUR);
		assertThat(waiting.get(15).takes()).isEqualTo(15);
		assertThatHealthTells(16);

		server = server(port);
		try {
			carrier.carry();
			assertThatEachArrivedOnceInOrder(server);
			pass(Duration.ofHours(1));
			carrier.carry();
			assertThat(server.getReceivedMessages()).as("and no more").hasSize(16);
			assertThat(this.traffic.health().getStatus()).isEqualTo(Status.UP);
		}
		finally {
			server.stop();
		}
	}

	@Test
	void f13_anHourOfLaterAnswersIsTriedWithGrowingPauses() throws Exception {
		answer("Uma resposta");
		List<Integer> tried = new ArrayList<>();
		try (FakeServer busy = new FakeServer(Map.of("@", "451 4.3.0 try again later"))) {
			Carrier carrier = carrier(busy.sender());
			for (int minute = 0; minute < HOUR; minute++) {
				int before = waiting().get(0).attempts();
				carrier.carry();
				carrier.carry();
				if (waiting().get(0).attempts() > before) {
					tried.add(minute);
				}
				pass(Duration.ofMinutes(1));
			}
		}
		assertThat(tried).containsExactly(0, 1, 1 + 4, 1 + 4 + 16);
		assertThat(waiting()).hasSize(4).allSatisfy((letter) -> {
			assertThat(letter.attempts()).isEqualTo(4);
			assertThat(letter.failed()).isFalse();
			assertThat(letter.lastError()).contains("451 4.3.0 try again later");
		});
		assertThatHealthTells(4);

		GreenMail server = server(0);
		try {
			Carrier carrier = carrier(server.getSmtp().getPort());
			carrier.carry();
			assertThat(server.getReceivedMessages()).as("not before its time").isEmpty();
			pass(Duration.ofMinutes(1 + 4 + 16 + 64 - HOUR));
			carrier.carry();
			assertThatEachArrivedOnceInOrder(server);
			pass(Duration.ofHours(6));
			carrier.carry();
			assertThat(server.getReceivedMessages()).hasSize(4);
		}
		finally {
			server.stop();
		}
	}

	@Test
	void f13_letterTakenWithoutAWordGoesOutOnceMoreWithTheSameId() throws Exception {
		answer("Uma resposta");
		Map<String, String> answers = new ConcurrentHashMap<>(Map.of(this.cast.client().email(), "CUT"));
		this.database.sql("delete from mail_letter where ticket_id <> (select min(ticket_id) from mail_letter)")
			.update();
		this.database.sql("update mail_letter set not_before = now() - interval '1 minute' where to_address = :client")
			.param("client", this.cast.client().email())
			.update();
		String cut = id(this.cast.client());
		String other = id(this.cast.colleague());
		try (FakeServer server = new FakeServer(answers)) {
			Carrier carrier = carrier(server.sender());
			carrier.carry();
			assertThat(server.taken()).as("the next leaves over another connection").containsExactly(cut, other);
			Waiting left = waiting().get(0);
			assertThat(waiting()).as("nobody said that it arrived").hasSize(1);
			assertThat(left.messageId()).isEqualTo(cut);
			assertThat(left.attempts()).isEqualTo(1);
			assertThat(left.failed()).isFalse();
			assertThat(left.lastError()).isNotBlank();
			carrier.carry();
			assertThat(server.taken()).as("it has its pause").hasSize(2);

			answers.clear();
			pass(this.settings.firstRetry());
			carrier.carry();
			assertThat(server.taken()).containsExactly(cut, other, cut);
			assertThat(waiting()).isEmpty();
			assertThat(this.database.sql(
					"select smtp_reply from mail_letter where message_id = :id and attempts = 2 and last_error is null")
				.param("id", cut)
				.query(String.class)
				.single()).startsWith("250 2.0.0");
			pass(Duration.ofHours(6));
			carrier.carry();
			assertThat(server.taken()).as("and not again").hasSize(3);
		}
	}

	private void assertThatHealthTells(long count) {
		Health health = this.traffic.health();
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails()).containsEntry("mail.figure.waiting", count)
			.containsEntry("mail.figure.dead", 0L)
			.hasEntrySatisfying("mail.figure.oldest", (age) -> assertThat((Long) age).isBetween(3600L, 3720L));
	}

	private void assertThatEachArrivedOnceInOrder(GreenMail server) {
		assertThat(waiting()).isEmpty();
		List<String> arrived = Arrays.stream(server.getReceivedMessages()).map(MailOutageIT::id).toList();
		assertThat(arrived).containsExactlyInAnyOrderElementsOf(
				this.database.sql("select message_id from mail_letter").query(String.class).list());
		for (long ticket : this.database.sql("select distinct ticket_id from mail_letter").query(Long.class).list()) {
			for (CurrentPerson person : List.of(this.cast.client(), this.cast.colleague())) {
				List<String> written = this.database.sql(
						"select message_id from mail_letter where ticket_id = :ticket and to_address = :to order by id")
					.param("ticket", ticket)
					.param("to", person.email())
					.query(String.class)
					.list();
				assertThat(arrived.stream().filter(written::contains)).as(person.email())
					.containsExactlyElementsOf(written);
			}
		}
	}

	private String open(String subject) {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), subject,
				this.cast.colleague().email());
	}

	/** One letter of each ticket to each of two people. */
	private void answer(String text) {
		for (String number : this.numbers) {
			this.conversation.reply(number, this.cast.agent(), Reply.of(text), AfterReply.KEEP, Set.of());
		}
	}

	private void pass(Duration time) {
		this.database.sql("""
				update mail_letter set not_before = not_before - :time * interval '1 millisecond',
					leased_until = leased_until - :time * interval '1 millisecond',
					written_at = written_at - :time * interval '1 millisecond',
					tried_since = tried_since - :time * interval '1 millisecond'""")
			.param("time", time.toMillis())
			.update();
	}

	private List<Waiting> waiting() {
		return this.database.sql("""
				select message_id, attempts, takes, failed_at is not null failed, coalesce(last_error, '') last_error
				from mail_letter where sent_at is null order by id""").query(Waiting.class).list();
	}

	private String id(CurrentPerson person) {
		return this.database.sql("select message_id from mail_letter where to_address = :to")
			.param("to", person.email())
			.query(String.class)
			.single();
	}

	private static String id(MimeMessage message) {
		try {
			return message.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static GreenMail server(int port) {
		ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
		GreenMail mail = new GreenMail((port == 0) ? setup.dynamicPort() : setup);
		mail.start();
		return mail;
	}

	private Carrier carrier(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		return carrier(sender);
	}

	private Carrier carrier(JavaMailSenderImpl sender) {
		Postbox box = new SmtpPostbox(sender, this.settings, this.seal, this.returns, this.address, this.clock);
		return new Carrier(this.letters,
				new StaticListableBeanFactory(Map.of("postbox", box)).getBeanProvider(Postbox.class), this.settings,
				this.clock);
	}

	private record Waiting(String messageId, int attempts, int takes, boolean failed, String lastError) {

	}

}
