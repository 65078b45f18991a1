package balcao.mail;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.Visitor;
import balcao.account.AccountService;
import balcao.account.InvitationService;
import balcao.account.PasswordChanged;
import balcao.organization.PersonService;
import balcao.platform.PageRequest;
import balcao.platform.PublicAddress;
import balcao.platform.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@IntegrationTest
@TestPropertySource(
		properties = { "balcao.mail.pause=100ms", "balcao.mail.first-retry=100ms", "balcao.mail.outage-pause=100ms",
				"balcao.account.resets-per-address=1000", "balcao.base-url=https://suporte.example" })
@DirtiesContext // or its carriers would take the letters of other tests
class MailIT {

	private static final Pattern LINK = Pattern.compile("https://suporte\\.example(/\\S+)");

	private static final GreenMail FIRST = start(0);

	private static final int PORT = FIRST.getSmtp().getPort();

	private static GreenMail server = FIRST;

	private static int number;

	@Autowired
	private PersonService people;

	@Autowired
	private AccountService accounts;

	@Autowired
	private InvitationService invitations;

	@Autowired
	private LetterService letters;

	@Autowired
	private AccountLetters accountLetters;

	@Autowired
	private Carrier carrier;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Letters rows;

	@Autowired
	private MailSettings settings;

	@Autowired
	private Seal seal;

	@Autowired
	private ReturnPaths returns;

	@Autowired
	private PublicAddress address;

	@LocalServerPort
	private int port;

	private long id;

	private String email = "";

	@DynamicPropertySource
	static void mailServer(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> PORT);
	}

	@AfterAll
	static void stop() {
		server.stop();
	}

	@BeforeEach
	void register() throws Exception {
		number++;
		this.database.sql("delete from mail_letter").update();
		this.email = "ana" + number + "@aurora.example";
		this.id = this.people.register("Ana Lima", this.email, null, Role.AGENT, null);
		this.accounts.setPassword(this.id, "correto cavalo");
		server.purgeEmailFromAllMailboxes();
	}

	@Test
	void resetLinkArrivesAndWorksOnce() throws Exception {
		Visitor visitor = new Visitor(this.port);
		visitor.get("/password/reset");
		assertThat(visitor.post("/password/reset", "email", this.email).headers().firstValue("Location").orElseThrow())
			.endsWith("/password/sent");
		MimeMessage message = received(1)[0];
		assertThat(message.getSubject()).isEqualTo("Escolha uma nova senha");
		assertThat(message.getAllRecipients()).singleElement().hasToString("Ana Lima <" + this.email + ">");
		assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(message.getHeader("Content-Language")).containsExactly("pt-BR");
		assertThat(message.getMessageID()).endsWith("@suporte.example>");
		String path = link(message);
		assertThat(path).matches("/password/reset/[A-Za-z0-9_-]{43}");
		assertThat(part(message, 1)).contains("https://suporte.example" + path, "Olá, Ana Lima.");

		assertThat(visitor.get(path).statusCode()).isEqualTo(200);
		HttpResponse<String> page = visitor.get(path);
		assertThat(page.body()).contains(this.email);
		assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
		assertThat(visitor.post(path, "password", "curta").statusCode()).isEqualTo(422);
		assertThat(visitor.post(path, "password", "outro cavalo certo").statusCode()).isEqualTo(302);
		assertThat(visitor.get(path).statusCode()).isEqualTo(404);
		assertThat(visitor.get("/account").statusCode()).as("nobody is signed in by a link").isEqualTo(302);
		assertThat(visitor.signIn(this.email, "outro cavalo certo").statusCode()).isEqualTo(302);
		assertThat(received(2)[1].getSubject()).isEqualTo("Sua senha foi alterada");
		await().until(() -> state("Escolha uma nova senha") == LetterState.SENT);
		assertThat(this.database.sql("select count(*) from mail_letter where text_body like '%' || :link || '%'")
			.param("link", path)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void h29_unknownAndDisabledGetTheSameAnswerAndNoMail() {
		this.people.disable(this.id);
		Visitor visitor = new Visitor(this.port);
		visitor.get("/password/reset");
		HttpResponse<String> disabled = visitor.post("/password/reset", "email", this.email);
		HttpResponse<String> unknown = visitor.post("/password/reset", "email", "ninguem@aurora.example");
		assertThat(disabled.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
		assertThat(disabled.body()).isEqualTo(unknown.body());
		await().during(Duration.ofSeconds(1)).until(() -> server.getReceivedMessages().length == 0);
	}

	@Test
	void h31_oneAccountGetsAtMostThreeMailsAnHour() {
		Visitor visitor = new Visitor(this.port);
		visitor.get("/password/reset");
		for (int i = 0; i < 20; i++) {
			assertThat(visitor
				.send(visitor.form("/password/reset", "email", this.email)
					.header("X-Forwarded-For", "203.0.113." + i)
					.header("X-Forwarded-Host", "evil.example"))
				.statusCode()).isEqualTo(302);
		}
		await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(8)).until(() -> letters() == 3);
	}

	@Test
	void letterWaitsForAServerThatIsDownAndIsDeliveredOnce() throws Exception {
		server.stop();
		try {
			this.invitations.invite(this.id);
			await().until(() -> row().lastError() != null);
			assertThat(attempts()).as("a server that is down is no letter's fault").isLessThanOrEqualTo(1);
		}
		finally {
			server = start(PORT);
		}
		assertThat(link(received(1)[0])).startsWith("/invitations/");
		await().during(Duration.ofSeconds(1)).until(() -> server.getReceivedMessages().length == 1);
	}

	@Test
	void letterIsGivenUpVisiblyAndTriedAgainOnRequest() throws Exception {
		server.stop();
		try {
			this.transactions.executeWithoutResult(
					(transaction) -> this.accountLetters.on(new PasswordChanged(this.id, TestClock.START)));
			this.database.sql("update mail_letter set tried_since = now() - interval '6 days'").update();
			await().atMost(Duration.ofSeconds(20)).until(() -> state("Sua senha foi alterada") == LetterState.FAILED);
		}
		finally {
			server = start(PORT);
		}
		LetterRow failed = row();
		assertThat(failed.lastError()).isNotBlank();
		assertThat(failed.retryable()).isTrue();
		this.letters.retry(failed.id());
		received(1);
	}

	@Test
	void letterWhoseLinkEndedIsNotSent() {
		server.stop();
		try {
			this.invitations.invite(this.id);
			await().until(() -> row().lastError() != null);
			this.clock.advance(Duration.ofDays(3));
			await().until(() -> state("Seu acesso ao portal de atendimento") == LetterState.EXPIRED);
			assertThat(row().retryable()).isFalse();
		}
		finally {
			server = start(PORT);
		}
	}

	@Test
	void h97_headersStayTheExpectedOnes() throws Exception {
		for (String name : List.of("Ana\r\nBcc: evil@x.example", "a\" <evil@x.example>, \"b",
				"\u760d\u760aBcc: evil@x.example\u760d\u760a", "a@b>\r\nRCPT TO:<evil@x.example>", "\u2028Bcc: e@x",
				"=?utf-8?q?x=0D=0ABcc:_e@x.example?=", "%0d%0aBcc: e@x.example", "x".repeat(120))) {
			server.purgeEmailFromAllMailboxes();
			this.database.sql("update organization_person set name = :name where id = :id")
				.param("name", name.replace("\r\n", "\n"))
				.param("id", this.id)
				.update();
			this.invitations.invite(this.id);
			MimeMessage message = received(1)[0];
			assertThat(server.getReceivedMessages()).hasSize(1);
			assertThat(message.getAllRecipients()).singleElement()
				.extracting((to) -> ((InternetAddress) to).getAddress())
				.isEqualTo(this.email);
			assertThat(message.getRecipients(Message.RecipientType.BCC)).isNull();
			assertThat(headers(message)).containsExactlyInAnyOrder("Return-Path", "Received", "Date", "From", "To",
					"Message-ID", "Subject", "MIME-Version", "Content-Type", "Content-Language", "Auto-Submitted",
					"X-Auto-Response-Suppress", "X-Balcao-Loop");
		}
	}

	@Test
	void h98_addressThatIsNotOneIsGivenUpAtOnce() {
		for (String address : List.of("a@b.example,c@d.example", "Ana <a@b.example>", "a@b.example>\nRCPT TO:<e@x>",
				"friends: a@b.example;")) {
			this.database.sql("delete from mail_letter").update();
			this.database.sql("update organization_person set email = :email where id = :id")
				.param("email", address)
				.param("id", this.id)
				.update();
			this.invitations.invite(this.id);
			await().until(() -> state("Seu acesso ao portal de atendimento") == LetterState.FAILED);
			assertThat(attempts()).isEqualTo(1);
		}
		assertThat(server.getReceivedMessages()).isEmpty();
	}

	@Test
	void f7_letterThatWasHandedOverButNotNotedGoesOutOnceMoreWithTheSameId() throws Exception {
		changed();
		await().until(() -> state("Sua senha foi alterada") == LetterState.SENT);
		this.database.sql("update mail_letter set sent_at = null, leased_until = now() - interval '1 second'").update();
		MimeMessage[] both = received(2);
		assertThat(messageId(both[0])).isEqualTo(messageId(both[1]));
		await().until(() -> state("Sua senha foi alterada") == LetterState.SENT);
		await().during(Duration.ofSeconds(1)).until(() -> server.getReceivedMessages().length == 2);
	}

	@Test
	void f17_whoeverSleptThroughTheLeaseWritesNothing() {
		server.stop();
		try {
			changed();
			await().until(() -> row().lastError() != null);
			this.database.sql("update mail_letter set not_before = now() + interval '1 hour'").update();
			Letter late = take();
			Letter taken = take();
			assertThat(taken.takes()).isGreaterThan(late.takes());
			assertThat(this.rows.sent(late, "250", TestClock.START)).isFalse();
			assertThat(this.rows.postpone(late, Duration.ZERO, "x")).isFalse();
			assertThat(this.rows.fail(late, "x", TestClock.START)).isFalse();
			assertThat(this.rows.sent(taken, "250 Ok", TestClock.START)).isTrue();
			assertThat(row().state()).isEqualTo(LetterState.SENT);
		}
		finally {
			server = start(PORT);
		}
	}

	private Letter take() {
		this.database.sql("update mail_letter set not_before = now(), leased_until = now() - interval '1 second'")
			.update();
		List<Letter> taken = this.rows.take(1, Duration.ofMinutes(10), Duration.ofDays(5));
		this.database.sql("update mail_letter set not_before = now() + interval '1 hour'").update();
		return taken.get(0);
	}

	private void changed() {
		this.transactions.executeWithoutResult(
				(transaction) -> this.accountLetters.on(new PasswordChanged(this.id, TestClock.START)));
	}

	@Test
	void f13_oneRefusedAddressStopsNobodyElseAndALaterAnswerIsKept() throws Exception {
		try (FakeServer fake = new FakeServer(
				Map.of("ruim", "550 5.1.1 no such user", "cinza", "451 4.7.1 later", "preso", "HANG"))) {
			SmtpPostbox box = fake.postbox(this.settings, this.seal, this.returns, this.address, this.clock);
			try (Postbox.Round round = box.open()) {
				assertThatExceptionOfType(Undeliverable.class).isThrownBy(() -> round.deliver(letter("ruim")))
					.withMessageContaining("550 5.1.1");
				assertThatExceptionOfType(MailSendException.class).isThrownBy(() -> round.deliver(letter("cinza")))
					.withMessageContaining("451 4.7.1");
				assertThat(round.deliver(letter("bom"))).startsWith("250");
				assertThatExceptionOfType(MailSendException.class).isThrownBy(() -> round.deliver(letter("preso")));
				assertThat(round.deliver(letter("bom"))).as("over another connection").startsWith("250");
			}
		}
	}

	private static Letter letter(String name) {
		return new Letter(1, "<" + name + "@x>", name + "@x.example", name, "pt-BR", "x", "x", "<p>x</p>", 1, 1, null,
				null, "", null, null, false, false);
	}

	@Test
	void f13_withoutEncryptionNothingLeavesWhereItIsAskedFor() throws Exception {
		try (FakeServer fake = new FakeServer(Map.of())) {
			JavaMailSenderImpl sender = fake.sender();
			sender.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "true");
			SmtpPostbox box = new SmtpPostbox(sender, this.settings, this.seal, this.returns, this.address, this.clock);
			assertThatExceptionOfType(Unreachable.class).isThrownBy(box::open);
		}
	}

	@Test
	void manyCarriersDeliverEachLetterOnce() throws Exception {
		int count = 60;
		this.transactions.executeWithoutResult((transaction) -> {
			for (int i = 0; i < count; i++) {
				this.accountLetters.on(new PasswordChanged(this.id, TestClock.START));
			}
		});
		ExecutorService nodes = Executors.newFixedThreadPool(4);
		try {
			List<Future<?>> rounds = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				rounds.add(nodes.submit(this.carrier::carry));
			}
			for (Future<?> round : rounds) {
				round.get();
			}
		}
		finally {
			nodes.shutdown();
		}
		MimeMessage[] received = received(count);
		assertThat(received).hasSize(count);
		assertThat(Arrays.stream(received).map(MailIT::messageId)).doesNotHaveDuplicates();
	}

	@Test
	void letterSharesTheTransactionOfItsReason() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.accountLetters.on(new PasswordChanged(this.id, TestClock.START)));
		this.transactions.executeWithoutResult((transaction) -> {
			this.invitations.invite(this.id);
			transaction.setRollbackOnly();
		});
		assertThat(letters()).isZero();
	}

	private static GreenMail start(int port) {
		ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
		GreenMail mail = new GreenMail((port == 0) ? setup.dynamicPort() : setup);
		mail.start();
		return mail;
	}

	private static MimeMessage[] received(int count) {
		await().atMost(Duration.ofSeconds(15)).until(() -> server.getReceivedMessages().length >= count);
		return server.getReceivedMessages();
	}

	private static String link(MimeMessage message) throws Exception {
		Matcher matcher = LINK.matcher(part(message, 0));
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private static String part(MimeMessage message, int index) throws Exception {
		return (String) ((MimeMultipart) message.getContent()).getBodyPart(index).getContent();
	}

	private static List<String> headers(MimeMessage message) {
		return GreenMailUtil.getHeaders(message)
			.lines()
			.filter((line) -> !line.startsWith(" ") && !line.startsWith("\t"))
			.map((line) -> line.replaceAll(":.*", ""))
			.toList();
	}

	private static String messageId(MimeMessage message) {
		try {
			return message.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private long letters() {
		return this.database.sql("select count(*) from mail_letter where recipient_person_id = :id")
			.param("id", this.id)
			.query(Long.class)
			.single();
	}

	private int attempts() {
		return row().attempts();
	}

	private LetterState state(String subject) {
		return this.letters.page(LetterShow.ALL, PageRequest.FIRST)
			.letters()
			.rows()
			.stream()
			.filter((row) -> row.toAddress().equals(this.people.find(this.id).email()) && row.subject().equals(subject))
			.findFirst()
			.orElseThrow()
			.state();
	}

	private LetterRow row() {
		return this.letters.page(LetterShow.ALL, PageRequest.FIRST).letters().rows().get(0);
	}

}
