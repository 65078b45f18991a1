package balcao.ticket.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import balcao.IntegrationTest;
import balcao.Requests;
import balcao.TestClock;
import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.Refused;
import balcao.sla.ClockReplays;
import balcao.ticket.AfterReply;
import balcao.ticket.DeskTicketPage;
import balcao.ticket.FileLine;
import balcao.ticket.MessageLine;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketFamily;
import balcao.ticket.TicketLinking;
import balcao.ticket.TicketMerge;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketRecords;
import balcao.ticket.TicketSplit;
import balcao.ticket.TicketStatus;
import balcao.ticket.TimelineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationsIT {

	private Requests requests;

	@Autowired
	private Scene scene;

	@Autowired
	private TicketReading reading;

	@Autowired
	private TicketRecords records;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketMerge merge;

	@Autowired
	private TicketSplit split;

	@Autowired
	private TicketLinking linking;

	@Autowired
	private TicketFamily family;

	@Autowired
	private FileStore files;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private PersonService people;

	@Autowired
	private ClockReplays replays;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.requests = new Requests(application);
		this.cast = this.scene.set();
	}

	private String open(CurrentPerson requester, String subject) {
		return this.scene.open(requester, this.cast.incident(), this.cast.down(), subject);
	}

	private List<MessageLine> messages(DeskTicketPage page) {
		return page.timeline().stream().map(TimelineItem::message).filter((one) -> one != null).toList();
	}

	private List<String> clocks(String number) {
		return this.database
			.sql("select k.state || ' ' || k.target || ' ' || coalesce(k.due_at::text, '-') from sla_clock k"
					+ " join ticket t on t.id = k.subject_id where t.number = :number order by k.id")
			.param("number", number)
			.query(String.class)
			.list();
	}

	@Test
	void mergedTicketGoesOnInTheOther() {
		String one = open(this.cast.colleague(), "O mesmo de novo");
		long file = this.files
			.store(this.cast.colleague().id(), "tela.txt",
					new ByteArrayInputStream("nada".getBytes(StandardCharsets.UTF_8)))
			.id();
		this.conversation.answer(one, this.cast.colleague(), new Reply("Segue a tela", List.of(file), Long.MAX_VALUE));
		String other = open(this.cast.client(), "O primeiro pedido");
		List<String> running = clocks(one);
		List<String> others = clocks(other);
		assertThat(this.requests.post("/desk/tickets/" + one + "/relations", this.cast.agent(), "act", "MERGE", "other",
				other))
			.hasStatus3xxRedirection();
		assertThat(this.requests.get("/tickets/" + one, this.cast.colleague())).hasRedirectedUrl("/tickets/" + other);
		assertThat(this.requests.get("/desk/tickets/" + one, this.cast.agent()))
			.hasRedirectedUrl("/desk/tickets/" + other);
		assertThat(this.requests.get("/tickets/" + other, this.cast.client())).hasStatusOk()
			.bodyText()
			.contains("Segue a tela", "Do " + one, "tela.txt");
		assertThat(this.requests.get("/tickets/" + other, this.cast.colleague())).hasStatusOk();
		assertThat(this.requests.get("/tickets/" + other + "/attachments/" + file, this.cast.client())).hasStatusOk();
		assertThat(this.requests.get("/tickets/" + other + "/attachments/" + file, this.cast.stranger()))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(clocks(one)).allMatch((clock) -> clock.startsWith("CANCELLED"));
		assertThat(clocks(other)).isEqualTo(others);
		assertThatThrownBy(() -> this.conversation.answer(one, this.cast.colleague(), Reply.of("oi")))
			.isInstanceOf(Refused.class);
		this.clock.advance(Duration.ofMinutes(20));
		this.merge.undo(one, this.cast.agent());
		assertThat(clocks(one)).isEqualTo(running);
		assertThat(this.reading.numbered(other, this.cast.colleague())).isEmpty();
		assertThat(this.reading.page(one, this.cast.colleague()).ticket().status()).isEqualTo(TicketStatus.NEW);
		assertThat(this.requests.get("/tickets/" + other, this.cast.client())).bodyText()
			.doesNotContain("Segue a tela");
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void pausedClockStandsStillAgainAfterTheMergeIsTakenBack() {
		String one = open(this.cast.client(), "Parado e unido");
		this.conversation.reply(one, this.cast.agent(), Reply.of("Qual a versão?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		List<String> paused = clocks(one);
		String other = open(this.cast.client(), "Para onde vai");
		this.clock.advance(Duration.ofMinutes(3));
		this.merge.merge(one, other, this.cast.agent());
		this.clock.advance(Duration.ofMinutes(3));
		this.merge.undo(one, this.cast.agent());
		assertThat(clocks(one)).isEqualTo(paused);
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void mergeStaysOnceSomebodyWrote() {
		String one = open(this.cast.client(), "Unido para sempre");
		String other = open(this.cast.client(), "Segue aqui");
		this.merge.merge(one, other, this.cast.agent());
		this.clock.advance(Duration.ofMinutes(1));
		this.conversation.answer(other, this.cast.client(), Reply.of("mais uma coisa"));
		assertThatThrownBy(() -> this.merge.undo(one, this.cast.agent())).isInstanceOf(Refused.class);
	}

	@Test
	void mergeNeedsOneOrganizationAndSightOfBoth() {
		String ours = open(this.cast.client(), "Nosso");
		String theirs = open(this.cast.stranger(), "Deles");
		String hidden = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(),
				"De outra equipe");
		for (String target : List.of(theirs, hidden, "2099-999999", "x", ours)) {
			assertThat(this.requests.post("/desk/tickets/" + ours + "/relations", this.cast.agent(), "act", "MERGE",
					"other", target))
				.hasStatus(HttpStatus.CONFLICT);
		}
		assertThat(
				this.requests.post("/desk/tickets/" + ours + "/relations", this.cast.agent(), "act", "", "other", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.requests.post("/desk/tickets/" + hidden + "/relations", this.cast.agent(), "act", "MERGE",
				"other", ours))
			.hasStatus(HttpStatus.NOT_FOUND);
		for (CurrentPerson client : List.of(this.cast.client(), this.cast.manager(), this.cast.stranger())) {
			for (String act : List.of("relations", "merger/undoing", "family", "split", "links/" + theirs + "/removal",
					"children/" + theirs + "/removal")) {
				assertThat(
						this.requests.post("/desk/tickets/" + ours + "/" + act, client, "act", "LINK", "other", theirs)
							.getResponse()
							.getStatus())
					.isIn(403, 404);
			}
		}
		assertThat(
				this.database.sql("select count(*) from ticket where merged_into_id is not null and number = :number")
					.param("number", ours)
					.query(Long.class)
					.single())
			.isZero();
		assertThat(this.database.sql(
				"select count(*) from ticket_link l join ticket t on t.id in (l.from_id, l.to_id) where t.number = :number")
			.param("number", ours)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void confidentialTicketIsMergedWithAnotherConfidentialOneOnly() {
		String one = open(this.cast.client(), "Sigiloso");
		String other = open(this.cast.client(), "Aberto");
		this.requests.post("/tickets/" + one + "/confidentiality", this.cast.client(), "confidential", "true");
		assertThatThrownBy(() -> this.merge.merge(one, other, this.cast.agent())).isInstanceOf(Refused.class);
		assertThatThrownBy(() -> this.merge.merge(other, one, this.cast.agent())).isInstanceOf(Refused.class);
	}

	@Test
	void splitCopiesMessagesWithTheirFiles() {
		String number = open(this.cast.client(), "Duas coisas");
		long file = this.files
			.store(this.cast.client().id(), "lista.txt",
					new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8)))
			.id();
		this.conversation.answer(number, this.cast.client(), new Reply("E outra coisa", List.of(file), Long.MAX_VALUE));
		this.conversation.note(number, this.cast.agent(), Reply.of("canário interno"));
		List<MessageLine> messages = messages(this.reading.deskPage(number, this.cast.agent()));
		String second = Long.toString(messages.get(1).id());
		String note = Long.toString(messages.get(2).id());
		assertThat(this.requests.post("/desk/tickets/" + number + "/split", this.cast.agent(), "subject", "Outra coisa",
				"messages", note))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(this.requests.post("/desk/tickets/" + number + "/split", this.cast.agent(), "subject", "",
				"messages", second))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		MvcTestResult done = this.requests.post("/desk/tickets/" + number + "/split", this.cast.agent(), "subject",
				"Outra coisa", "messages", second, "messages", note);
		assertThat(done).hasStatus3xxRedirection();
		String fresh = Objects.requireNonNull(done.getResponse().getRedirectedUrl())
			.substring("/desk/tickets/".length());
		assertThat(this.requests.get("/tickets/" + fresh, this.cast.client())).hasStatusOk()
			.bodyText()
			.contains("E outra coisa", "lista.txt", "Separado de")
			.doesNotContain("canário");
		FileLine copy = this.reading.page(fresh, this.cast.client()).files().get(0);
		assertThat(copy.id()).isNotEqualTo(file);
		assertThat(this.requests.get("/tickets/" + fresh + "/attachments/" + copy.id(), this.cast.client()))
			.hasStatusOk()
			.bodyText()
			.isEqualTo("a;b");
		assertThat(this.requests.get("/tickets/" + fresh + "/attachments/" + file, this.cast.client()))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).bodyText()
			.contains("E outra coisa", fresh);
		assertThat(this.reading.numbered(fresh, this.cast.stranger())).isEmpty();
		assertThat(clocks(fresh)).isNotEmpty();
	}

	@Test
	void splitTakesNoMessageOfAnotherTicket() {
		String number = open(this.cast.client(), "Um");
		String theirs = open(this.cast.stranger(), "Segredo da Boreal");
		String foreign = Long.toString(messages(this.reading.deskPage(theirs, this.cast.agent())).get(0).id());
		assertThat(this.requests.post("/desk/tickets/" + number + "/split", this.cast.agent(), "subject", "Roubo",
				"messages", foreign))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void familyAnswersEachClientWithoutNamingTheOther() {
		String parent = open(this.cast.client(), "Canal fora do ar");
		String ours = open(this.cast.colleague(), "Chat da Aurora parou");
		String theirs = open(this.cast.stranger(), "Chat da Boreal parou");
		this.linking.adopt(parent, ours, this.cast.agent());
		this.linking.adopt(parent, theirs, this.cast.agent());
		this.linking.link(ours, theirs, this.cast.agent());
		assertThatThrownBy(() -> this.linking.adopt(ours, parent, this.cast.agent())).isInstanceOf(Refused.class);
		assertThatThrownBy(() -> this.linking.adopt(theirs, open(this.cast.client(), "Neto"), this.cast.agent()))
			.isInstanceOf(Refused.class);
		this.organizations.register("Sol", null);
		for (String leak : List.of("Também na Boreal Têxtil", "Também na BOREAL TEXTIL", "Como na boreal\ntêxtil.",
				"A Sol também", "Como no " + theirs)) {
			assertThat(this.requests.post("/desk/tickets/" + parent + "/family", this.cast.agent(), "update", leak,
					"solve", "false"))
				.hasStatus(HttpStatus.CONFLICT)
				.bodyText()
				.contains(leak.lines().toList());
		}
		assertThat(this.family.tell(parent, "A solução está a caminho.", List.of(), false, this.cast.agent()))
			.isEqualTo(2);
		assertThat(this.family.tell(parent, "Voltou ao normal, o chat responde desde as dez horas.", List.of(), true,
				this.cast.agent()))
			.isEqualTo(2);
		for (String number : List.of(parent, ours, theirs)) {
			assertThat(messages(this.reading.deskPage(number, this.cast.agent()))).extracting(MessageLine::text)
				.contains("Voltou ao normal, o chat responde desde as dez horas.");
			assertThat(this.reading.deskPage(number, this.cast.agent()).ticket().status())
				.isEqualTo(TicketStatus.RESOLVED);
			assertThat(clocks(number)).noneMatch((clock) -> clock.startsWith("RUNNING"));
		}
		for (String address : List.of("/tickets/" + theirs, "/tickets", "/tickets?scope=ORGANIZATION", "/",
				"/tickets/" + theirs + "/people")) {
			assertThat(Requests.body(this.requests.get(address, this.cast.stranger()))).doesNotContain(parent, ours,
					"Aurora", "Otávio", "Joana");
		}
		assertThat(Requests.body(this.requests.get("/tickets/" + ours, this.cast.colleague()))).doesNotContain(parent,
				theirs, "Boreal", "Bruna");
		assertThat(this.records.find(theirs, this.cast.stranger()).toString()).doesNotContain(parent, ours, "Aurora");
		assertThat(this.requests.get("/desk/tickets/" + parent, this.cast.agent())).bodyText()
			.contains(ours, theirs, "Boreal");
		assertThat(Requests.body(this.requests.get("/tickets/" + parent, this.cast.client()))).doesNotContain(ours,
				theirs, "Boreal");
		assertThat(this.replays.differences()).isEmpty();
	}

}
