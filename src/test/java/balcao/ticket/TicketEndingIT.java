package balcao.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.Statements;
import balcao.TestClock;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.sla.ClockState;
import balcao.sla.TargetName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketEndingIT {

	@Autowired
	private Scene scene;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private TicketOpening opening;

	@Autowired
	private TicketReading reading;

	@Autowired
	private TicketDiagnosing diagnosing;

	@Autowired
	private EndingService endings;

	@Autowired
	private SilentClosing silence;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@BeforeEach
	void forgetRules() {
		this.database.sql("delete from ticket_ending_rule").update();
	}

	private String open() {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Chat lento");
	}

	/** Resolved on Friday at 16:00. */
	private String resolved() {
		String number = open();
		this.conversation.reply(number, this.cast.agent(), said("Ajustamos o servidor, pode testar."),
				AfterReply.RESOLVE, Set.of());
		return number;
	}

	private static Reply said(String text) {
		return new Reply(text, List.of(), Long.MAX_VALUE);
	}

	private TicketPage page(String number) {
		return this.reading.page(number, this.cast.client());
	}

	private void refuses(String key, Runnable act) {
		assertThatExceptionOfType(Refused.class).isThrownBy(act::run)
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo(key));
	}

	@Test
	void solutionSaysWhatWasDone() {
		String number = open();
		for (String text : List.of("ok", "Resolvido.", "Pronto, resolvido!")) {
			refuses("ticket.refused.conclusion",
					() -> this.conversation.reply(number, this.cast.agent(), said(text), AfterReply.RESOLVE, Set.of()));
		}
	}

	@Test
	void silenceClosesAfterBusinessDaysAsAnnounced() {
		String number = resolved();
		// five business days after Friday: the next Friday, when the office closes
		assertThat(page(number).ticket().ending().closesAt()).isEqualTo("2026-11-27T21:00:00Z");
		assertThat(page(number).timeline()).flatExtracting(TimelineItem::events)
			.extracting(HistoryLine::announced)
			.contains(Instant.parse("2026-11-27T21:00:00Z"));
		this.conversation.answer(number, this.cast.client(), said("Obrigado!"));
		assertThat(page(number).ticket().status()).isEqualTo(TicketStatus.RESOLVED);
		this.clock.set(Instant.parse("2026-11-26T21:00:00Z"));
		assertThat(this.silence.pass()).as("the reminder").isPositive();
		assertThat(page(number).ticket().status()).isEqualTo(TicketStatus.RESOLVED);
		this.clock.set(Instant.parse("2026-11-27T20:59:59Z"));
		assertThat(this.silence.pass()).isZero();
		this.clock.set(Instant.parse("2026-11-27T21:00:00Z"));
		assertThat(this.silence.pass()).isPositive();
		assertThat(page(number).ticket().status()).isEqualTo(TicketStatus.CLOSED);
		assertThat(page(number).timeline()).flatExtracting(TimelineItem::events)
			.extracting(HistoryLine::sentence)
			.contains("ticket.event.STATUS.silence");
		assertThat(this.silence.pass()).isZero();
	}

	@Test
	void nothingDueCostsOneStatement() {
		this.silence.pass();
		assertThat(Statements.of(() -> this.silence.pass())).hasSize(1);
	}

	@Test
	void yesClosesAndAnythingElseNeedsAReasonAndKeepsTheClock() {
		String number = resolved();
		refuses("ticket.refused.answerReason",
				() -> this.progress.answerSolution(number, this.cast.client(), SolutionAnswer.PARTLY, " "));
		this.clock.advance(Duration.ofDays(3));
		this.progress.answerSolution(number, this.cast.client(), SolutionAnswer.PARTLY, "Ainda cai à tarde.");
		TicketPage page = page(number);
		assertThat(page.ticket().status()).isEqualTo(TicketStatus.REOPENED);
		assertThat(page.ticket().ending().closesAt()).isNull();
		assertThat(page.deadlines()).filteredOn((one) -> one.target().is(TargetName.SOLUTION))
			.singleElement()
			.satisfies((clock) -> {
				assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
				assertThat(clock.consumed()).isZero();
			});
		assertThat(this.database.sql("select count(*) from notification where kind = 'REOPENED' and ticket_number = ?")
			.param(number)
			.query(Long.class)
			.single()).as("who is told").isOne();
		this.conversation.reply(number, this.cast.agent(), said("Agora ajustamos o cache também."), AfterReply.RESOLVE,
				Set.of());
		this.progress.answerSolution(number, this.cast.client(), SolutionAnswer.YES, null);
		assertThat(page(number).ticket().status()).isEqualTo(TicketStatus.CLOSED);
		refuses("ticket.refused.noSolution",
				() -> this.progress.answerSolution(number, this.cast.client(), SolutionAnswer.NO, "Voltou"));
	}

	@Test
	void theClosestRuleWinsValueByValue() {
		this.endings.change(0, new EndingTerms(4, true, 20), 0);
		this.endings.add(EndingScope.REQUEST_TYPE, this.cast.incident(), new EndingTerms(2, null, null));
		this.endings.add(EndingScope.ORGANIZATION, this.cast.aurora(), new EndingTerms(null, false, null));
		assertThat(this.endings.terms(this.cast.incident(), this.cast.aurora(), this.cast.contract()))
			.isEqualTo(new EndingTerms(2, false, 20));
		this.endings.add(EndingScope.CONTRACT, this.cast.contract(), new EndingTerms(1, true, null));
		assertThat(this.endings.terms(this.cast.incident(), this.cast.aurora(), this.cast.contract()))
			.isEqualTo(new EndingTerms(1, true, 20));
		assertThat(this.endings.terms(this.cast.improvement(), this.cast.boreal(), null))
			.isEqualTo(new EndingTerms(4, true, 20));
		refuses("ticket.refused.endingTaken",
				() -> this.endings.add(EndingScope.ORGANIZATION, this.cast.aurora(), new EndingTerms(3, null, null)));
	}

	@Test
	void closedTicketComesBackWhileItMayAndIsFollowedAfterwards() {
		String number = resolved();
		this.progress.close(number, this.cast.client());
		this.progress.reopen(number, this.cast.client(), "Voltou a cair");
		this.progress.close(number, this.cast.client());
		refuses("ticket.refused.followUpEarly", () -> this.opening.follow(number, this.cast.client(), said("De novo")));
		this.clock.advance(Duration.ofDays(16));
		refuses("ticket.refused.reopeningWindow", () -> this.progress.reopen(number, this.cast.client(), "De novo"));
		assertThat(page(number).mayFollowUp()).isTrue();
		String next = this.opening.follow(number, this.cast.client(), said("Voltou depois de um mês."));
		TicketPage page = page(next);
		assertThat(page.ticket().team()).isEqualTo("Suporte Omnicanal");
		assertThat(page.ticket().subject()).isEqualTo("Chat lento");
		assertThat(page.followUps()).singleElement().satisfies((line) -> assertThat(line.number()).isEqualTo(number));
		assertThat(page.former()).extracting(MessageLine::text).contains("Ajustamos o servidor, pode testar.");
		assertThat(page(number).followUps()).singleElement()
			.satisfies((line) -> assertThat(line.number()).isEqualTo(next));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.opening.follow(number, this.cast.stranger(), said("Meu")));
	}

	@Test
	void whereReopeningIsOffAFollowUpIsTheWayAtOnce() {
		this.endings.add(EndingScope.ORGANIZATION, this.cast.aurora(), new EndingTerms(null, false, null));
		String number = resolved();
		this.conversation.note(number, this.cast.agent(), said("canário interno"));
		assertThat(page(number).mayReopen()).as("an answer is always possible").isTrue();
		this.progress.close(number, this.cast.client());
		assertThat(page(number).mayReopen()).isFalse();
		String next = this.opening.follow(number, this.cast.client(), said("Continua"));
		assertThat(page(next).toString()).doesNotContain("canário");
	}

	@Test
	void diagnosisKeepsItsPromiseStaysInternalAndKeepsItsVersions() {
		String number = open();
		this.diagnosing.diagnose(number, this.cast.agent(),
				new DiagnosisTerms(null, "Disco cheio", "O disco do servidor encheu.", null, null, null, null), 0);
		assertThat(page(number).diagnosis()).isNull();
		assertThat(page(number).toString()).doesNotContain("Disco cheio").doesNotContain("disco do servidor");
		assertThat(page(number).deadlines()).filteredOn((one) -> one.target().is(TargetName.DIAGNOSIS))
			.singleElement()
			.satisfies((one) -> assertThat(one.state()).isEqualTo(ClockState.MET));
		refuses("ticket.refused.diagnosisChanged", () -> this.diagnosing.diagnose(number, this.cast.leader(),
				new DiagnosisTerms(null, null, "Outra coisa.", null, null, null, null), 0));
		this.diagnosing.diagnose(number, this.cast.agent(), new DiagnosisTerms(null, "Disco cheio",
				"O disco do servidor encheu.", "Use o chat pelo celular.", null, null, "Faltou espaço no servidor."),
				1);
		assertThat(page(number).diagnosis()).extracting(PublishedDiagnosis::text)
			.isEqualTo("Faltou espaço no servidor.");
		assertThat(this.diagnosing.page(number, this.cast.agent()).versions()).hasSize(2);
		assertThat(page(number).timeline()).flatExtracting(TimelineItem::events)
			.extracting(HistoryLine::sentence)
			.contains("ticket.event.DIAGNOSED.PUBLISHED")
			.doesNotContain("ticket.event.DIAGNOSED.RECORDED");
	}

	@Test
	void replyThatTellsTheDiagnosisIsOneWithIt() {
		String number = open();
		this.conversation.reply(number, this.cast.agent(), said("Achamos: o índice estava corrompido."),
				AfterReply.KEEP, Set.of(Told.DIAGNOSIS));
		assertThat(page(number).diagnosis()).extracting(PublishedDiagnosis::text)
			.isEqualTo("Achamos: o índice estava corrompido.");
		assertThat(this.diagnosing.page(number, this.cast.agent()).latest()).extracting(DiagnosisLine::terms)
			.extracting(DiagnosisTerms::findings)
			.isEqualTo("Achamos: o índice estava corrompido.");
	}

}
