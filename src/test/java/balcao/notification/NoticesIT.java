package balcao.notification;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.Statements;
import balcao.TestClock;
import balcao.Visitor;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.sales.ProposalDeciding;
import balcao.sla.StageWatch;
import balcao.teamwork.WatchService;
import balcao.ticket.AfterReply;
import balcao.ticket.BreachAct;
import balcao.ticket.EscalationService;
import balcao.ticket.PauseContesting;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who is told of what, and what they see of it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesIT {

	private static final Instant OPENING = Instant.parse("2026-11-17T11:00:00Z");

	@Autowired
	private Scene scene;

	@Autowired
	private NoticeService notices;

	@Autowired
	private EscalationService escalations;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private PauseContesting contesting;

	@Autowired
	private StageWatch watch;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private JdbcClient database;

	@Autowired
	private WatchService watches;

	@Autowired
	private ProposalDeciding deciding;

	@Autowired
	private NoticePreferences preferences;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@BeforeEach
	void rest() {
		this.clock.set(OPENING.plus(Duration.ofDays(300)));
		this.watch.pass();
		this.database.sql("delete from notification").update();
		this.clock.set(OPENING);
	}

	@Test
	void eachStageTellsItsPeopleOnce() {
		String number = open();
		this.assignment.take(number, this.cast.agent());
		this.clock.set(OPENING.plus(Duration.ofHours(1)));
		this.watch.pass();
		assertThat(kinds(this.cast.agent())).containsExactly(NoticeKind.YELLOW);
		assertThat(kinds(this.cast.leader())).isEmpty();
		this.clock.set(OPENING.plus(Duration.ofMinutes(96)));
		this.watch.pass();
		assertThat(kinds(this.cast.leader())).containsExactly(NoticeKind.RED);
		this.clock.set(OPENING.plus(Duration.ofHours(2)));
		this.watch.pass();
		this.watch.pass();
		assertThat(kinds(this.cast.leader())).containsExactly(NoticeKind.BREACHED, NoticeKind.RED);
		assertThat(kinds(this.cast.agent())).containsExactly(NoticeKind.YELLOW, NoticeKind.YELLOW);
		assertThat(kinds(this.cast.admin())).isEmpty();
		NoticeRow row = page(this.cast.leader()).notices().rows().get(0);
		assertThat(row.number()).isEqualTo(number);
		assertThat(row.subject()).isEqualTo("Chat parado");
		assertThat(row.target()).isNotNull().extracting((target) -> target.code()).isEqualTo("DIAGNOSIS");
	}

	@Test
	void ticketThatNobodyHasTellsNobodyAtYellow() {
		open();
		this.clock.set(OPENING.plus(Duration.ofHours(1)));
		this.watch.pass();
		assertThat(this.database.sql("select count(*) from notification").query(Long.class).single()).isZero();
	}

	@Test
	void assignmentTellsUnlessItIsOnesOwn() {
		String number = open();
		this.assignment.take(number, this.cast.agent());
		assertThat(kinds(this.cast.agent())).isEmpty();
		this.assignment.give(number, this.cast.agent(), this.cast.projects(), this.cast.outsider().id());
		assertThat(kinds(this.cast.outsider())).containsExactly(NoticeKind.ASSIGNED);
		assertThat(page(this.cast.outsider()).notices().rows().get(0).actor()).isEqualTo(this.cast.agent().name());
	}

	@Test
	void ruleThatReassignsTellsWhoHasItNow() {
		rule(BreachAct.TO_LEADER);
		String number = open();
		this.assignment.take(number, this.cast.agent());
		this.clock.set(OPENING.plus(Duration.ofHours(2)));
		this.watch.pass();
		rule(BreachAct.KEEP);
		assertThat(kinds(this.cast.leader())).containsExactly(NoticeKind.ASSIGNED, NoticeKind.BREACHED, NoticeKind.RED);
		assertThat(page(this.cast.leader()).notices().rows().get(0).actor()).isNull();
	}

	@Test
	void contestedPauseTellsTheLeaderWhoDecides() {
		String number = open();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual é o navegador?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		this.clock.advance(Duration.ofHours(1));
		long pause = this.database.sql("select max(id) from sla_pause").query(Long.class).single();
		this.contesting.contest(number, pause, this.cast.client(), "Já estava no chamado.");
		assertThat(page(this.cast.leader()).notices().rows()).singleElement().satisfies((row) -> {
			assertThat(row.kind()).isEqualTo(NoticeKind.CONTESTED);
			assertThat(row.actor()).isEqualTo(this.cast.client().name());
		});
		assertThat(this.signedIn.visitor(this.cast.leader()).get("/notifications").body())
			.contains("Otávio Reis contestou uma pausa do prazo");
	}

	@Test
	void noticesOfOthersDoNotExist() {
		String number = open();
		this.assignment.give(number, this.cast.leader(), null, this.cast.agent().id());
		long id = page(this.cast.agent()).notices().rows().get(0).id();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.notices.open(id, this.cast.leader()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.notices.open(id, this.cast.client()));
		assertThat(this.notices.unread(this.cast.agent())).isEqualTo(1);
		assertThat(this.notices.open(id, this.cast.agent())).isEqualTo("/desk/tickets/" + number);
		assertThat(this.notices.unread(this.cast.agent())).isZero();
	}

	@Test
	void subjectOfATicketThatOneMayNoLongerSeeIsNotShown() {
		String number = open();
		this.assignment.give(number, this.cast.leader(), null, this.cast.agent().id());
		this.assignment.give(number, this.cast.leader(), this.cast.projects(), this.cast.outsider().id());
		assertThat(page(this.cast.agent()).notices().rows()).singleElement().satisfies((row) -> {
			assertThat(row.subject()).isNull();
			assertThat(row.number()).isEqualTo(number);
		});
		Visitor agent = this.signedIn.visitor(this.cast.agent());
		HttpResponse<String> list = agent.get("/notifications");
		assertThat(list.body()).contains("Um chamado que não está mais com você").doesNotContain("Chat parado");
		assertThat(agent.get("/desk/tickets/" + number).statusCode()).isEqualTo(404);
	}

	@Test
	void everythingUpToTheNewestShownIsMarkedAtOnce() {
		give(2);
		NoticePage page = page(this.cast.agent());
		assertThat(page.unread()).isEqualTo(2);
		this.clock.advance(Duration.ofMinutes(1));
		give(1);
		assertThat(this.notices.readAll(this.cast.agent(), page.newest())).isEqualTo(2);
		assertThat(this.notices.page(this.cast.agent(), true, PageRequest.FIRST).notices().rows()).hasSize(1);
	}

	@Test
	void pagesGoBothWays() {
		give(30);
		NoticePage first = page(this.cast.agent());
		assertThat(first.notices().rows()).hasSize(25);
		NoticePage second = this.notices.page(this.cast.agent(), false, new PageRequest(first.notices().after(), null));
		assertThat(second.notices().rows()).hasSize(5).doesNotContainAnyElementsOf(first.notices().rows());
		assertThat(this.notices.page(this.cast.agent(), false, new PageRequest(null, second.notices().before()))
			.notices()
			.rows()).isEqualTo(first.notices().rows());
	}

	@Test
	void bellCostsOneStatementHoweverManyThereAre() {
		give(3);
		assertThat(Statements.of(() -> assertThat(this.notices.unread(this.cast.agent())).isEqualTo(3))).hasSize(1);
		Visitor agent = this.signedIn.visitor(this.cast.agent());
		assertThat(agent.get("/notifications/bell").body()).contains("Avisos: 3 por ler").doesNotContain("<main");
		assertThat(agent.get("/desk").body()).contains("Avisos: 3 por ler");
	}

	@Test
	void whatWasReadLongAgoIsForgotten() {
		give(2);
		long id = page(this.cast.agent()).notices().rows().get(0).id();
		this.notices.open(id, this.cast.agent());
		this.clock.advance(Duration.ofDays(91));
		assertThat(this.notices.forget()).isEqualTo(1);
		assertThat(page(this.cast.agent()).notices().rows()).hasSize(1);
	}

	@Test
	void looksWithoutMarkingAndOpensByPosting() {
		give(1);
		Visitor agent = this.signedIn.visitor(this.cast.agent());
		HttpResponse<String> list = agent.get("/notifications?unread=true");
		assertThat(list.body()).contains("Rita Nogueira passou o chamado para você", "Hoje", "Marcar tudo como lido");
		assertThat(this.notices.unread(this.cast.agent())).isEqualTo(1);
		assertThat(this.signedIn.visitor(this.cast.client()).get("/notifications").body())
			.contains("Nenhum aviso por aqui");
	}

	@Test
	void clientIsToldOfAnswersInOneLineAndNeverOfNotes() {
		String number = open();
		this.conversation.note(number, this.cast.agent(), Reply.of("canário interno"));
		assertThat(kinds(this.cast.client())).isEmpty();
		for (int i = 0; i < 5; i++) {
			this.clock.advance(Duration.ofMinutes(1));
			this.conversation.reply(number, this.cast.agent(), Reply.of("Resposta " + i), AfterReply.KEEP, Set.of());
		}
		assertThat(page(this.cast.client()).notices().rows()).singleElement().satisfies((row) -> {
			assertThat(row.kind()).isEqualTo(NoticeKind.ANSWERED);
			assertThat(row.times()).isEqualTo(5);
			assertThat(row.path()).startsWith("/tickets/" + number + "#m");
		});
		assertThat(kinds(this.cast.stranger())).isEmpty();
		Visitor client = this.signedIn.visitor(this.cast.client());
		assertThat(client.get("/notifications").body()).contains("5 respostas, a última de").doesNotContain("canário");
		assertThat(client.get("/").body()).contains("Avisos: 1 por ler");
	}

	@Test
	void moveTellsBetterThanTheAnswerOfTheSameAct() {
		String number = open();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual?"), AfterReply.WAIT_FOR_CLIENT, Set.of());
		assertThat(kinds(this.cast.client())).containsExactly(NoticeKind.WAITS_FOR_YOU);
	}

	@Test
	void clientsAnswerTellsWhoHasTheTicketAndNobodyOfTheirOwnActs() {
		String number = open();
		this.assignment.take(number, this.cast.agent());
		this.conversation.answer(number, this.cast.client(), Reply.of("Alguma novidade?"));
		assertThat(kinds(this.cast.agent())).containsExactly(NoticeKind.CLIENT_ANSWERED);
		assertThat(kinds(this.cast.client())).isEmpty();
		assertThat(kinds(this.cast.leader())).isEmpty();
	}

	@Test
	void answerToAProposalTellsWhoHasTheTicketElseTheLeader() {
		this.scene.allow(this.cast.client(), "8000");
		String declined = open();
		this.assignment.take(declined, this.cast.agent());
		long first = this.scene.propose(declined, this.cast.agent(), "1000");
		this.deciding.decline(declined, first, "Caro", this.cast.client());
		assertThat(kinds(this.cast.agent())).containsExactly(NoticeKind.PROPOSAL_DECLINED);
		String changed = open();
		long second = this.scene.propose(changed, this.cast.agent(), "1000");
		this.deciding.askForChange(changed, second, "Em duas parcelas", this.cast.client());
		assertThat(kinds(this.cast.leader())).containsExactly(NoticeKind.PROPOSAL_CHANGE_ASKED);
		String accepted = open();
		this.assignment.take(accepted, this.cast.agent());
		long third = this.scene.propose(accepted, this.cast.agent(), "1000");
		this.deciding.accept(accepted, third, List.of(), null, this.cast.client());
		assertThat(kinds(this.cast.agent())).containsExactly(NoticeKind.PROPOSAL_ACCEPTED,
				NoticeKind.PROPOSAL_DECLINED);
		assertThat(page(this.cast.agent()).notices().rows().get(0).path()).endsWith(accepted);
	}

	@Test
	void whoFollowsIsToldOnceOfEachActAndOnlyWhileTheyMaySee() {
		String number = open();
		this.watches.watch(number, this.cast.leader());
		this.watches.watch(number, this.cast.agent());
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual?"), AfterReply.WAIT_FOR_CLIENT, Set.of());
		assertThat(page(this.cast.leader()).notices().rows()).singleElement().satisfies((row) -> {
			assertThat(row.kind()).isEqualTo(NoticeKind.WATCHED);
			assertThat(row.times()).isEqualTo(1);
		});
		assertThat(kinds(this.cast.agent())).isEmpty();
		this.assignment.give(number, this.cast.leader(), this.cast.projects(), null);
		this.clock.advance(Duration.ofMinutes(1));
		this.conversation.note(number, this.cast.leader(), Reply.of("Agora é com projetos"));
		assertThat(kinds(this.cast.agent())).isEmpty();
	}

	@Test
	void calledColleagueIsToldWhoCannotSeeIsRefused() {
		String number = open();
		this.conversation.note(number, this.cast.agent(), Reply.of("@" + this.cast.leader().name() + " pode ver?"));
		assertThat(kinds(this.cast.leader())).containsExactly(NoticeKind.MENTIONED);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.conversation.note(number, this.cast.agent(),
				Reply.of("E você, @" + this.cast.outsider().name() + "?")));
		assertThat(kinds(this.cast.outsider())).isEmpty();
	}

	@Test
	void whatIsNotWantedIsNotTold() {
		String number = open();
		this.preferences.choose(this.cast.client(), Set.of(), null, null);
		this.conversation.reply(number, this.cast.agent(), Reply.of("Olá"), AfterReply.KEEP, Set.of());
		assertThat(kinds(this.cast.client())).isEmpty();
		this.preferences.forget(this.cast.client());
		this.clock.advance(Duration.ofMinutes(1));
		this.conversation.reply(number, this.cast.agent(), Reply.of("Olá de novo"), AfterReply.KEEP, Set.of());
		assertThat(kinds(this.cast.client())).containsExactly(NoticeKind.ANSWERED);
		Visitor client = this.signedIn.visitor(this.cast.client());
		assertThat(client.get("/notifications/preferences").body())
			.contains("Horas de silêncio", "Nova resposta", "Por e-mail")
			.doesNotContain("Um prazo venceu", "PROPOSED:EMAIL");
	}

	@Test
	void quietHoursKeepTheListComplete() {
		String number = open();
		this.preferences.choose(this.cast.client(), this.preferences.wanted(this.cast.client()),
				new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false, ZoneId.of("America/Sao_Paulo")), null);
		assertThat(this.preferences.isQuiet(this.cast.client())).isTrue();
		List<String> statements = Statements.of(() -> this.conversation.reply(number, this.cast.agent(),
				Reply.of("De noite"), AfterReply.KEEP, Set.of()));
		assertThat(statements).noneMatch((statement) -> statement.contains("pg_notify(?"));
		assertThat(kinds(this.cast.client())).containsExactly(NoticeKind.ANSWERED);
		this.preferences.choose(this.cast.client(), this.preferences.wanted(this.cast.client()), null, null);
	}

	@Test
	void digestIsChosenWithItsHourBesideWhichErrorsStand() {
		Visitor client = this.signedIn.visitor(this.cast.client());
		String path = "/notifications/preferences";
		HttpResponse<String> wrong = client.post(path, "digest", "true", "digestHour", "24", "zone", "America/Manaus");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("digestHour-error", "Escolha uma hora do dia");
		assertThat(client.post(path, "digest", "true", "digestHour", "", "zone", "America/Manaus").statusCode())
			.isEqualTo(422);
		assertThat(client.post(path, "digest", "true", "digestHour", "7", "zone", "Marte").body())
			.contains("zone-error");
		assertThat(this.preferences.digest(this.cast.client())).isEmpty();
		assertThat(client.post(path, "digest", "true", "digestHour", "7", "zone", "America/Manaus").statusCode())
			.isEqualTo(302);
		assertThat(this.preferences.digest(this.cast.client()))
			.contains(new DigestHour(7, ZoneId.of("America/Manaus")));
		assertThat(client.get(path).body()).contains("value=\"7\" selected", "value=\"America/Manaus\" selected");
		assertThat(client.post(path, "digestHour", "7", "zone", "America/Manaus").statusCode()).isEqualTo(302);
		assertThat(this.preferences.digest(this.cast.client())).isEmpty();
		this.preferences.forget(this.cast.client());
	}

	private void give(int count) {
		for (int i = 0; i < count; i++) {
			this.assignment.give(open(), this.cast.leader(), null, this.cast.agent().id());
		}
	}

	private String open() {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Chat parado");
	}

	private void rule(BreachAct act) {
		this.escalations.change(this.cast.support(), act, List.of(),
				this.escalations.page(this.cast.support()).version());
	}

	private NoticePage page(CurrentPerson person) {
		return this.notices.page(person, false, PageRequest.FIRST);
	}

	private List<NoticeKind> kinds(CurrentPerson person) {
		return page(person).notices().rows().stream().map(NoticeRow::kind).toList();
	}

}
