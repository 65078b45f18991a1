package balcao.ticket.web;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import balcao.IntegrationTest;
import balcao.Requests;
import balcao.Statements;
import balcao.TestClock;
import balcao.platform.CurrentPerson;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskQueueIT {

	@Autowired
	private Scene scene;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	private Requests requests;

	private String queue;

	@BeforeAll
	void set(@Autowired WebApplicationContext context) {
		this.cast = this.scene.set();
		this.queue = "/desk/queues/" + this.cast.support();
		this.requests = new Requests(context);
	}

	@BeforeEach
	void inTheMorning() {
		// Friday 09:00 in São Paulo
		this.clock.advance(Duration.ofHours(-7));
	}

	@Test
	void rowTellsDeadlineSubjectClientAndWhoSpokeLast() {
		String number = open("Chat parado na loja 4");
		assertThat(get(this.queue, this.cast.agent())).hasStatusOk()
			.bodyText()
			.contains("<h1>Suporte Omnicanal</h1>", "Chat parado na loja 4", "<b>Cliente</b>", "Aurora Distribuidora",
					"Diagnóstico", "<b>No prazo</b> <span class=\"num\">2 h</span>", number, "Assumir " + number);
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual o endereço?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		assertThat(get(this.queue + "?view=WAITING", this.cast.agent())).bodyText()
			.contains("<b>Pausado</b> <span class=\"num\">cliente</span>", "você: Qual o endereço?");
		assertThat(get(this.queue + "?view=WAITING", this.cast.leader())).bodyText().contains("Caio Bernardes: Qual");
	}

	@Test
	void remainingTimeIsBusinessTime() {
		open("Vence depois do fim de semana");
		this.clock.advance(Duration.ofHours(8));
		String late = open("Aberto às 17h");
		this.clock.advance(Duration.ofHours(60));
		assertThat(get("/desk/search?q=fim%20semana", this.cast.agent())).bodyText()
			.contains("<b>Vencido</b> <span class=\"num\">há 6 h</span>");
		assertThat(get("/desk/search?q=17h", this.cast.agent())).bodyText()
			.contains(late, "<span class=\"num\">1 h</span>");
	}

	@Test
	void tabsNarrowTheQueue() {
		String number = open("Meu chamado");
		this.assignment.take(number, this.cast.agent());
		assertThat(get(this.queue + "?view=MINE", this.cast.agent())).bodyText().contains("Meu chamado");
		assertThat(get(this.queue + "?view=UNASSIGNED", this.cast.agent())).bodyText().doesNotContain("Meu chamado");
		assertThat(get(this.queue + "?view=APPROVAL", this.cast.agent())).bodyText().contains("Nada nesta visão");
		assertThat(get(this.queue + "?view=NONSENSE", this.cast.agent())).hasStatus(400);
	}

	@Test
	void queueOfAnotherTeamDoesNotExist() {
		assertThat(get(this.queue, this.cast.outsider())).hasStatus(404);
		assertThat(get(this.queue + "/news?since=2026-11-20T00:00:00Z", this.cast.outsider())).hasStatus(404);
		assertThat(post(this.queue + "/next", this.cast.outsider())).hasStatus(404);
		assertThat(get(this.queue, this.cast.leader())).hasStatusOk();
		assertThat(get(this.queue, this.cast.client())).hasStatus(404);
		assertThat(get("/desk/queues/abc", this.cast.agent())).hasStatus(404);
	}

	@Test
	void agentTakesARowAndStaysInTheQueue() {
		String number = open("Assumir da fila");
		assertThat(post("/desk/tickets/" + number + "/assignment", this.cast.agent(), "to", "me", "back",
				this.queue + "?view=UNASSIGNED"))
			.hasRedirectedUrl(this.queue + "?view=UNASSIGNED");
		assertThat(get("/desk/mine", this.cast.agent())).bodyText().contains("Assumir da fila");
		assertThat(post("/desk/tickets/" + number + "/assignment", this.cast.outsider(), "to", "me")).hasStatus(404);
	}

	@Test
	void nextOfTheQueueIsTheNearestDeadlineThatNobodyHas() {
		this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Tem tempo");
		this.clock.advance(Duration.ofMinutes(-30));
		String urgent = open("O mais urgente de todos");
		assertThat(post(this.queue + "/next", this.cast.agent())).hasRedirectedUrl("/desk/tickets/" + urgent);
		assertThat(get("/desk/mine", this.cast.agent())).bodyText().contains("O mais urgente de todos");
		while (Objects.requireNonNull(post("/desk/next", this.cast.agent()).getResponse().getRedirectedUrl())
			.startsWith("/desk/tickets")) {
			assertThat(get("/desk", this.cast.agent())).hasStatusOk();
		}
		assertThat(post("/desk/next", this.cast.agent())).hasRedirectedUrl("/desk");
	}

	@Test
	void twoAgentsNeverGetTheSame() throws Exception {
		for (int i = 0; i < 12; i++) {
			open("Disputado " + i);
		}
		ExecutorService hands = Executors.newFixedThreadPool(8);
		try {
			Callable<String> take = () -> this.assignment.takeNext(this.cast.support(), this.cast.agent())
				.orElseThrow();
			List<String> taken = hands.invokeAll(Collections.nCopies(12, take)).stream().map(DeskQueueIT::get).toList();
			assertThat(taken).doesNotHaveDuplicates();
		}
		finally {
			hands.shutdownNow();
		}
	}

	@Test
	void newsTellsWhatChangedWithoutTheFrame() {
		String since = this.clock.instant().toString();
		this.clock.advance(Duration.ofMinutes(1));
		open("Chegou agora");
		assertThat(get(this.queue + "/news?since=" + since, this.cast.agent())).hasStatusOk()
			.bodyText()
			.contains("1 novidade, atualizar", "data-live=\"when-")
			.doesNotContain("<html", "class=\"rail\"");
		assertThat(get(this.queue + "/news?since=nonsense", this.cast.agent())).hasStatus(400);
		assertThat(get("/desk/mine/news?since=" + since, this.cast.agent())).hasStatusOk();
	}

	@Test
	void searchFindsWordsAndLeadsToANumber() {
		String number = open("Boleto duplicado");
		assertThat(get("/desk/search?q=boleto", this.cast.agent())).hasStatusOk()
			.bodyText()
			.contains("Resultados para “boleto”", "Boleto duplicado", number);
		assertThat(get("/desk/search?q=" + number.replace("-", ""), this.cast.agent()))
			.hasRedirectedUrl("/desk/tickets/" + number);
		assertThat(get("/desk/search?q=" + number, this.cast.outsider())).hasStatusOk()
			.bodyText()
			.contains("Nada encontrado")
			.doesNotContain("Boleto duplicado");
		assertThat(get("/desk/search", this.cast.agent())).bodyText().contains("O que você procura?");
		assertThat(get("/desk/search?q=" + "x".repeat(5000), this.cast.agent())).hasStatusOk();
	}

	@Test
	void pagesIssueTheSameStatementsForOneRowAndForTwentyFive() {
		open("Uma linha");
		get(this.queue, this.cast.agent());
		List<String> few = Statements.of(() -> get(this.queue + "?view=SEVERE", this.cast.agent()));
		for (int i = 0; i < 25; i++) {
			open("Linha " + i);
		}
		List<String> many = Statements.of(() -> get(this.queue + "?view=SEVERE", this.cast.agent()));
		// one of them asks whether something looks like an incident, one who takes
		// conversations
		// one of them counts the mails that wait, for the rail
		assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(18);
	}

	private String open(String subject) {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), subject);
	}

	private MvcTestResult get(String address, CurrentPerson person) {
		return this.requests.get(address, person);
	}

	private MvcTestResult post(String address, CurrentPerson person, String... parameters) {
		return this.requests.post(address, person, parameters);
	}

	private static String get(Future<String> future) {
		try {
			return future.get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
