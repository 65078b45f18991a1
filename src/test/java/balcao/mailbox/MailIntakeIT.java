package balcao.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.mail.OwnAddresses;
import balcao.mail.ReplyAddresses;
import balcao.organization.PersonService;
import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.Role;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketErasure;
import balcao.ticket.TicketMerge;
import balcao.ticket.TicketPeople;
import balcao.ticket.TicketProgress;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** What becomes of mails; the names begin with the attack or the fault they are about. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailIntakeIT {

	private static final String SUPPORT = "suporte@balcao.example";

	@Autowired
	private Scene scene;

	@Autowired
	private MailIntake intake;

	@Autowired
	private MailboxService mailboxes;

	@Autowired
	private MailHandling handling;

	@Autowired
	private MailReading mails;

	@Autowired
	private MailWork work;

	@Autowired
	private MailDeciding deciding;

	@Autowired
	private MailApplying applying;

	@Autowired
	private OwnAddresses own;

	@Autowired
	private Mails store;

	@Autowired
	private MailRows rows;

	@Autowired
	private Targets targets;

	@Autowired
	private MailboxSettings settings;

	@Autowired
	private MessageSource messages;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private TicketErasure erasure;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private MailScene mail;

	@Autowired
	private ReplyAddresses addresses;

	@Autowired
	private PersonService people;

	@Autowired
	private TicketReading tickets;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private TicketMerge merging;

	@Autowired
	private TicketPeople takingPart;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@SuppressWarnings("NullAway.Init")
	private Scene.Cast cast;

	private long box;

	private long type;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.type = this.mail.type();
		this.box = this.mailboxes.register(terms(UnknownPolicy.HOLD, ""), "segredo da caixa");
	}

	@BeforeEach
	void fresh() {
		policy(UnknownPolicy.HOLD, "");
		this.clock.advance(Duration.ofHours(2));
		this.database.sql("update mailbox_mail set settled_at = settled_at - interval '500 days'").update();
	}

	private MailboxTerms terms(UnknownPolicy policy, String senders) {
		return new MailboxTerms("Suporte", SUPPORT, "imap.balcao.example", 993, MailboxSecurity.TLS, "suporte", "INBOX",
				this.cast.support(), this.type, senders, policy);
	}

	private void policy(UnknownPolicy policy, String senders) {
		this.mailboxes.change(this.box, terms(policy, senders), null, this.mailboxes.row(this.box).version());
	}

	private MailIntake.Handed send(RawText mail) {
		return send(mail.bytes());
	}

	private MailIntake.Handed send(byte[] raw) {
		return this.mail.send(raw, this.cast.admin());
	}

	private RawText fromClient() {
		return RawText.from("Otávio Reis <cliente@aurora.example>").to(SUPPORT);
	}

	private String ticket() {
		String number = send(fromClient().about("Relatório de vendas")).ticket();
		assertThat(number).isNotNull();
		return String.valueOf(number);
	}

	private RawText answerTo(String ticket, CurrentPerson recipient, String sender) {
		return RawText.from(sender).to(this.addresses.addressFor(id(ticket), recipient.id())).about("Re: " + ticket);
	}

	private long id(String ticket) {
		return this.database.sql("select id from ticket where number = ?").param(ticket).query(Long.class).single();
	}

	private List<String> said(String ticket) {
		return this.tickets.page(ticket, this.cast.manager())
			.timeline()
			.stream()
			.map((item) -> item.message())
			.filter((message) -> message != null)
			.map((message) -> message.text())
			.toList();
	}

	private TicketStatus status(String ticket) {
		return this.tickets.glance(ticket, this.cast.leader()).status();
	}

	private Set<MailReason> reasons(MailIntake.Handed handed) {
		return this.mails.page(handed.id(), this.cast.leader()).row().reasons();
	}

	private void isParked(MailIntake.Handed handed, MailReason reason) {
		assertThat(handed.outcome()).isEqualTo(MailOutcome.PARKED);
		assertThat(handed.ticket()).isNull();
		assertThat(reasons(handed)).contains(reason);
	}

	@Test
	void contactOpensTicketInOwnNameWithFiles() {
		MailIntake.Handed handed = send(fromClient().about("Erro no fechamento")
			.saying("Segue o arquivo.\nNão fecha desde hoje cedo.")
			.attaching("log.txt", "text/plain", "linha 1"));
		assertThat(handed.outcome()).isEqualTo(MailOutcome.TICKET);
		String number = String.valueOf(handed.ticket());
		assertThat(this.tickets.page(number, this.cast.client()).ticket().subject()).isEqualTo("Erro no fechamento");
		assertThat(this.tickets.page(number, this.cast.client()).files()).hasSize(1);
		assertThat(said(number)).singleElement().asString().contains("Não fecha desde hoje cedo.");
		assertThat(this.tickets.glance(number, this.cast.leader()).teamId()).isEqualTo(this.cast.support());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.tickets.page(number, this.cast.stranger()));
	}

	@Test
	void sameBytesAnswerTheSameTicket() {
		byte[] raw = fromClient().about("Duas vezes").bytes();
		MailIntake.Handed first = send(raw);
		MailIntake.Handed second = send(raw);
		assertThat(second.outcome()).isEqualTo(MailOutcome.DUPLICATE);
		assertThat(second.id()).isEqualTo(first.id());
		assertThat(second.ticket()).isEqualTo(first.ticket());
	}

	@Test
	void answerWithSignJoinsAndResumesClocks() {
		String number = ticket();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual relatório?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		assertThat(status(number)).isEqualTo(TicketStatus.WAITING_CLIENT);
		MailIntake.Handed handed = send(answerTo(number, this.cast.client(), "cliente@aurora.example")
			.saying("O de comissões.\n\nEm 20/11/2026 10:00, Caio escreveu:\n> Qual relatório?"));
		assertThat(handed.outcome()).isEqualTo(MailOutcome.MESSAGE);
		assertThat(handed.ticket()).isEqualTo(number);
		assertThat(reasons(handed)).contains(MailReason.TOKEN);
		assertThat(said(number)).last().asString().isEqualTo("O de comissões.");
		assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
		assertThat(this.mails.page(handed.id(), this.cast.agent()).quoted()).contains("Qual relatório?");
	}

	@Test
	void thanksReopenNothingAndComplaintsDo() {
		String number = ticket();
		this.conversation.reply(number, this.cast.agent(), Reply.of("O índice do relatório foi refeito e agora abre."),
				AfterReply.RESOLVE, Set.of());
		MailIntake.Handed thanks = send(
				answerTo(number, this.cast.client(), "cliente@aurora.example").saying("Perfeito, muito obrigado!"));
		assertThat(thanks.outcome()).isEqualTo(MailOutcome.MESSAGE);
		assertThat(status(number)).isEqualTo(TicketStatus.RESOLVED);
		MailIntake.Handed complaint = send(answerTo(number, this.cast.client(), "cliente@aurora.example")
			.saying("Obrigado, mas o relatório ainda não abre."));
		assertThat(reasons(complaint)).contains(MailReason.REOPENED);
		assertThat(status(number)).isEqualTo(TicketStatus.REOPENED);
	}

	@Test
	void h82_guessedNumberOfSpoofedSenderIsParked() {
		String number = ticket();
		isParked(send(fromClient().about("Re: [" + number + "] senha")), MailReason.UNVERIFIED);
		assertThat(said(number)).hasSize(1);
	}

	@Test
	void h83_copyOfMailGrantsNothing() {
		String number = ticket();
		isParked(send(fromClient().with("Cc", "evil@x.example").about("Re: [" + number + "]")), MailReason.UNVERIFIED);
		MailIntake.Handed opened = send(
				fromClient().with("Cc", "colega@aurora.example, evil@x.example").about("Com cópia"));
		assertThat(this.tickets.page(String.valueOf(opened.ticket()), this.cast.client()).copies()).isEmpty();
		assertThat(this.people.findActive("evil@x.example")).isEmpty();
		assertThat(this.database.sql("select count(*) from mail_letter where to_address like '%x.example'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void h84_idOfOursWithoutItsSignIsParked() {
		String number = ticket();
		isParked(send(fromClient().with("In-Reply-To", "<b1-2-3-aaaaaaaaaaaaaaaa@localhost>").about("Re: oi")),
				MailReason.FALSE_SIGN);
		String address = this.addresses.addressFor(id(number), this.cast.client().id());
		String other = address.replaceFirst("\\+r[0-9a-z]+-", "+r1-");
		isParked(send(RawText.from("cliente@aurora.example").to(other).about("oi")), MailReason.FALSE_SIGN);
		assertThat(said(number)).hasSize(1);
	}

	@Test
	void h84_idOfOursFromWhoeverSawItIsParkedUnlessTheSenderIsVerified() {
		String number = ticket();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual índice?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		String id = await()
			.until(() -> this.database.sql("select message_id from mail_letter where ticket_id = ? and to_address = ?")
				.params(id(number), this.cast.client().email())
				.query(String.class)
				.list(), (ids) -> !ids.isEmpty())
			.get(0);
		RawText answer = fromClient()
			.with("Authentication-Results", "mx.balcao.example; dmarc=pass header.from=aurora.example")
			.with("In-Reply-To", "<" + id.replaceAll("[<>]", "") + ">")
			.about("Re: oi");
		assertThat(plan(understood(answer, null))).isInstanceOfSatisfying(Plan.Join.class,
				(join) -> assertThat(join.ticketId()).isEqualTo(id(number)));
		assertThat(plan(understood(answer, null, false))).as("handed in by one of the team")
			.isInstanceOf(Plan.Settle.class);
		isParked(send(answer), MailReason.UNVERIFIED);
		assertThat(said(number)).hasSize(2);
	}

	@Test
	void h85_agentByMailNeedsMoreThanAnAddress() {
		String number = ticket();
		isParked(send(RawText.from("agente@balcao.example").to(SUPPORT).about("[" + number + "] resposta")),
				MailReason.TEAM_SENDER);
		isParked(send(answerTo(number, this.cast.agent(), "agente@balcao.example").saying("Segue a senha.")),
				MailReason.TEAM_SENDER);
		assertThat(said(number)).hasSize(1);
	}

	/** As where our mail server says who is who. */
	private Understood understood(RawText mail, @Nullable String sender) {
		return understood(mail, sender, true);
	}

	private Understood understood(RawText mail, @Nullable String sender, boolean received) {
		MailboxSettings now = this.settings;
		return new MailUnderstanding(this.own,
				new MailboxSettings(now.key(), "mx.balcao.example", now.pollPause(), now.workPause(), now.threads(),
						now.budget(), now.attempts(), now.firstRetry(), now.lease(), now.maxSize(), now.timeout(),
						now.requestsAnHour(), now.originalDays()),
				this.messages)
			.understand(mail.bytes(), sender, null, received);
	}

	private Plan plan(Understood mail) {
		return this.deciding
			.plan(new Mails.Kept(Long.MAX_VALUE, this.box, null, this.clock.instant(), null, null, null), mail);
	}

	private RawText verifiedAnswer(String number, boolean note) {
		return RawText.from("agente@balcao.example")
			.with("Authentication-Results", "mx.balcao.example; dmarc=pass header.from=balcao.example")
			.to(this.addresses.addressFor(id(number), this.cast.agent().id(), note))
			.about("Re: " + number);
	}

	@Test
	void answersToNotesAreNotesAndQuotesAloneNoReply() {
		String number = ticket();
		assertThat(plan(understood(verifiedAnswer(number, false).saying("Segue a resposta."), null)))
			.isInstanceOfSatisfying(Plan.Join.class, (join) -> assertThat(join.way()).isEqualTo(Plan.Way.REPLY));
		Understood toNote = understood(verifiedAnswer(number, true).saying("Concordo, é o servidor."), null);
		Plan noted = plan(toNote);
		assertThat(noted).isInstanceOfSatisfying(Plan.Join.class,
				(join) -> assertThat(join.way()).isEqualTo(Plan.Way.NOTE));
		this.transactions.executeWithoutResult((status) -> this.applying.apply(noted, toNote, Filed.none(0)));
		assertThat(said(number)).noneMatch((text) -> text.contains("servidor"));
		assertThat(this.database.sql(
				"select count(*) from ticket_message where ticket_id = ? and visibility = 'INTERNAL' and text like '%servidor%'")
			.param(id(number))
			.query(Long.class)
			.single()).isEqualTo(1);
		for (boolean note : List.of(true, false)) {
			assertThat(plan(understood(verifiedAnswer(number, note).saying("> canário\n> interno"), null)))
				.isInstanceOfSatisfying(Plan.Settle.class,
						(settle) -> assertThat(settle.decision().reasons()).containsExactly(MailReason.QUOTES_ALONE));
		}
	}

	@Test
	void senderSettledByHandHasNotTheStandingOfAnother() {
		String number = ticket();
		RawText mail = RawText.from("evil@x.example")
			.with("Authentication-Results", "mx.balcao.example; dmarc=pass header.from=x.example")
			.to(SUPPORT)
			.about("Re: " + number);
		assertThat(understood(mail, null).standing()).isEqualTo(Understood.Standing.VERIFIED);
		assertThat(understood(mail, "Evil@x.example").standing()).isEqualTo(Understood.Standing.VERIFIED);
		Understood settled = understood(mail, "cliente@aurora.example");
		assertThat(settled.standing()).isEqualTo(Understood.Standing.UNKNOWN);
		assertThat(plan(settled)).isInstanceOfSatisfying(Plan.Settle.class,
				(settle) -> assertThat(settle.decision().reasons()).containsExactly(MailReason.UNVERIFIED));
	}

	@Test
	void listsMoveNoTicketUntilTheTeamAccepts() {
		String number = ticket();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual relatório?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		MailIntake.Handed handed = send(
				answerTo(number, this.cast.client(), "cliente@aurora.example").with("List-Id", "<todos.aurora.example>")
					.saying("O de comissões."));
		isParked(handed, MailReason.LIST);
		assertThat(status(number)).isEqualTo(TicketStatus.WAITING_CLIENT);
		this.handling.accept(handed.id(), number, this.cast.agent());
		assertThat(said(number)).last().asString().isEqualTo("O de comissões.");
		assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
	}

	@Test
	void h86_verificationMailOfAnotherServiceJoinsNothing() {
		String number = ticket();
		MailIntake.Handed handed = send(
				RawText.from("no-reply@saas.example").to(SUPPORT).about("[" + number + "] code"));
		assertThat(handed.outcome()).isEqualTo(MailOutcome.AUTO_REPLY);
		assertThat(said(number)).hasSize(1);
	}

	@Test
	void h87_doubtAboutTheSenderIsParked() {
		isParked(send(fromClient().with("From", "colega@aurora.example").about("Dois remetentes")),
				MailReason.NO_SENDER);
		isParked(send(RawText.from("\"cliente@aurora.example\" <evil@x.example>").to(SUPPORT).about("Nome")),
				MailReason.UNKNOWN_SENDER);
	}

	@Test
	void h89_privilegedHeadersAreIgnored() {
		MailIntake.Handed handed = send(fromClient().with("X-Ticket-Priority", "1")
			.with("X-Zammad-Ticket-Customer", "cliente@boreal.example")
			.with("Reply-To", "cliente@boreal.example")
			.about("Cabeçalhos"));
		assertThat(this.tickets.glance(String.valueOf(handed.ticket()), this.cast.leader()).requesterId())
			.isEqualTo(this.cast.client().id());
	}

	@Test
	void h90_signOfAnotherRecipientIsParked() {
		String number = ticket();
		isParked(send(answerTo(number, this.cast.client(), "cliente@boreal.example")), MailReason.OTHER_RECIPIENT);
		isParked(send(answerTo(number, this.cast.client(), "colega@aurora.example")), MailReason.OTHER_RECIPIENT);
		isParked(send(answerTo(number, this.cast.client(), "alguem@x.example")), MailReason.OTHER_RECIPIENT);
		assertThat(said(number)).hasSize(1);
	}

	@Test
	void h90_whoMovedToAnotherClientLosesTheSign() {
		long person = this.people.register("Nadia Cruz", "nadia@aurora.example", null, Role.CLIENT, this.cast.aurora());
		String number = String
			.valueOf(send(RawText.from("nadia@aurora.example").to(SUPPORT).about("Da Aurora")).ticket());
		CurrentPerson nadia = this.people.find(person);
		this.people.change(person, nadia.name(), null, Role.CLIENT, this.cast.boreal());
		isParked(send(answerTo(number, nadia, "nadia@aurora.example")), MailReason.NO_ACCESS);
	}

	@Test
	void h91_mailToTwoClientsIsTheSendersAlone() {
		MailIntake.Handed handed = send(
				RawText.from("cliente@aurora.example").to(SUPPORT + ", cliente@boreal.example").about("Dois"));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.tickets.page(String.valueOf(handed.ticket()), this.cast.stranger()));
		assertThat(this.database.sql("select count(*) from mail_letter where to_address = 'cliente@boreal.example'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void h92_ownAddressAsksForNothing() {
		assertThat(send(RawText.from(SUPPORT).to(SUPPORT).about("Eu")).outcome()).isEqualTo(MailOutcome.REJECTED);
		assertThat(send(RawText.from("suporte+x@balcao.example").to(SUPPORT).about("Eu")).outcome())
			.isEqualTo(MailOutcome.REJECTED);
	}

	@Test
	void h93_machinesAreKeptAndMoveNothing() {
		String number = ticket();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual relatório?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		MailIntake.Handed handed = send(
				answerTo(number, this.cast.client(), "cliente@aurora.example").with("Auto-Submitted", "auto-replied")
					.saying("Estou de férias."));
		assertThat(handed.outcome()).isEqualTo(MailOutcome.AUTO_REPLY);
		assertThat(handed.ticket()).isEqualTo(number);
		assertThat(status(number)).isEqualTo(TicketStatus.WAITING_CLIENT);
		assertThat(this.mails.beside(id(number))).hasSize(1);
	}

	@Test
	void h94_manyRequestsOfOneSenderAreHeld() {
		this.people.register("Robô Aurora", "robo@aurora.example", null, Role.CLIENT, this.cast.aurora());
		for (int i = 0; i < 10; i++) {
			assertThat(send(RawText.from("robo@aurora.example").to(SUPPORT).about("Novo assunto " + i)).outcome())
				.isEqualTo(MailOutcome.TICKET);
		}
		isParked(send(RawText.from("robo@aurora.example").to(SUPPORT).about("Mais um")), MailReason.TOO_MANY);
		assertThat(letters("robo@aurora.example")).as("acknowledgements in a day").isLessThanOrEqualTo(1);
	}

	@Test
	void h94_ticketsThatGoOnAreRequestsToo() {
		String number = ticket();
		this.progress.close(number, this.cast.client());
		this.clock.advance(Duration.ofDays(400));
		for (int i = 0; i < this.settings.requestsAnHour(); i++) {
			assertThat(send(fromClient().about("Pedido " + i)).outcome()).isEqualTo(MailOutcome.TICKET);
		}
		this.database.sql("update mailbox_mail set received_at = received_at - interval '3 hours'").update();
		isParked(send(answerTo(number, this.cast.client(), "cliente@aurora.example").saying("De novo, um ano depois.")),
				MailReason.TOO_MANY);
	}

	private long letters(String address) {
		return this.database.sql("select count(*) from mail_letter where to_address = ?")
			.param(address)
			.query(Long.class)
			.single();
	}

	@Test
	void h95_forgedReportIsNoTicket() {
		MailIntake.Handed handed = send(RawText.from("mailer-daemon@x.example")
			.to(SUPPORT)
			.with("Content-Type", "multipart/report; report-type=delivery-status; boundary=\"r\"")
			.about("Undelivered")
			.saying("""
					--r
					Content-Type: text/plain

					Failed

					--r
					Content-Type: message/delivery-status

					Reporting-MTA: dns; x

					Final-Recipient: rfc822; cliente@aurora.example
					Action: failed
					Status: 5.1.1

					--r
					Content-Type: text/rfc822-headers

					Message-ID: <b1-1-1-aaaaaaaaaaaaaaaa@localhost>

					--r--"""));
		assertThat(handed.outcome()).isEqualTo(MailOutcome.BOUNCE);
		assertThat(handed.ticket()).isNull();
		assertThat(reasons(handed)).contains(MailReason.FOREIGN_BOUNCE);
		assertThat(
				this.database.sql("select count(*) from mail_blocked_address where address = 'cliente@aurora.example'")
					.query(Long.class)
					.single())
			.isZero();
	}

	@Test
	void h101_recipientsBecomeNobody() {
		long before = this.database.sql("select count(*) from organization_person").query(Long.class).single();
		StringBuilder many = new StringBuilder(SUPPORT);
		for (int i = 0; i < 60; i++) {
			many.append(", p").append(i).append("@aurora.example");
		}
		assertThat(send(RawText.from("cliente@aurora.example").to(many.toString()).about("Muitos")).outcome())
			.isEqualTo(MailOutcome.TICKET);
		assertThat(this.database.sql("select count(*) from organization_person").query(Long.class).single())
			.isEqualTo(before);
	}

	@Test
	void h102_sameIdWithOtherWordsIsKeptAndFlagged() {
		MailIntake.Handed first = send(fromClient().id("<um@cliente.example>").about("Um"));
		MailIntake.Handed second = send(fromClient().id("<um@cliente.example>").about("Outro").saying("Outra coisa."));
		assertThat(second.outcome()).isEqualTo(MailOutcome.TICKET);
		assertThat(second.ticket()).isNotEqualTo(first.ticket());
		assertThat(reasons(second)).contains(MailReason.SAME_ID);
		MailIntake.Handed again = send(
				fromClient().with("X-Delivered-By", "outro caminho").id("<um@cliente.example>").about("Um"));
		assertThat(again.outcome()).isEqualTo(MailOutcome.DUPLICATE);
		assertThat(again.ticket()).isEqualTo(first.ticket());
		assertThat(send(fromClient().id("").about("Sem identificador")).outcome()).isEqualTo(MailOutcome.TICKET);
		assertThat(send(fromClient().id("<" + "x".repeat(1_000) + "@y>").about("Longo")).outcome())
			.isEqualTo(MailOutcome.TICKET);
	}

	@Test
	void h102_sameMailAtTheSameTimeOpensOneTicket() {
		List<Mails.Job> jobs = List.of("um", "outro")
			.stream()
			.map((way) -> new RawMail(
					fromClient().with("X-Way", way).id("<gemeos@cliente.example>").about("Gêmeos").bytes()))
			.map((raw) -> this.store.handIn(this.box, this.cast.admin().id(), raw, this.clock.instant()).orElseThrow())
			.map((id) -> this.store.take(id, this.settings.lease()).orElseThrow())
			.toList();
		List<CompletableFuture<Void>> workers = this.transactions.execute((status) -> {
			this.store.lockSender("cliente@aurora.example");
			List<CompletableFuture<Void>> begun = jobs.stream()
				.map((job) -> CompletableFuture.runAsync(() -> this.work.work(job), (task) -> new Thread(task).start()))
				.toList();
			await().until(() -> this.database
				.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted"
						+ " and database = (select oid from pg_database where datname = current_database())")
				.query(Long.class)
				.single() >= 2);
			return begun;
		});
		assertThat(workers).isNotNull().allSatisfy((worker) -> worker.get(30, TimeUnit.SECONDS));
		assertThat(jobs).extracting((job) -> this.store.result(job.id()).outcome())
			.containsExactlyInAnyOrder(MailOutcome.TICKET, MailOutcome.DUPLICATE);
		assertThat(jobs).extracting((job) -> this.store.result(job.id()).ticketId()).doesNotContainNull().hasSize(2);
	}

	@Test
	void h102_mailWithoutIdIsToldByWhatItSays() {
		MailIntake.Handed first = send(fromClient().id("").with("X-Way", "um").about("Sem id, duas vezes"));
		MailIntake.Handed second = send(fromClient().id("").with("X-Way", "outro").about("Sem id, duas vezes"));
		assertThat(second.outcome()).isEqualTo(MailOutcome.DUPLICATE);
		assertThat(second.ticket()).isEqualTo(first.ticket());
	}

	@Test
	void h102_copyThatAMachineMadeHidesNoMail() {
		RawText copy = fromClient().id("<desvio@cliente.example>")
			.with("Auto-Submitted", "auto-replied")
			.about("Com cópia de máquina");
		assertThat(send(copy).outcome()).isEqualTo(MailOutcome.AUTO_REPLY);
		assertThat(send(fromClient().id("<desvio@cliente.example>").about("Com cópia de máquina")).outcome())
			.isEqualTo(MailOutcome.TICKET);
	}

	@Test
	void h102_deviceThatSaysTheSameAgainIsHeardEachDay() {
		RawText alarm = fromClient().id("").undated().about("Disco cheio no servidor");
		MailIntake.Handed first = send(alarm.with("X-Way", "um"));
		assertThat(send(alarm.with("X-Way", "dois")).outcome()).isEqualTo(MailOutcome.DUPLICATE);
		this.clock.advance(Duration.ofDays(2));
		MailIntake.Handed later = send(alarm.with("X-Way", "três"));
		assertThat(later.outcome()).isEqualTo(MailOutcome.TICKET);
		assertThat(later.ticket()).isNotEqualTo(first.ticket());
	}

	@Test
	void h104_orderIsThatOfArrival() {
		for (String date : List.of("Thu, 01 Jan 1970 00:00:00 +0000", "Fri, 01 Jan 2099 00:00:00 +9999", "ontem")) {
			MailIntake.Handed handed = send(fromClient().with("Date", date).about("Data " + date));
			assertThat(this.tickets.page(String.valueOf(handed.ticket()), this.cast.client()).ticket().openedAt())
				.isEqualTo(this.clock.instant());
			this.clock.advance(Duration.ofMinutes(30));
		}
	}

	@Test
	void h106_endedTicketIsReopenedOrFollowed() {
		String number = ticket();
		this.progress.close(number, this.cast.client());
		MailIntake.Handed back = send(
				answerTo(number, this.cast.client(), "cliente@aurora.example").saying("Voltou a acontecer hoje cedo."));
		assertThat(back.ticket()).isEqualTo(number);
		assertThat(status(number)).isEqualTo(TicketStatus.REOPENED);
		this.progress.close(number, this.cast.client());
		this.clock.advance(Duration.ofDays(400));
		MailIntake.Handed followed = send(
				answerTo(number, this.cast.client(), "cliente@aurora.example").saying("Um ano depois, de novo."));
		assertThat(followed.outcome()).isEqualTo(MailOutcome.TICKET);
		assertThat(followed.ticket()).isNotEqualTo(number);
		assertThat(reasons(followed)).contains(MailReason.FOLLOWED);
	}

	@Test
	void h106_mergedTicketLeadsToTheOneThatGoesOn() {
		String one = ticket();
		String other = ticket();
		this.merging.merge(one, other, this.cast.agent());
		MailIntake.Handed handed = send(
				answerTo(one, this.cast.client(), "cliente@aurora.example").saying("Mais um detalhe."));
		assertThat(handed.ticket()).isEqualTo(other);
		assertThat(reasons(handed)).contains(MailReason.MERGED);
	}

	@Test
	void unknownSenderIsHeldAnsweredOrRefusedAndNeverKnown() {
		isParked(send(RawText.from("novo@x.example").to(SUPPORT).about("Oi")), MailReason.UNKNOWN_SENDER);
		policy(UnknownPolicy.REFUSE, "");
		assertThat(send(RawText.from("novo@x.example").to(SUPPORT).about("Oi 2")).outcome())
			.isEqualTo(MailOutcome.REJECTED);
		policy(UnknownPolicy.ANSWER, "");
		assertThat(reasons(send(RawText.from("novo@x.example").to(SUPPORT).about("Oi 3"))))
			.contains(MailReason.TOLD_HOW);
		assertThat(reasons(send(RawText.from("novo@x.example").to(SUPPORT).about("Oi 4"))))
			.doesNotContain(MailReason.TOLD_HOW);
		assertThat(letters("novo@x.example")).isEqualTo(1);
		this.database
			.sql("insert into mail_answered (address, at) select 'forjado' || n || '@x.example', :now"
					+ " from generate_series(1, 100) n")
			.param("now", Columns.parameter(this.clock.instant()))
			.update();
		assertThat(reasons(send(RawText.from("outro@x.example").to(SUPPORT).about("Oi 5"))))
			.doesNotContain(MailReason.TOLD_HOW);
		this.clock.advance(Duration.ofMinutes(61));
		assertThat(reasons(send(RawText.from("outro@x.example").to(SUPPORT).about("Oi 6"))))
			.contains(MailReason.TOLD_HOW);
		assertThat(this.people.findActive("novo@x.example")).isEmpty();
	}

	@Test
	void onlyAllowedSendersOpenRequests() {
		policy(UnknownPolicy.HOLD, "boreal.example");
		isParked(send(fromClient().about("Não permitido")), MailReason.NOT_ALLOWED);
		assertThat(send(RawText.from("cliente@boreal.example").to(SUPPORT).about("Permitido")).outcome())
			.isEqualTo(MailOutcome.TICKET);
	}

	@Test
	void emergencyOpensNoProtocolAndIsToldHow() {
		MailIntake.Handed handed = send(
				RawText.from("gestora@aurora.example").to(SUPPORT).about("URGENTE: tudo parado"));
		assertThat(reasons(handed)).contains(MailReason.EMERGENCY);
		assertThat(this.tickets.glance(String.valueOf(handed.ticket()), this.cast.leader()).kind().name())
			.isEqualTo("TICKET");
	}

	@Test
	void lettersOfAnotherBalcaoStopByThemselves() {
		RawText letter = RawText.from("balcao@outro.example")
			.to(SUPPORT)
			.with("Auto-Submitted", "auto-generated")
			.with("X-Balcao-Loop", "ffffffffffffffff")
			.about("[2026-000001] Recebemos seu chamado");
		long before = this.database.sql("select count(*) from mail_letter").query(Long.class).single();
		assertThat(send(letter).outcome()).isEqualTo(MailOutcome.AUTO_REPLY);
		assertThat(this.database.sql("select count(*) from mail_letter").query(Long.class).single()).isEqualTo(before);
		String own = this.database.sql("select instance from mail_identity").query(String.class).single();
		assertThat(send(RawText.from("balcao@outro.example").to(SUPPORT).with("X-Balcao-Loop", own).about("Volta"))
			.outcome()).isEqualTo(MailOutcome.REJECTED);
	}

	@Test
	void f6_whoDiesHalfWayLeavesOneTicket() {
		byte[] raw = fromClient().about("Queda").bytes();
		this.database
			.sql("""
					insert into mailbox_mail (mailbox_id, uid_validity, uid, sha256, size_bytes, raw, received_at, attempts, lease,
						leased_until) values (:box, 1, 1, :hash, :size, :raw, now(), 1, gen_random_uuid(), now() - interval '1 second')""")
			.param("box", this.box)
			.param("hash", RawMail.sha256(raw))
			.param("size", raw.length)
			.param("raw", raw)
			.update();
		assertThat(this.work.drain()).isEqualTo(1);
		assertThat(this.work.drain()).isZero();
		assertThat(this.database.sql("select count(*) from ticket where subject = 'Queda'").query(Long.class).single())
			.isEqualTo(1);
	}

	@Test
	void f6_mailThatEndsWhoeverWorksOnItIsGivenUp() {
		RawMail raw = new RawMail(fromClient().about("Mortal").bytes());
		long id = this.store.handIn(this.box, this.cast.admin().id(), raw, this.clock.instant()).orElseThrow();
		this.database.sql("update mailbox_mail set attempts = ? where id = ?")
			.params(this.settings.attempts(), id)
			.update();
		long other = this.store
			.handIn(this.box, this.cast.admin().id(), new RawMail(fromClient().about("Inocente").bytes()),
					this.clock.instant())
			.orElseThrow();
		List<Mails.Job> alone = this.store.take(10, this.settings.lease());
		assertThat(alone).extracting(Mails.Job::id).containsExactly(id);
		alone.forEach(this.work::work);
		assertThat(this.store.result(id).state()).isEqualTo(MailState.FAILED);
		this.work.drain();
		assertThat(this.store.result(other).outcome()).isEqualTo(MailOutcome.TICKET);
		assertThat(this.mails.page(id, this.cast.agent()).row().state()).as("the team of the mailbox sees it")
			.isEqualTo(MailState.FAILED);
	}

	@Test
	void whoHandsInWaitsForWhoeverWorksOnIt() throws IOException {
		Mails watched = new Mails(this.database) {

			@Override
			Optional<Long> handIn(@Nullable Long mailboxId, long personId, RawMail raw, Instant now) {
				Optional<Long> kept = super.handIn(mailboxId, personId, raw, now);
				Job job = take(kept.orElseThrow(), MailIntakeIT.this.settings.lease()).orElseThrow();
				CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS)
					.execute(() -> MailIntakeIT.this.work.work(job));
				return kept;
			}

		};
		MailIntake between = new MailIntake(watched, this.rows, this.work, this.mails, this.targets, this.settings,
				this.clock);
		MailIntake.Handed handed = between.take(new ByteArrayInputStream(fromClient().about("Entre dois").bytes()),
				this.cast.admin());
		assertThat(handed.outcome()).isEqualTo(MailOutcome.TICKET);
		assertThat(handed.ticket()).isNotNull();
	}

	@Test
	void erasedTicketLeavesTheMailsOfOthers() {
		MailIntake.Handed opened = send(fromClient().about("A esquecer"));
		String number = String.valueOf(opened.ticket());
		MailIntake.Handed other = send(
				RawText.from("socio@x.example").to(SUPPORT).about("Re: [" + number + "] e o meu caso?"));
		isParked(other, MailReason.UNVERIFIED);
		MailIntake.Handed own = send(fromClient().about("Re: [" + number + "] do meu telefone"));
		isParked(own, MailReason.UNVERIFIED);
		this.progress.close(number, this.cast.client());
		this.transactions.executeWithoutResult((status) -> this.erasure.erase(id(number), this.clock.instant()));
		assertThat(isForgotten(opened)).isTrue();
		assertThat(isForgotten(own)).isTrue();
		assertThat(isForgotten(other)).isFalse();
		assertThat(this.store.result(other.id()).ticketId()).isNull();
		assertThat(this.handling.open(other.id(), "colega@aurora.example", this.cast.agent())).isNotBlank();
	}

	private boolean isForgotten(MailIntake.Handed handed) {
		return this.database
			.sql("select raw is null and sender is null and subject is null from mailbox_mail where id = ?")
			.param(handed.id())
			.query(Boolean.class)
			.single();
	}

	@Test
	void manyThatWaitAreCountedToAHundred() {
		List<Long> many = this.database
			.sql("""
					insert into mailbox_mail (mailbox_id, sha256, size_bytes, received_at, state, outcome, team_id)
					select ?, sha256(convert_to('muitos' || i, 'UTF8')), 1, now(), 'PARKED', 'PARKED', ? from generate_series(1, 120) i
					returning id""")
			.params(this.box, this.cast.support())
			.query(Long.class)
			.list();
		assertThat(this.mails.waiting(this.cast.agent())).isEqualTo(100);
		assertThat(this.signedIn.visitor(this.cast.agent()).get("/desk/mail").body()).contains(">99+</data>");
		this.database.sql("delete from mailbox_mail where id in (:many)").param("many", many).update();
	}

	private String withOutsider(String address) {
		this.database.sql("update organization set outsiders_allowed = true").update();
		String number = ticket();
		this.takingPart.invite(number, "Paula Parceira", address, this.cast.client());
		return number;
	}

	private long outsider(String number) {
		return this.takingPart.page(number, "", this.cast.client()).outsiders().get(0).id();
	}

	private RawText fromOutside(String number, String sender) {
		return RawText.from(sender)
			.to(this.addresses.addressForOutsider(id(number), outsider(number)))
			.about("Re: novidades")
			.saying("O servidor novo está pronto.");
	}

	@Test
	void answerFromOutsideWaitsForTheTeamAndSaysWhoItIs() {
		String number = withOutsider("paula@parceira.example");
		assertThat(this.database.sql("select reply_to from mail_letter where to_address = 'paula@parceira.example'")
			.query(String.class)
			.single()).isEqualTo(this.addresses.addressForOutsider(id(number), outsider(number)));
		long letters = letters("paula@parceira.example");
		this.progress.close(number, this.cast.client());
		MailIntake.Handed handed = send(fromOutside(number, "Quem quer que seja <paula@parceira.example>"));
		isParked(handed, MailReason.OUTSIDER);
		assertThat(reasons(handed)).contains(MailReason.ENDED);
		assertThat(status(number)).isEqualTo(TicketStatus.CLOSED);
		assertThat(said(number)).hasSize(1);
		assertThat(this.people.findActive("paula@parceira.example")).isEmpty();
		assertThat(letters("paula@parceira.example")).isEqualTo(letters);
		assertThat(this.signedIn.visitor(this.cast.agent()).get("/desk/mail/" + handed.id()).body()).contains(
				"Paula Parceira, de fora, em cópia de " + number + " a convite de " + this.cast.client().name(),
				"/desk/mail/" + handed.id() + "/acceptance");
		assertThat(this.handling.accept(handed.id(), number, this.cast.agent())).isEqualTo(number);
		assertThat(said(number)).as("clients see nothing of it").hasSize(1);
		assertThat(status(number)).isEqualTo(TicketStatus.CLOSED);
		assertThat(this.database.sql("select text from ticket_message where ticket_id = ? and visibility = 'INTERNAL'")
			.param(id(number))
			.query(String.class)
			.single()).startsWith("E-mail de Paula Parceira (paula@parceira.example), de fora")
			.endsWith("O servidor novo está pronto.");
	}

	@Test
	void answerFromOutsideIsKnownByItsMarkToo() {
		String number = withOutsider("marca@parceira.example");
		String mark = this.database
			.sql("select substring(text_body from '\\[#[^]]+\\]') from mail_letter where to_address = ?")
			.param("marca@parceira.example")
			.query(String.class)
			.single();
		MailIntake.Handed handed = send(RawText.from("marca@parceira.example")
			.to(SUPPORT)
			.about("Re: novidades")
			.saying("Pronto.\n\n> " + mark));
		isParked(handed, MailReason.OUTSIDER);
		MailIntake.Handed machine = send(
				fromOutside(number, "marca@parceira.example").with("Auto-Submitted", "auto-replied"));
		assertThat(machine.outcome()).isEqualTo(MailOutcome.AUTO_REPLY);
		assertThat(said(number)).hasSize(1);
	}

	@Test
	void h90_signOfAnotherOrTakenBackIsParkedAsSuch() {
		String number = withOutsider("rui@parceira.example");
		isParked(send(fromOutside(number, "outra@parceira.example")), MailReason.OTHER_RECIPIENT);
		isParked(send(fromOutside(number, "gestora@aurora.example")), MailReason.OTHER_RECIPIENT);
		String real = this.addresses.addressForOutsider(id(number), outsider(number));
		String asPerson = this.addresses.addressFor(id(number), outsider(number));
		assertThat(real).as("a number of another kind is another sign").isNotEqualTo(asPerson);
		isParked(send(RawText.from("rui@parceira.example")
			.to(real.replaceFirst("-[a-z2-7]{16}@", "-aaaaaaaaaaaaaaaa@"))
			.about("Re: novidades")), MailReason.FALSE_SIGN);
		RawText later = fromOutside(number, "rui@parceira.example");
		this.takingPart.revoke(number, outsider(number), this.cast.client());
		MailIntake.Handed revoked = send(later);
		isParked(revoked, MailReason.NO_ACCESS);
		assertThat(reasons(revoked)).doesNotContain(MailReason.OUTSIDER);
		assertThat(said(number)).hasSize(1);
	}

	@Test
	void answerFromOutsideToAMergedTicketWaitsForTheOneThatGoesOn() {
		String number = withOutsider("cliente@boreal.example");
		String other = ticket();
		this.merging.merge(number, other, this.cast.agent());
		MailIntake.Handed handed = send(fromOutside(number, "cliente@boreal.example"));
		isParked(handed, MailReason.OUTSIDER);
		assertThat(reasons(handed)).contains(MailReason.MERGED);
		assertThat(this.mails.page(handed.id(), this.cast.agent()).row().ticket()).isEqualTo(other);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.tickets.page(other, this.cast.stranger()));
		assertThat(said(other)).noneMatch((text) -> text.contains("servidor novo"));
		assertThat(this.handling.accept(handed.id(), other, this.cast.agent())).isEqualTo(other);
		assertThat(said(other)).as("a note").noneMatch((text) -> text.contains("servidor novo"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.tickets.page(other, this.cast.stranger()));
	}

	@Test
	void teamAcceptsOpensAndDiscards() {
		String number = ticket();
		MailIntake.Handed parked = send(fromClient().about("Re: [" + number + "]").saying("Do meu outro aparelho."));
		assertThat(this.mails.page(MailFilter.PARKED, PageRequest.FIRST, this.cast.agent()).rows())
			.anyMatch((row) -> row.id() == parked.id());
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.handling.accept(parked.id(), number, this.cast.outsider()));
		assertThat(this.handling.accept(parked.id(), number, this.cast.agent())).isEqualTo(number);
		assertThat(said(number)).last().asString().isEqualTo("Do meu outro aparelho.");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.handling.accept(parked.id(), number, this.cast.agent()));
		MailIntake.Handed stranger = send(RawText.from("socio@x.example").to(SUPPORT).about("Sou da Aurora"));
		String opened = this.handling.open(stranger.id(), "cliente@aurora.example", this.cast.agent());
		assertThat(this.tickets.glance(opened, this.cast.agent()).requesterId()).isEqualTo(this.cast.client().id());
		MailIntake.Handed spam = send(RawText.from("spam@x.example").to(SUPPORT).about("Oferta"));
		this.handling.discard(spam.id(), "Propaganda", this.cast.agent());
		assertThat(this.mails.page(spam.id(), this.cast.agent()).decisionReason()).isEqualTo("Propaganda");
		MailIntake.Handed typo = send(RawText.from("cliente@aurora.exampel").to(SUPPORT).about("Com erro"));
		this.handling.retry(typo.id(), "cliente@aurora.example", null, this.cast.agent());
		assertThat(this.mails.page(typo.id(), this.cast.agent()).row().outcome()).isEqualTo(MailOutcome.TICKET);
	}

	@Test
	void clientsReachNoMail() {
		MailIntake.Handed handed = send(fromClient().about("Meu"));
		for (CurrentPerson client : List.of(this.cast.client(), this.cast.stranger())) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.intake.report(handed.id(), client));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.intake.take(new ByteArrayInputStream(new byte[] { 1 }), client));
		}
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.intake.report(handed.id(), this.cast.outsider()));
		assertThat(this.intake.report(handed.id(), this.cast.agent()).sender()).isEqualTo("cliente@aurora.example");
	}

	@Test
	void mailboxKeepsItsPasswordToItself() {
		assertThat(this.database.sql("select encode(password_secret, 'escape') from mailbox where id = ?")
			.param(this.box)
			.query(String.class)
			.single()).doesNotContain("segredo");
		assertThat(this.database.sql(
				"select count(*) from platform_change where coalesce(before::text, '') || coalesce(after::text, '') like '%segredo%'")
			.query(Long.class)
			.single()).isZero();
		assertThatExceptionOfType(
				Refused.class)
			.isThrownBy(
					() -> this.mailboxes
						.register(
								new MailboxTerms("Erros", "erros@balcao.example", "imap", 993, MailboxSecurity.TLS, "e",
										"INBOX", this.cast.support(), this.cast.incident(), "", UnknownPolicy.HOLD),
								null));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.mailboxes.change(this.box, terms(UnknownPolicy.HOLD, "não é um domínio"), null, 0));
	}

}
