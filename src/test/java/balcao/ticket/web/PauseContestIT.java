package balcao.ticket.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

import balcao.IntegrationTest;
import balcao.Requests;
import balcao.TestClock;
import balcao.platform.CurrentPerson;
import balcao.sla.ClockReplays;
import balcao.sla.ClockState;
import balcao.sla.Deadline;
import balcao.sla.TargetName;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketStatus;
import balcao.ticket.Told;

import static org.assertj.core.api.Assertions.assertThat;

/** A client contests a pause and a leader decides. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PauseContestIT {

	@Autowired
	private Scene scene;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketReading reading;

	@Autowired
	private ClockReplays replays;

	@Autowired
	private JdbcClient database;

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
	void acceptedContestMovesTheDueInstantAndIsAnswered() {
		String number = paused();
		this.conversation.answer(number, this.cast.client(), Reply.of("Já estava na descrição."));
		Instant late = Objects.requireNonNull(solution(number).dueAt());
		String address = "/tickets/" + number + "/pauses/" + pause(number) + "/contest";
		assertThat(this.requests.get(address, this.cast.client())).hasStatusOk()
			.bodyText()
			.contains("Contestar esta pausa", "Durou 2 h de atendimento.");
		assertThat(this.requests.post(address, this.cast.client(), "reason", " ")).hasStatus(422)
			.bodyText()
			.contains("Conte por que a pausa não devia contar", "href=\"#reason\"");
		assertThat(this.requests.post(address, this.cast.client(), "reason", "A captura já estava anexada"))
			.hasRedirectedUrl("/tickets/" + number + "/deadlines/" + solution(number).id());
		assertThat(this.requests.post(address, this.cast.manager(), "reason", "Concordo com Otávio")).hasStatus(409)
			.bodyText()
			.contains("já foi contestada", "Concordo com Otávio</textarea>");
		assertThat(this.requests.get("/desk/tickets/" + number, this.cast.agent())).bodyText()
			.contains("Pausa contestada", "A captura já estava anexada", "A liderança da equipe decide.")
			.doesNotContain("Aceitar: a pausa não conta");
		assertThat(this.requests.get("/desk/tickets/" + number, this.cast.leader())).bodyText()
			.contains("Aceitar: a pausa não conta");
		String decision = decision(number);
		assertThat(this.requests.post(decision, this.cast.leader(), "verdict", "ACCEPTED", "contestAnswer", " "))
			.hasStatus(422)
			.bodyText()
			.contains("Escreva a resposta ao cliente");
		assertThat(this.requests.post(decision, this.cast.leader(), "verdict", "ACCEPTED", "contestAnswer",
				"Tem razão, estava lá"))
			.hasRedirectedUrl("/desk/tickets/" + number);
		assertThat(solution(number).dueAt()).isEqualTo(late.minus(Duration.ofHours(2)));
		assertThat(this.replays.differences()).isEmpty();
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).bodyText()
			.contains("Rita Nogueira aceitou a contestação, a pausa não conta", "Tem razão, estava lá")
			.doesNotContain("ao todo");
		assertThat(this.requests.get("/tickets/" + number + "/deadlines/" + solution(number).id(), this.cast.client()))
			.bodyText()
			.contains("Não conta mais: teriam sido 2 h de atendimento.", "Aceita por Rita Nogueira");
		assertThat(this.requests.post(decision, this.cast.leader(), "verdict", "KEPT", "contestAnswer", "De novo"))
			.hasStatus(409);
		assertThat(this.requests.post(decision, this.cast.leader(), "verdict", "nenhum", "contestAnswer",
				"Escrevi isto com calma"))
			.hasStatus(422)
			.bodyText()
			.contains("Escrevi isto com calma");
	}

	@Test
	void keptPauseMayBeContestedAgain() {
		String number = paused();
		Instant asked = this.clock.instant();
		String address = "/tickets/" + number + "/pauses/" + pause(number) + "/contest";
		assertThat(this.requests.post(address, this.cast.client(), "reason", "Não dependia de nós")).hasStatus(302);
		assertThat(this.requests.post(decision(number), this.cast.admin(), "verdict", "KEPT", "contestAnswer",
				"Precisamos da captura"))
			.hasStatus(302);
		assertThat(solution(number).state()).isEqualTo(ClockState.PAUSED);
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).bodyText()
			.contains("manteve a pausa contestada", "Precisamos da captura");
		assertThat(this.requests.post(address, this.cast.client(), "reason", "Outra vez")).hasStatus(302);
		assertThat(this.clock.instant()).isEqualTo(asked);
	}

	@Test
	void acceptedContestOfAPauseThatLastsGivesTheTicketBackToTheTeam() {
		String number = paused();
		String address = "/tickets/" + number + "/pauses/" + pause(number) + "/contest";
		this.requests.post(address, this.cast.client(), "reason", "Não dependia de nós");
		this.requests.post(decision(number), this.cast.leader(), "verdict", "ACCEPTED", "contestAnswer", "Certo");
		assertThat(solution(number).state()).isEqualTo(ClockState.RUNNING);
		assertThat(this.reading.page(number, this.cast.client()).ticket().status()).isEqualTo(TicketStatus.IN_PROGRESS);
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void endedClockKeepsItsVerdict() {
		String number = paused();
		this.conversation.answer(number, this.cast.client(), Reply.of("Segue."));
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pronto, já voltou a funcionar."),
				AfterReply.RESOLVE, Set.of());
		Deadline before = solution(number);
		this.requests.post("/tickets/" + number + "/pauses/" + pause(number) + "/contest", this.cast.client(), "reason",
				"Era cedo");
		assertThat(this.requests.get("/desk/tickets/" + number, this.cast.leader())).bodyText()
			.contains("o resultado deles não muda");
		this.requests.post(decision(number), this.cast.leader(), "verdict", "ACCEPTED", "contestAnswer", "Certo");
		assertThat(solution(number)).isEqualTo(before);
	}

	@Test
	void onlyWhoSeesTheTicketContestsAndOnlyItsLeaderDecides() {
		String number = paused();
		String address = "/tickets/" + number + "/pauses/" + pause(number) + "/contest";
		for (CurrentPerson person : List.of(this.cast.stranger(), this.cast.colleague(), this.cast.agent())) {
			assertThat(this.requests.get(address, person)).hasStatus(404);
			assertThat(this.requests.post(address, person, "reason", "x")).hasStatus(404);
			assertThat(this.requests.post(address, person)).hasStatus(404);
		}
		String other = "/tickets/" + paused() + "/pauses/" + pause(number) + "/contest";
		assertThat(this.requests.post(other, this.cast.client(), "reason", "x")).hasStatus(404);
		this.requests.post(address, this.cast.client(), "reason", "Não dependia de nós");
		String decision = decision(number);
		for (CurrentPerson person : List.of(this.cast.agent(), this.cast.outsider(), this.cast.client())) {
			assertThat(this.requests.post(decision, person, "verdict", "ACCEPTED", "contestAnswer", "x"))
				.hasStatus(404);
			assertThat(this.requests.post(decision, person)).hasStatus(404);
		}
		assertThat(solution(number).state()).isEqualTo(ClockState.PAUSED);
	}

	/** Stopped for two hours by now. */
	private String paused() {
		this.clock.set(Instant.parse("2026-11-17T13:00:00Z"));
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Chat lento");
		this.clock.advance(Duration.ofMinutes(30));
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pode enviar uma captura?"),
				AfterReply.WAIT_FOR_CLIENT, Set.of(Told.DIAGNOSIS));
		this.clock.advance(Duration.ofHours(3));
		return number;
	}

	private long pause(String number) {
		return this.database.sql("select max(id) from sla_pause where clock_id = ?")
			.param(solution(number).id())
			.query(Long.class)
			.single();
	}

	private String decision(String number) {
		long contest = this.database.sql("select max(id) from ticket_pause_contest").query(Long.class).single();
		return "/desk/tickets/" + number + "/contests/" + contest + "/decision";
	}

	private Deadline solution(String number) {
		return this.reading.deskPage(number, this.cast.leader())
			.deadlines()
			.stream()
			.filter((deadline) -> deadline.target().is(TargetName.SOLUTION))
			.findFirst()
			.orElseThrow();
	}

}
