package balcao.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.Statements;
import balcao.TestClock;
import balcao.Visitor;
import balcao.mail.LetterService;
import balcao.mail.LetterShow;
import balcao.platform.Columns;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Originals go after their term and nothing else does; how mail goes is told. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginalRetentionIT {

	private static final int TERM = 40;

	@Autowired
	private Scene scene;

	@Autowired
	private MailIntake intake;

	@Autowired
	private MailHandling handling;

	@Autowired
	private MailReading reading;

	@Autowired
	private Mails mails;

	@Autowired
	private MailboxSettings settings;

	@Autowired
	private MailboxService mailboxes;

	@Autowired
	private MailboxPolls polls;

	@Autowired
	private MailScene mail;

	@Autowired
	private LetterService letters;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@SuppressWarnings("NullAway.Init")
	private Scene.Cast cast;

	private long type;

	private long box;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.type = this.mail.type();
		this.box = register("Suporte", "suporte@balcao.example");
	}

	private long register(String name, String address) {
		return this.mailboxes.register(new MailboxTerms(name, address, "imap.balcao.example", 993, MailboxSecurity.TLS,
				"suporte", "INBOX", this.cast.support(), this.type, "", UnknownPolicy.HOLD), "segredo da caixa");
	}

	private MailIntake.Handed send(byte[] raw) {
		return this.mail.send(raw, this.cast.admin());
	}

	private RawText from(String sender, String subject) {
		return RawText.from(sender).to("suporte@balcao.example").about(subject);
	}

	private void pass(int days) {
		MailboxSettings now = this.settings;
		new OriginalRetention(this.mails,
				new MailboxSettings(now.key(), now.authority(), now.pollPause(), now.workPause(), now.threads(),
						now.budget(), now.attempts(), now.firstRetry(), now.lease(), now.maxSize(), now.timeout(),
						now.requestsAnHour(), days),
				this.clock)
			.pass();
	}

	private boolean isKept(long id) {
		return this.database.sql("select raw is not null from mailbox_mail where id = ?")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	@Test
	void originalsOfSettledMailsGoAfterTheirTermAlone() {
		RawText opening = from("Otávio Reis <cliente@aurora.example>", "Guardado por um tempo")
			.saying("O relatório não abre.");
		byte[] raw = opening.bytes();
		MailIntake.Handed ticket = send(raw);
		assertThat(ticket.outcome()).isEqualTo(MailOutcome.TICKET);
		MailIntake.Handed parked = send(from("alguem@x.example", "De fora").bytes());
		MailIntake.Handed thrown = send(from("outro@x.example", "Propaganda").bytes());
		MailIntake.Handed held = send(from("cliente@aurora.example", "Sob guarda").bytes());
		this.database.sql("""
				insert into decree_hold (ticket_id, reason, placed_by_id, placed_at)
				select ticket_id, 'Processo em curso', :person, :now from mailbox_mail where id = :id""")
			.param("person", this.cast.admin().id())
			.param("now", Columns.parameter(this.clock.instant()))
			.param("id", held.id())
			.update();
		this.clock.advance(Duration.ofDays(TERM - 1));
		this.handling.discard(thrown.id(), "Propaganda", this.cast.leader());
		pass(TERM);
		assertThat(isKept(ticket.id())).as("a day before").isTrue();

		this.clock.advance(Duration.ofDays(2));
		pass(0);
		assertThat(isKept(ticket.id())).as("kept for ever").isTrue();
		pass(TERM);
		assertThat(isKept(ticket.id())).isFalse();
		assertThat(isKept(parked.id())).as("waits for the team").isTrue();
		assertThat(isKept(thrown.id())).as("discarded the other day").isTrue();
		assertThat(isKept(held.id())).as("legal hold").isTrue();
		this.clock.advance(Duration.ofDays(TERM));
		pass(TERM);
		assertThat(isKept(thrown.id())).isFalse();
		assertThat(isKept(parked.id())).isTrue();

		MailPage page = this.reading.page(ticket.id(), this.cast.leader());
		assertThat(page.readable()).isFalse();
		assertThat(page.text()).contains("O relatório não abre.");
		assertThat(page.contact()).isNotNull();
		assertThat(page.daysKept()).isEqualTo(TERM + 1);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.reading.original(ticket.id(), this.cast.leader()));
		MailIntake.Report report = this.intake.report(ticket.id(), this.cast.admin());
		assertThat(report.outcome()).isEqualTo(MailOutcome.TICKET);
		assertThat(report.ticket()).isEqualTo(ticket.ticket());
		assertThat(report.sender()).isEqualTo("cliente@aurora.example");
		assertThat(report.removedAt()).isNotNull();

		MailIntake.Handed again = send(raw);
		assertThat(again.outcome()).as("the same bytes").isEqualTo(MailOutcome.DUPLICATE);
		assertThat(again.id()).isEqualTo(ticket.id());
		MailIntake.Handed otherWay = send(("Received: by mx.example\r\n" + new String(raw, StandardCharsets.UTF_8))
			.getBytes(StandardCharsets.UTF_8));
		assertThat(otherWay.outcome()).as("the same mail on another way").isEqualTo(MailOutcome.DUPLICATE);
		assertThat(otherWay.ticket()).isEqualTo(ticket.ticket());

		Visitor leader = this.signedIn.visitor(this.cast.leader());
		assertThat(leader.get("/desk/mail/" + ticket.id()).body())
			.contains("O original foi removido " + (TERM + 1) + " dias depois de recebido")
			.doesNotContain("original.eml", "foi esquecido com o chamado");
		assertThat(leader.get("/desk/mail/" + ticket.id() + "/original.eml").statusCode()).isEqualTo(404);

		long erased = this.database.sql("select ticket_id from mailbox_mail where id = ?")
			.param(ticket.id())
			.query(Long.class)
			.single();
		this.mails.forget(erased);
		assertThat(this.database.sql("select coalesce(sender, subject, excerpt) from mailbox_mail where id = ?")
			.param(ticket.id())
			.query((row, number) -> String.valueOf(row.getString(1)))
			.single()).as("forgotten with its ticket").isEqualTo("null");
	}

	@Test
	void howMailComesInIsToldInAFixedNumberOfStatements() {
		this.database.sql("update mailbox_poll set failed_at = null").update();
		send(from("alguem@x.example", "Espera decisão").bytes());
		MailboxPolls.Visit visit = this.polls.take(this.box, Duration.ofMinutes(1)).orElseThrow();
		this.polls.failed(visit, MailboxProblem.REFUSED, "AUTHENTICATIONFAILED <x>", Duration.ofMinutes(1),
				this.clock.instant());
		Visitor admin = this.signedIn.visitor(this.cast.admin());
		assertThat(admin.get("/backoffice").body()).doesNotContain("caixa não pôde ser buscada");
		this.clock.advance(Duration.ofMinutes(20));
		assertThat(admin.get("/backoffice").body()).contains("1 caixa não pôde ser buscada");
		assertThat(admin.get("/backoffice/mail").body()).contains("Como vai o recebimento",
				"/backoffice/mailboxes/" + this.box, "AUTHENTICATIONFAILED &lt;x&gt;", "Esperam decisão",
				"href=\"/desk/mail\"");
		List<String> before = Statements.of(this::page);
		register("Financeiro", "financeiro@balcao.example");
		register("Comercial", "comercial@balcao.example");
		assertThat(Statements.of(this::page)).hasSameSizeAs(before);
		assertThat(admin.get("/backoffice/mail").body()).contains("Financeiro", "Ainda não foi buscada");
	}

	private void page() {
		this.letters.page(LetterShow.ALL, new PageRequest(null, null));
	}

	@Test
	void letterWhoseLinkExpiredIsNotOneThatFailed() {
		String insert = """
				insert into mail_letter (message_id, to_address, to_name, language, subject, text_body, html_body,
					secret_until, created_at, failed_at, kind, automatic, required, not_before)
				select '<%1$s@x>', '%1$s@x.example', 'Ana', 'pt', '%1$s', %2$s, %2$s, now(), now(), now(), kind, automatic,
					required, now() from (values ('PASSWORD_RESET', 'auto-generated', true)) v (kind, automatic, required)""";
		this.database.sql("update mail_letter set failed_at = null, sent_at = failed_at where failed_at is not null")
			.update();
		Visitor admin = this.signedIn.visitor(this.cast.admin());
		this.database.sql(insert.formatted("vencida", "null")).update();
		assertThat(admin.get("/backoffice").body()).doesNotContain("e-mail falhou");
		assertThat(admin.get("/backoffice/mail").body()).contains("Venceu antes de sair");
		this.database.sql(insert.formatted("falhada", "'Oi'")).update();
		assertThat(admin.get("/backoffice").body()).contains("1 e-mail falhou");
	}

}
