package balcao.ticket.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
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
import balcao.sla.ClockState;
import balcao.sla.Deadline;
import balcao.sla.TargetName;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketReading;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlinePagesIT {

	/** Tuesday 17 November 2026, 10:00:13 in São Paulo. */
	private static final Instant TUESDAY = Instant.parse("2026-11-17T13:00:13Z");

	@Autowired
	private Scene scene;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TicketReading reading;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	private Requests requests;

	@BeforeAll
	void set(@Autowired WebApplicationContext context) {
		this.cast = this.scene.set();
		this.requests = new Requests(context);
	}

	@Test
	void clientReadsEveryStepInPlainWords() {
		String number = lived();
		assertThat(this.requests.get(forClient(number), this.cast.client())).hasStatusOk()
			.bodyText()
			.contains("Por que este prazo?", "Solução: prometemos até", "contadas desde ter 17/11/2026, 10:00:13",
					"o que você contou se encaixa em “Omnicanal · Chat”", "Só uma loja parada",
					"Contrato “Padrão”, o de todos os clientes", "para a severidade 1", "seg a sex, 08:00 às 12:00",
					"Nenhum feriado caiu no caminho", "Parado: Caio Bernardes pediu uma resposta sua", "#m",
					"soma: 4 h 00 min 00 s = meta", "data-whole=\"true\"", "Severidade de 3 para 1");
	}

	@Test
	void teamReadsPolicyAndRow() {
		String number = lived();
		assertThat(this.requests.get(forTeam(number), this.cast.agent())).hasStatusOk()
			.bodyText()
			.contains("Política “Padrão”, versão 1: Solução em 4 h para a severidade 1.",
					"pela linha “Omnicanal · Chat” da matriz, versão ", "Pausa: Caio Bernardes pediu uma resposta",
					"Para enquanto se espera uma resposta do cliente", "soma: 4 h 00 min 00 s = meta");
	}

	@Test
	void textSaysTheSame() {
		String number = lived();
		for (MvcTestResult answer : List.of(this.requests.get(forClient(number) + "?format=text", this.cast.client()),
				this.requests.get(forTeam(number) + "?format=text", this.cast.agent()))) {
			assertThat(answer).hasStatusOk()
				.hasHeader("Content-Type", "text/plain;charset=UTF-8")
				.bodyText()
				.startsWith("Por que este prazo? " + number)
				.contains("Severidade\n----------\n- Severidade 3", "soma: 4 h 00 min 00 s = meta", "Estágios");
		}
	}

	@Test
	void whoMayNotSeeTheTicketDoesNotSeeItsDeadlines() {
		String number = lived();
		for (String end : List.of("", "?format=text")) {
			for (CurrentPerson person : List.of(this.cast.stranger(), this.cast.colleague())) {
				assertThat(this.requests.get(forClient(number) + end, person)).hasStatus(404);
				assertThat(this.requests.get(forTeam(number) + end, person)).hasStatus(404);
			}
			assertThat(this.requests.get(forTeam(number) + end, this.cast.outsider())).hasStatus(404);
			assertThat(this.requests.get(forClient(number) + end, this.cast.manager())).hasStatusOk();
		}
		assertThat(this.requests.get(forClient(number), this.cast.agent())).hasRedirectedUrl(forTeam(number));
	}

	@Test
	void clockOfAnotherTicketIsNotFound() {
		String number = lived();
		String other = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Outro");
		String mixed = "/deadlines/" + solution(other).id();
		assertThat(this.requests.get("/tickets/" + number + mixed, this.cast.client())).hasStatus(404);
		assertThat(this.requests.get("/desk/tickets/" + number + mixed + "?format=text", this.cast.agent()))
			.hasStatus(404);
	}

	@Test
	void pageIssuesTheSameStatementsHoweverManyPauses() {
		String number = lived();
		String address = forTeam(number);
		this.requests.get(address, this.cast.agent());
		List<String> few = Statements.of(() -> this.requests.get(address, this.cast.agent()));
		for (int i = 0; i < 5; i++) {
			ask(number);
			this.clock.advance(Duration.ofMinutes(3));
			this.conversation.answer(number, this.cast.client(), Reply.of("Resposta " + i));
		}
		List<String> many = Statements.of(() -> this.requests.get(address, this.cast.agent()));
		// 19, and three of the frame: whether one answers conversations, alarms and mails
		// that wait
		assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(22);
	}

	@Test
	void clientAnswerTypedInThePortalEndsThePause() {
		this.clock.set(TUESDAY);
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Chat lento");
		ask(number);
		assertThat(solution(number).state()).isEqualTo(ClockState.PAUSED);
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.requests.post("/tickets/" + number + "/messages", this.cast.client(), "text", "Segue.", "seen",
				"999999999"))
			.hasStatus(302);
		assertThat(solution(number).state()).isEqualTo(ClockState.RUNNING);
		assertThat(solution(number).paused()).isEqualTo(Duration.ofHours(1));
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).bodyText()
			.contains("Parado por 1 h ao todo");
	}

	/** Asked about once, then made more severe. */
	private String lived() {
		this.clock.set(TUESDAY);
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Chat lento");
		this.clock.advance(Duration.ofMinutes(17));
		ask(number);
		this.clock.advance(Duration.ofMinutes(42));
		this.conversation.answer(number, this.cast.client(), Reply.of("Segue o arquivo."));
		this.clock.advance(Duration.ofMinutes(21));
		this.assignment.overrule(number, this.cast.agent(), 1, "Só uma loja parada");
		return number;
	}

	private void ask(String number) {
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pode enviar uma captura?"),
				AfterReply.WAIT_FOR_CLIENT, Set.of());
	}

	private Deadline solution(String number) {
		return this.reading.deskPage(number, this.cast.leader())
			.deadlines()
			.stream()
			.filter((deadline) -> deadline.target().is(TargetName.SOLUTION))
			.findFirst()
			.orElseThrow();
	}

	private String forClient(String number) {
		return "/tickets/" + number + "/deadlines/" + solution(number).id();
	}

	private String forTeam(String number) {
		return "/desk" + forClient(number);
	}

}
