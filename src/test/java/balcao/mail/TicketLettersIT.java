package balcao.mail;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.Visitor;
import balcao.notification.DigestHour;
import balcao.notification.NoticePreferences;
import balcao.notification.QuietHours;
import balcao.organization.LanguageService;
import balcao.platform.CurrentPerson;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketPeople;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is written to about a ticket, what, and who is not. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketLettersIT {

	@Autowired
	private Scene scene;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TicketPeople takingPart;

	@Autowired
	private NoticePreferences preferences;

	@Autowired
	private LanguageService languages;

	@Autowired
	private Digests digests;

	@Autowired
	private MailArrivals arrivals;

	@Autowired
	private AutomaticAnswers answers;

	@Autowired
	private BouncedLetters bounced;

	@Autowired
	private ReturnPaths returns;

	@Autowired
	private Seal seal;

	@Autowired
	private MailSettings settings;

	@Autowired
	private ReplyAddresses addresses;

	@Autowired
	private Letters letters;

	@Autowired
	private BlockedAddresses blocked;

	@Autowired
	private BounceNotices notices;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@BeforeEach
	void clean() {
		for (String table : List.of("mail_held", "mail_answered", "mail_blocked_address", "mail_letter",
				"notification_choice", "notification_quiet", "notification_digest")) {
			this.database.sql("delete from " + table).update();
		}
		this.database.sql("update organization_person set language = 'pt-BR'").update();
	}

	@Test
	void requesterAndCopiesHaveTheTicketAndEveryPublicAnswerAndNobodyElse() {
		String number = open("Chat parado", this.cast.colleague().email());
		assertThat(told()).containsExactlyInAnyOrder("TICKET_OPENED " + this.cast.client().email(),
				"COPIED " + this.cast.colleague().email());
		assertThat(body(this.cast.client())).contains("Recebemos o seu chamado " + number,
				"Desde cedo ninguém consegue responder.", "/tickets/" + number);
		assertThat(subject(this.cast.client())).isEqualTo("[" + number + "] Chat parado");
		this.database.sql("delete from mail_letter where kind = 'COPIED'").update();
		this.assignment.take(number, this.cast.agent());
		this.conversation.note(number, this.cast.agent(), Reply.of("canário interno"));
		assertThat(told()).containsExactly("TICKET_OPENED " + this.cast.client().email());
		this.conversation.reply(number, this.cast.agent(), Reply.of("Reinicie <b>o</b> chat."), AfterReply.KEEP,
				Set.of());
		assertThat(told()).containsExactlyInAnyOrder("TICKET_OPENED " + this.cast.client().email(),
				"TICKET_ANSWERED " + this.cast.client().email(), "TICKET_ANSWERED " + this.cast.colleague().email());
		assertThat(body(this.cast.client())).contains("Reinicie <b>o</b> chat.", "> Otávio Reis:")
			.doesNotContain("canário");
		assertThat(html(this.cast.client())).contains("Reinicie &lt;b&gt;o&lt;/b&gt; chat.");
		assertThat(this.database
			.sql("select count(*) from mail_letter where automatic is null and kind = 'TICKET_ANSWERED'"
					+ " and unsubscribe_path is not null")
			.query(Long.class)
			.single()).isEqualTo(2);
		assertThat(this.database
			.sql("""
					select count(*) from mail_letter a join mail_letter b on b.in_reply_to = a.message_id
						and b.reference_ids = a.message_id where a.kind = 'TICKET_OPENED' and b.to_address = a.to_address""")
			.query(Long.class)
			.single()).as("a thread").isEqualTo(1);
		clean();
		this.conversation.answer(number, this.cast.client(), Reply.of("Funcionou, obrigado."));
		assertThat(told()).containsExactlyInAnyOrder("TICKET_ANSWERED " + this.cast.colleague().email(),
				"DESK_ANSWERED " + this.cast.agent().email());
		assertThat(body(this.cast.agent())).contains("Aurora Distribuidora: Chat parado", "Funcionou, obrigado.",
				"/desk/tickets/" + number);
	}

	@Test
	void oneActIsOneLetter() {
		String number = open("Um ato só", null);
		clean();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual é o navegador?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		assertThat(told()).containsExactly("TICKET_WAITS " + this.cast.client().email());
		assertThat(body(this.cast.client())).contains("espera por você", "Qual é o navegador?");
	}

	@Test
	void whatIsConfidentialReachesOnlyThoseWhoMaySeeIt() {
		String number = open("Salários", null);
		this.takingPart.confide(number, true, this.cast.client());
		clean();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Segredo"), AfterReply.KEEP, Set.of());
		assertThat(told()).containsExactly("TICKET_ANSWERED " + this.cast.client().email());
	}

	@Test
	void lettersSpeakTheLanguageOfWhomTheyGoTo() {
		this.languages.choose(this.cast.client(), Locale.ENGLISH);
		open("English", null);
		assertThat(body(this.cast.client())).contains("Hello, Otávio Reis.", "We received your ticket");
	}

	@Test
	void whoLeavesByTheLinkHasNoMoreLettersOfThatKind() {
		String number = open("Sair", null);
		clean();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Um"), AfterReply.KEEP, Set.of());
		String path = this.database.sql("select unsubscribe_path from mail_letter").query(String.class).single();
		Visitor stranger = this.signedIn.stranger();
		assertThat(stranger.get(path).body()).contains("Nova resposta", this.cast.client().email());
		this.conversation.reply(number, this.cast.agent(), Reply.of("Dois"), AfterReply.KEEP, Set.of());
		assertThat(told()).as("looking does nothing").hasSize(2);
		HttpResponse<String> left = stranger.post(path, "List-Unsubscribe", "One-Click");
		assertThat(left.statusCode()).isEqualTo(200);
		this.conversation.reply(number, this.cast.agent(), Reply.of("Três"), AfterReply.KEEP, Set.of());
		assertThat(told()).hasSize(2);
		assertThat(stranger.get(forged(path)).statusCode()).isEqualTo(404);
	}

	/** Another character within it: the last one holds bits that say nothing. */
	private static String forged(String path) {
		int place = path.length() - 10;
		char other = (path.charAt(place) == 'A') ? 'B' : 'A';
		return path.substring(0, place) + other + path.substring(place + 1);
	}

	@Test
	void quietHoursHoldLettersForOneDigest() {
		String number = open("Silêncio", null);
		clean();
		// 16:00 in São Paulo
		this.preferences.choose(this.cast.client(), this.preferences.wanted(this.cast.client()),
				new QuietHours(LocalTime.of(15, 0), LocalTime.of(18, 0), false, ZoneId.of("America/Sao_Paulo")), null);
		this.conversation.reply(number, this.cast.agent(), Reply.of("Um"), AfterReply.KEEP, Set.of());
		this.conversation.reply(number, this.cast.agent(), Reply.of("Dois"), AfterReply.WAIT_FOR_CLIENT, Set.of());
		this.digests.pass();
		assertThat(told()).isEmpty();
		this.clock.advance(Duration.ofMinutes(121));
		this.digests.pass();
		this.digests.pass();
		assertThat(told()).containsExactly("DIGEST " + this.cast.client().email());
		assertThat(body(this.cast.client())).contains("[" + number + "] Silêncio", "/tickets/" + number);
	}

	@Test
	void digestIsOneLetterADayAtOnesOwnHourAndOnlyWithNews() {
		String number = open("Resumo", null);
		clean();
		// 16:00 in São Paulo, 15:00 in Manaus
		this.preferences.choose(this.cast.client(), this.preferences.wanted(this.cast.client()), null,
				new DigestHour(17, ZoneId.of("America/Manaus")));
		this.conversation.reply(number, this.cast.agent(), Reply.of("Um"), AfterReply.KEEP, Set.of());
		this.conversation.reply(number, this.cast.agent(), Reply.of("Dois"), AfterReply.WAIT_FOR_CLIENT, Set.of());
		this.clock.advance(Duration.ofMinutes(119));
		this.digests.pass();
		assertThat(told()).isEmpty();
		this.clock.advance(Duration.ofMinutes(1));
		this.digests.pass();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Três"), AfterReply.KEEP, Set.of());
		this.clock.advance(Duration.ofHours(23));
		this.digests.pass();
		assertThat(told()).containsExactly("DIGEST " + this.cast.client().email());
		assertThat(subject(this.cast.client())).isEqualTo("Resumo dos seus avisos");
		this.clock.advance(Duration.ofHours(1));
		this.digests.pass();
		assertThat(told()).hasSize(2);
		this.clock.advance(Duration.ofHours(24));
		this.digests.pass();
		assertThat(told()).as("nothing happened").hasSize(2);
		this.preferences.choose(this.cast.client(), this.preferences.wanted(this.cast.client()), null, null);
		this.conversation.reply(number, this.cast.agent(), Reply.of("Quatro"), AfterReply.KEEP, Set.of());
		assertThat(told()).hasSize(3).last().asString().startsWith("TICKET_");
	}

	@Test
	void h96_lettersToPeopleFromOutsideAreOneADayWithoutAWordOfAnybody() {
		this.database.sql("update organization set outsiders_allowed = true").update();
		String number = open("Segredo do assunto", null);
		clean();
		this.takingPart.invite(number, "Ganhe em evil.example", "fora@x.example", this.cast.client());
		this.conversation.reply(number, this.cast.agent(), Reply.of("Segredo da resposta"), AfterReply.KEEP, Set.of());
		assertThat(told()).containsOnlyOnce("OUTSIDER_INVITED fora@x.example")
			.doesNotContain("OUTSIDER_NEWS fora@x.example");
		this.clock.advance(Duration.ofHours(25));
		this.conversation.reply(number, this.cast.agent(), Reply.of("Segredo da resposta"), AfterReply.KEEP, Set.of());
		this.conversation.reply(number, this.cast.agent(), Reply.of("Mais um segredo"), AfterReply.KEEP, Set.of());
		assertThat(told()).containsOnlyOnce("OUTSIDER_NEWS fora@x.example");
		assertThat(this.database
			.sql("select count(*) from mail_letter where to_address = 'fora@x.example' and"
					+ " (subject || to_name || text_body || html_body) ~* 'segredo|evil|otávio|aurora'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void h94_h96_machinesAndStrangersAreAnsweredOnceADayWithoutAWordOfAnybody() {
		this.transactions.executeWithoutResult((transaction) -> {
			this.arrivals.cameByMail(this.cast.client().id(), "<um@x>", true);
			open("Um", null);
		});
		assertThat(this.database.sql("select automatic || ' ' || in_reply_to from mail_letter")
			.query(String.class)
			.single()).isEqualTo("auto-replied <um@x>");
		this.transactions.executeWithoutResult((transaction) -> {
			this.arrivals.cameByMail(this.cast.client().id(), "<dois@x>", true);
			open("Dois", null);
		});
		this.transactions.executeWithoutResult((transaction) -> {
			this.arrivals.cameByMail(this.cast.colleague().id(), null, false);
			this.scene.open(this.cast.colleague(), this.cast.incident(), this.cast.slow(), "Máquina");
		});
		assertThat(told()).hasSize(1);
		clean();
		for (int i = 0; i < 50; i++) {
			this.answers.write(LetterKind.ANSWER_UNKNOWN, (i % 2 == 0) ? "Vitima@x.example" : "vitima@x.example",
					Locale.ENGLISH, null);
		}
		assertThat(told()).containsExactly("ANSWER_UNKNOWN Vitima@x.example");
		assertThat(this.answers.write(LetterKind.ANSWER_UNKNOWN, "balcao+x@localhost", Locale.ENGLISH, null))
			.as("our own address")
			.isFalse();
		String number = open("Assunto do atacante", null);
		this.database.sql("update organization set outsiders_allowed = true").update();
		this.takingPart.invite(number, "Vítima", "outra@x.example", this.cast.client());
		assertThat(text("outra@x.example")).doesNotContain("Assunto do atacante", "Otávio", "Aurora", number);
	}

	@Test
	void h95_bounceIsBelievedOnlyForALetterOfOurs() {
		String number = open("Voltou", null);
		this.assignment.take(number, this.cast.agent());
		clean();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Um"), AfterReply.KEEP, Set.of());
		String id = this.database.sql("select message_id from mail_letter").query(String.class).single();
		long letter = this.database.sql("select id from mail_letter").query(Long.class).single();
		String client = this.cast.client().email();
		assertThat(this.bounced.bounced(bounce("x+b1-aaaaaaaaaaaaaaaa@localhost", client, null))).isFalse();
		assertThat(this.returns.letter("x+b" + Long.toString(letter, 36) + "-aaaaaaaaaaaaaaaa@y")).isEmpty();
		assertThat(this.bounced.bounced(bounce(null, client, "<outra@x>"))).isFalse();
		assertThat(this.bounced.bounced(bounce(null, client, id.replaceFirst(".(?=@)", "2").replaceFirst("b", "b1"))))
			.isFalse();
		assertThat(this.bounced.bounced(bounce(null, "outra@x.example", id))).as("another recipient").isFalse();
		assertThat(this.bounced.bounced(bounce(null, null, id))).as("no recipient").isFalse();
		assertThat(bouncesNoted()).isZero();
		assertThat(this.bounced.bounced(bounce(null, client, id))).isTrue();
		assertThat(this.bounced.bounced(bounce(null, client, id))).as("told once").isTrue();
		assertThat(bouncesNoted()).isEqualTo(1);
		assertThat(this.database.sql("select count(*) from mail_blocked_address").query(Long.class).single())
			.as("an id is known to everybody who had the letter")
			.isZero();
		assertThat(
				this.database.sql("select count(*) from notification where kind = 'LETTER_BOUNCED' and person_id = ?")
					.param(this.cast.agent().id())
					.query(Long.class)
					.single())
			.isEqualTo(1);
		String own = Long.toString(letter, 36);
		String envelope = "voltas+b" + own + "-" + this.seal.of("bounce", own) + "@balcao.example";
		assertThat(this.bounced.bounced(bounce(envelope, null, null))).isTrue();
		assertThat(this.database.sql("select address from mail_blocked_address").query(String.class).single())
			.isEqualTo(client);
	}

	@Test
	void h95_whereLettersHaveAddressesOfTheirOwnAnIdSaysNothing() {
		String number = open("Voltou de novo", null);
		clean();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Um"), AfterReply.KEEP, Set.of());
		String id = this.database.sql("select message_id from mail_letter").query(String.class).single();
		MailSettings now = this.settings;
		BouncedLetters strict = new BouncedLetters(new ReturnPaths(this.seal,
				new MailSettings(now.from(), now.fromName(), now.language(), now.pause(), now.firstRetry(),
						now.outagePause(), now.giveUpAfter(), now.carriers(), now.lease(), now.replyTo(),
						"voltas@balcao.example")),
				this.addresses, this.letters, this.blocked, this.notices);
		assertThat(strict.bounced(bounce(null, this.cast.client().email(), id))).isFalse();
		assertThat(bouncesNoted()).isZero();
	}

	@Test
	void lettersWithNotesAreAnsweredByNotes() {
		String number = open("Interno", null);
		this.assignment.take(number, this.cast.leader());
		clean();
		this.conversation.note(number, this.cast.agent(), Reply.of("canário @" + this.cast.leader().name()));
		assertThat(told()).containsExactly("DESK_NOTED " + this.cast.leader().email());
		String id = this.database.sql("select message_id from mail_letter").query(String.class).single();
		assertThat(this.addresses.ofMessageId(id)).hasValueSatisfying((target) -> assertThat(target.note()).isTrue());
		clean();
		this.conversation.answer(number, this.cast.client(), Reply.of("Alguma novidade?"));
		id = this.database.sql("select message_id from mail_letter").query(String.class).single();
		assertThat(this.addresses.ofMessageId(id)).hasValueSatisfying((target) -> assertThat(target.note()).isFalse());
	}

	private long bouncesNoted() {
		return this.database.sql("select count(*) from mail_letter where bounced_at is not null")
			.query(Long.class)
			.single();
	}

	private Bounce bounce(@Nullable String envelope, @Nullable String recipient, @Nullable String id) {
		return new Bounce(envelope, recipient, id, true, "5.1.1", "550 no such user", TestClock.START);
	}

	private String open(String subject, @Nullable String copies) {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), subject, copies);
	}

	private List<String> told() {
		return this.database.sql("select kind || ' ' || to_address from mail_letter order by id")
			.query(String.class)
			.list();
	}

	private String subject(CurrentPerson person) {
		return latest("subject", person.email());
	}

	private String body(CurrentPerson person) {
		return latest("text_body", person.email());
	}

	private String html(CurrentPerson person) {
		return latest("html_body", person.email());
	}

	private String text(String address) {
		return latest("subject || text_body || html_body", address);
	}

	private String latest(String column, String address) {
		return Objects.requireNonNull(this.database
			.sql("select " + column + " from mail_letter where to_address = :to order by id desc limit 1")
			.param("to", address)
			.query(String.class)
			.single());
	}

}
