package balcao.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.calendar.CalendarDraftService;
import balcao.calendar.CalendarService;
import balcao.calendar.Holiday;
import balcao.calendar.PublishedCalendar;
import balcao.platform.Columns;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.severity.MatrixService;
import balcao.severity.SeverityService;
import balcao.sla.ClockReplays;
import balcao.sla.ClockState;
import balcao.sla.DifferenceKind;
import balcao.sla.Level;
import balcao.sla.PolicyService;
import balcao.sla.PolicyTerms;
import balcao.sla.PolicyVersion;
import balcao.sla.StagePercents;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;
import balcao.ticket.Told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Monday becomes a holiday: each test opens tickets on Friday at four, asks what would
 * be, and throws away or publishes what was written.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalIT {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	@Autowired
	private Scene scene;

	@Autowired
	private TestClock clock;

	@Autowired
	private RehearsalService rehearsals;

	@Autowired
	private RehearsalWork work;

	@Autowired
	private Rehearsals jobs;

	@Autowired
	private CalendarService calendars;

	@Autowired
	private CalendarDraftService drafts;

	@Autowired
	private PolicyService policies;

	@Autowired
	private MatrixService matrix;

	@Autowired
	private SeverityService severities;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private ClockReplays replays;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionOperations transactions;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@AfterEach
	void discardDraftsAndReplayEverything() {
		assertThat(this.replays.differences()).isEmpty();
		this.calendars.draft(this.cast.office())
			.ifPresent((draft) -> this.drafts.discard(this.cast.office(), draft.edited(), this.cast.admin()));
		this.policies.draft(this.cast.policy())
			.ifPresent((draft) -> this.policies.discardDraft(this.cast.policy(), draft.edit()));
		if (this.calendars.inForce(this.cast.office(), Instant.parse("2026-12-31T00:00:00Z"))
			.time()
			.openOn(MONDAY)
			.isEmpty()) {
			reopenMonday();
		}
	}

	@Test
	void unchangedDraftChangesNothing() {
		open();
		this.drafts.begin(this.cast.office(), this.cast.admin());
		this.policies.openDraft(this.cast.policy(), this.cast.admin());
		assertThat(whatIf(Topic.CALENDAR, this.cast.office()).isNothing()).isTrue();
		RehearsalResult policy = whatIf(Topic.POLICY, this.cast.policy());
		assertThat(policy.isNothing()).isTrue();
		assertThat(policy.job().replayed()).isPositive();
		assertThat(policy.publishable()).isTrue();
	}

	@Test
	void holidayMovesTheOpenDeadlinesThatCrossIt() {
		String number = open();
		closeMonday();
		RehearsalResult result = whatIf(Topic.CALENDAR, this.cast.office());
		List<RehearsalLine> lines = result.open().rows();
		assertThat(lines).filteredOn((line) -> line.label().equals(number)).hasSize(1).first().satisfies((line) -> {
			assertThat(line.target().code()).isEqualTo("SOLUTION");
			assertThat(line.kind()).isEqualTo(DifferenceKind.DUE);
			assertThat(line.dueBefore()).isEqualTo(Instant.parse("2026-11-23T13:00:00Z"));
			assertThat(line.dueAfter()).isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
			assertThat(line.organization()).isEqualTo("Aurora Distribuidora");
		});
		assertThat(lines).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
		assertThat(result.total().open()).isEqualTo(lines.size());
		assertThat(result.organizations()).first().satisfies((one) -> assertThat(one.open()).isPositive());
		assertThat(result.severities()).anySatisfy((one) -> assertThat(one.name()).isEqualTo("1"));
		assertThat(due(number)).isEqualTo(Instant.parse("2026-11-23T13:00:00Z"));
	}

	@Test
	void publicationKeepsOpenDeadlinesUnlessAskedOtherwise() {
		String number = open();
		Instant due = due(number);
		closeMonday();
		RehearsalResult result = whatIf(Topic.CALENDAR, this.cast.office());
		assertThat(this.rehearsals.publish(result.job().id(), null, null, this.cast.admin())).isNull();
		this.work.pass();
		assertThat(due(number)).isEqualTo(due);
		assertThat(this.rehearsals.result(result.job().id(), PageRequest.FIRST, PageRequest.FIRST).stale()).isTrue();
	}

	@Test
	void publicationMovesOpenDeadlinesAndTheirTicketsWithAReason() {
		String number = open();
		String paused = open();
		this.conversation.reply(paused, this.cast.agent(), Reply.of("Qual é a versão?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		Instant updated = updated(number);
		int version = version(number);
		this.clock.advance(Duration.ofMinutes(30));
		closeMonday();
		RehearsalResult result = whatIf(Topic.CALENDAR, this.cast.office());
		Long move = this.rehearsals.publish(result.job().id(), null, "Feriado decretado", this.cast.admin());
		Rehearsal moved = finish(Objects.requireNonNull(move));
		assertThat(moved.state()).isEqualTo(JobState.DONE);
		assertThat(moved.replayed()).isGreaterThanOrEqualTo(2);
		assertThat(due(number)).isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
		assertThat(updated(number)).isEqualTo(updated);
		assertThat(version(number)).isEqualTo(version);
		assertThat(history(number)).containsExactly("Feriado decretado");
		assertThat(history(paused)).isEmpty();
		this.clock.advance(Duration.ofMinutes(30));
		this.conversation.answer(paused, this.cast.client(), Reply.of("A 12."));
		assertThat(due(paused)).isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
		assertThat(terms(number)).isOne();
		again(move);
		assertThat(terms(number)).isOne();
		assertThat(this.rehearsals.result(result.job().id(), PageRequest.FIRST, PageRequest.FIRST).moveId())
			.isEqualTo(move);
	}

	@Test
	void severityChangesUnderTermsThatAreYetToBegin() {
		String number = open();
		closeMonday();
		RehearsalResult result = whatIf(Topic.CALENDAR, this.cast.office());
		Long move = this.rehearsals.publish(result.job().id(), MONDAY, "Feriado", this.cast.admin());
		finish(Objects.requireNonNull(move));
		assertThat(due(number)).isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
		overrule(number, 2);
		assertThat(due(number)).isEqualTo(Instant.parse("2026-11-25T12:00:00Z"));
	}

	@Test
	void pastVerdictsFlip() {
		String number = open();
		this.clock.set(Instant.parse("2026-11-23T15:00:00Z"));
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pronto, já voltou a funcionar."),
				AfterReply.RESOLVE, Set.of());
		closeMonday();
		RehearsalResult result = whatIf(Topic.CALENDAR, this.cast.office());
		assertThat(result.ended().rows()).filteredOn((line) -> line.label().equals(number))
			.isNotEmpty()
			.allSatisfy((line) -> {
				assertThat(line.verdictBefore()).isEqualTo(ClockState.BREACHED);
				assertThat(line.verdictAfter()).isEqualTo(ClockState.MET);
			});
		assertThat(result.total().verdicts()).isEqualTo(result.ended().rows().size());
	}

	@Test
	void policyWithOtherTimesAndWithoutATargetMovesAndDrops() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Sem diagnóstico");
		PolicyVersion draft = this.policies.openDraft(this.cast.policy(), this.cast.admin());
		this.policies.changeDraft(this.cast.policy(), draft.edit(), "Padrão",
				new PolicyTerms(StagePercents.USUAL,
						List.of(TargetTerms.usual(TargetName.SOLUTION, this.cast.office(), Scene.levels(2, 6, 20, 28)),
								TargetTerms.usual(TargetName.FIRST_RESPONSE, this.cast.office(),
										List.of(Level.any(Duration.ofHours(1)))),
								TargetTerms.usual(TargetName.FEEDBACK, null, List.of(Level.any(Duration.ofDays(3)))))),
				this.cast.admin());
		RehearsalResult result = whatIf(Topic.POLICY, this.cast.policy());
		assertThat(result.added()).containsExactly(TargetName.FIRST_RESPONSE);
		assertThat(result.open().rows()).filteredOn((line) -> line.label().equals(number))
			.extracting(RehearsalLine::kind)
			.containsExactlyInAnyOrder(DifferenceKind.DUE, DifferenceKind.DROPPED);
		Long move = this.rehearsals.publish(result.job().id(), null, "Contrato novo", this.cast.admin());
		assertThat(finish(Objects.requireNonNull(move)).state()).isEqualTo(JobState.DONE);
		assertThat(due(number)).isEqualTo(Instant.parse("2026-11-20T21:00:00Z"));
		assertThat(this.database.sql("""
				select c.target || ' ' || c.state from sla_clock c join ticket t on t.id = c.subject_id
				where t.number = ? order by 1""").param(number).query(String.class).list())
			.containsExactly("DIAGNOSIS CANCELLED", "SOLUTION RUNNING");
		PolicyVersion next = this.policies.openDraft(this.cast.policy(), this.cast.admin());
		this.policies.changeDraft(this.cast.policy(), next.edit(), "Padrão",
				new PolicyTerms(StagePercents.USUAL,
						List.of(TargetTerms.usual(TargetName.DIAGNOSIS, this.cast.office(), Scene.levels(2, 3, 8, 16)),
								TargetTerms.usual(TargetName.SOLUTION, this.cast.office(), Scene.levels(4, 12, 40, 56)),
								TargetTerms.usual(TargetName.FEEDBACK, null, List.of(Level.any(Duration.ofDays(3)))))),
				this.cast.admin());
		this.policies.publishDraft(this.cast.policy(), next.edit() + 1, this.clock.instant(), this.cast.admin());
	}

	@Test
	void matrixWithAnotherSeverityMovesTicketsThatNobodyOverruled() {
		String number = open();
		String overruled = open();
		overrule(overruled, 3);
		long move = publishSeverity(2, "Matriz revista", number, overruled);
		assertThat(severity(number)).isEqualTo(2);
		assertThat(severity(overruled)).isEqualTo(3);
		assertThat(due(number)).isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
		again(move);
		assertThat(terms(number)).isOne();
		publishSeverity(1, "De volta", number, overruled);
		assertThat(severity(number)).isOne();
	}

	private long publishSeverity(int severity, String reason, String number, String overruled) {
		int edited = this.matrix.begin().edited();
		long row = this.severities.matrix(this.severities.draft().orElseThrow().id())
			.row(this.cast.down())
			.orElseThrow()
			.id();
		this.matrix.changeSeverities(edited, Map.of(row, severity));
		long id = this.rehearsals.ask(Topic.MATRIX, null, 3, null, this.cast.admin());
		assertThat(finish(id).state()).isEqualTo(JobState.DONE);
		RehearsalResult result = this.rehearsals.result(id, PageRequest.FIRST, PageRequest.FIRST);
		assertThat(result.open().rows()).extracting(RehearsalLine::label).contains(number).doesNotContain(overruled);
		assertThat(result.open().rows()).allSatisfy((line) -> assertThat(line.severityAfter()).isEqualTo(severity));
		long move = Objects.requireNonNull(this.rehearsals.publish(id, null, reason, this.cast.admin()));
		assertThat(finish(move).state()).isEqualTo(JobState.DONE);
		return move;
	}

	private int severity(String number) {
		return this.database.sql("select severity from ticket where number = ?")
			.param(number)
			.query(Integer.class)
			.single();
	}

	@Test
	void editedDraftMakesAResultStaleAndCannotBePublishedByIt() {
		open();
		closeMonday();
		RehearsalResult result = whatIf(Topic.CALENDAR, this.cast.office());
		this.drafts.add(this.cast.office(), edited(), Holiday.wholeDay(MONDAY.plusDays(1), "Ponte", ""),
				this.cast.admin());
		assertThat(this.rehearsals.result(result.job().id(), PageRequest.FIRST, PageRequest.FIRST).stale()).isTrue();
		assertThatThrownBy(() -> this.rehearsals.publish(result.job().id(), null, null, this.cast.admin()))
			.isInstanceOf(Refused.class);
	}

	@Test
	void cancelledWhatIfStops() {
		closeMonday();
		UUID holder = UUID.randomUUID();
		long id = askHeldBy(holder, "1 hour");
		assertThat(this.work.step(id, holder)).isTrue();
		this.rehearsals.cancel(id);
		assertThat(this.work.step(id, holder)).isFalse();
		assertThat(this.rehearsals.find(id).state()).isEqualTo(JobState.CANCELLED);
	}

	@Test
	void anotherNodeGoesOnWhereOneWasLost() {
		open();
		closeMonday();
		UUID lost = UUID.randomUUID();
		long id = askHeldBy(lost, "1 hour");
		assertThat(this.work.step(id, lost)).isTrue();
		assertThat(this.work.step(id, lost)).isTrue();
		long done = this.rehearsals.find(id).replayed();
		assertThat(done).isPositive();
		this.work.pass();
		assertThat(this.rehearsals.find(id).state()).isEqualTo(JobState.RUNNING);
		this.database.sql("update rehearsal set leased_until = now() - interval '1 second' where id = ?")
			.param(id)
			.update();
		assertThat(finish(id).state()).isEqualTo(JobState.DONE);
		assertThat(this.work.step(id, lost)).isFalse();
		RehearsalResult result = this.rehearsals.result(id, PageRequest.FIRST, PageRequest.FIRST);
		assertThat(result.total().open()).isEqualTo(result.open().rows().size());
	}

	private String open() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Chat parado");
		this.conversation.reply(number, this.cast.agent(), Reply.of("O servidor caiu."), AfterReply.KEEP,
				Set.of(Told.DIAGNOSIS));
		return number;
	}

	private void closeMonday() {
		this.drafts.begin(this.cast.office(), this.cast.admin());
		this.drafts.add(this.cast.office(), edited(), Holiday.wholeDay(MONDAY, "Feriado", "decreto"),
				this.cast.admin());
	}

	private int edited() {
		return this.calendars.draft(this.cast.office()).orElseThrow().edited();
	}

	/** What was published is taken back by another version, for the tests that follow. */
	private void reopenMonday() {
		PublishedCalendar draft = this.drafts.begin(this.cast.office(), this.cast.admin());
		long holiday = this.drafts.holidays(this.cast.office(), 2026)
			.stream()
			.filter((one) -> one.holiday().date().equals(MONDAY))
			.findFirst()
			.orElseThrow()
			.id();
		this.drafts.removeHoliday(this.cast.office(), draft.edited(), holiday, this.cast.admin());
		this.calendars.publishDraft(this.cast.office(), edited(), this.clock.instant(), this.cast.admin());
	}

	private RehearsalResult whatIf(Topic topic, long topicId) {
		long id = this.rehearsals.ask(topic, topicId, 3, null, this.cast.admin());
		assertThat(finish(id).state()).isEqualTo(JobState.DONE);
		return this.rehearsals.result(id, PageRequest.FIRST, PageRequest.FIRST);
	}

	private Rehearsal finish(long id) {
		this.work.pass();
		return this.rehearsals.find(id);
	}

	private long askHeldBy(UUID holder, String lease) {
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			long id = this.rehearsals.ask(Topic.CALENDAR, this.cast.office(), 3, null, this.cast.admin());
			this.database.sql(
					"update rehearsal set state = 'RUNNING', holder = ?, leased_until = now() + ?::interval where id = ?")
				.params(holder, lease, id)
				.update();
			return id;
		}));
	}

	private void again(long move) {
		this.database.sql("update rehearsal set state = 'QUEUED', ended_at = null where id = ?").param(move).update();
		assertThat(finish(move).state()).isEqualTo(JobState.DONE);
	}

	private void overrule(String number, int severity) {
		this.assignment.overrule(number, this.cast.agent(), severity, "Há outro caminho");
	}

	private Instant due(String number) {
		return this.database.sql("select due_at from ticket where number = ?")
			.param(number)
			.query((row, index) -> Columns.instant(row, "due_at"))
			.single();
	}

	private Instant updated(String number) {
		return this.database.sql("select updated_at from ticket where number = ?")
			.param(number)
			.query((row, index) -> Columns.instant(row, "updated_at"))
			.single();
	}

	private int version(String number) {
		return this.database.sql("select version from ticket where number = ?")
			.param(number)
			.query(Integer.class)
			.single();
	}

	private int terms(String number) {
		return this.database.sql("""
				select count(*) from sla_former_term f join sla_clock c on c.id = f.clock_id
				join ticket t on t.id = c.subject_id where t.number = ?""").param(number).query(Integer.class).single();
	}

	private List<String> history(String number) {
		return this.database.sql("""
				select h.reason from ticket_history h join ticket t on t.id = h.ticket_id
				where t.number = ? and h.kind = 'DEADLINES_MOVED'""").param(number).query(String.class).list();
	}

}
