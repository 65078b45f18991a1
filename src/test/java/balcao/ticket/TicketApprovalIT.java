package balcao.ticket;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.approval.ApprovalStanding;
import balcao.approval.Approvers;
import balcao.approval.PlanService;
import balcao.approval.PlannedStep;
import balcao.approval.Verdict;
import balcao.intake.DraftService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.sla.ClockState;
import balcao.sla.Deadline;
import balcao.sla.TargetName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketApprovalIT {

	@Autowired
	private Scene scene;

	@Autowired
	private PlanService plans;

	@Autowired
	private TicketApproval approval;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private ApprovalReading waiting;

	@Autowired
	private TicketReading reading;

	@Autowired
	private DraftService drafts;

	@Autowired
	private TicketOpening opening;

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
	void forgetPlans() {
		this.database.sql("delete from approval_plan_step").update();
	}

	private String open() {
		return this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Relatório");
	}

	private void plan(PlannedStep... steps) {
		List.of(steps).forEach((step) -> this.plans.add(this.cast.improvement(), step));
	}

	private static PlannedStep people(String name, @Nullable Integer needed, CurrentPerson... people) {
		return new PlannedStep(name, Approvers.PEOPLE, null,
				List.of(people).stream().map(CurrentPerson::id).collect(Collectors.toSet()), needed);
	}

	private ApprovalStanding standing(String number) {
		ApprovalStanding standing = Objects
			.requireNonNull(this.reading.deskPage(number, this.cast.leader()).approval());
		return standing;
	}

	private boolean waitsFor(CurrentPerson person, String number) {
		return this.waiting.waiting(person, PageRequest.FIRST)
			.rows()
			.stream()
			.anyMatch((row) -> row.number().equals(number));
	}

	private TicketStatus status(String number) {
		return this.reading.deskPage(number, this.cast.leader()).ticket().status();
	}

	private List<Deadline> feedback(String number) {
		return this.reading.deskPage(number, this.cast.leader())
			.deadlines()
			.stream()
			.filter((one) -> one.target().is(TargetName.FEEDBACK))
			.toList();
	}

	private void refuses(String key, Runnable act) {
		assertThatExceptionOfType(Refused.class).isThrownBy(act::run)
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo(key));
	}

	@Test
	void stepsAreDecidedInOrderAndTheFeedbackIsOwedUntilTheLast() {
		plan(people("Comercial", 1, this.cast.agent()), people("Diretoria", 1, this.cast.leader()));
		String number = open();
		refuses("approval.refused.notAnApprover", () -> this.approval.approve(number, this.cast.leader(), null));
		assertThat(this.waiting.waiting(this.cast.agent(), PageRequest.FIRST).rows()).extracting(ApprovalRow::number)
			.contains(number);
		assertThat(waitsFor(this.cast.leader(), number)).isFalse();
		this.clock.advance(Duration.ofHours(1));
		this.approval.approve(number, this.cast.agent(), "Vale a pena.");
		assertThat(status(number)).isEqualTo(TicketStatus.IN_APPROVAL);
		assertThat(feedback(number).get(0).state()).isEqualTo(ClockState.RUNNING);
		assertThat(standing(number).current()).extracting(ApprovalStanding.Step::name).isEqualTo("Diretoria");
		assertThat(waitsFor(this.cast.leader(), number)).isTrue();
		refuses("approval.refused.notAnApprover", () -> this.approval.approve(number, this.cast.agent(), null));
		this.approval.approve(number, this.cast.leader(), null);
		assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
		assertThat(feedback(number).get(0).state()).isEqualTo(ClockState.MET);
		assertThat(waitsFor(this.cast.leader(), number)).isFalse();
		assertThat(standing(number).rounds().get(0).steps()).flatExtracting(ApprovalStanding.Step::decisions)
			.extracting(ApprovalStanding.Decision::person, ApprovalStanding.Decision::verdict,
					ApprovalStanding.Decision::reason)
			.containsExactly(tuple("Caio Bernardes", Verdict.APPROVED, "Vale a pena."),
					tuple("Rita Nogueira", Verdict.APPROVED, null));
	}

	@Test
	void whoIsAskedSeesTheTicketThoughItIsNotTheirTeams() {
		plan(people("Suporte", 1, this.cast.agent()));
		String number = open();
		assertThat(this.reading.deskPage(number, this.cast.agent()).mayApprove()).isTrue();
		this.approval.deny(number, this.cast.agent(), "Já existe.");
		assertThat(this.reading.deskPage(number, this.cast.agent()).ticket().status()).isEqualTo(TicketStatus.DENIED);
		String other = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Outro");
		assertThat(this.reading.deskPage(other, this.cast.agent()).ticket().number()).isEqualTo(other);
		this.database.sql("delete from approval_plan_step").update();
		String plain = open();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.reading.deskPage(plain, this.cast.agent()));
	}

	@Test
	void allMeansAllAndARefusalAfterAnApprovalIsARefusal() {
		plan(people("Comitê", null, this.cast.agent(), this.cast.outsider(), this.cast.leader()));
		String number = open();
		this.approval.approve(number, this.cast.agent(), null);
		refuses("approval.refused.saidAlready", () -> this.approval.approve(number, this.cast.agent(), null));
		this.approval.approve(number, this.cast.outsider(), null);
		assertThat(status(number)).isEqualTo(TicketStatus.IN_APPROVAL);
		this.approval.deny(number, this.cast.leader(), "Não cabe no orçamento.");
		assertThat(status(number)).isEqualTo(TicketStatus.DENIED);
		assertThat(standing(number).latest()).extracting(ApprovalStanding.Round::outcome).isEqualTo(Verdict.DENIED);
	}

	@Test
	void asManyAsAskedAreEnoughAndNeverMoreThanThereAre() {
		plan(people("Dois de três", 2, this.cast.agent(), this.cast.outsider(), this.cast.leader()),
				new PlannedStep("", Approvers.TEAM, this.cast.projects(), Set.of(), 9));
		String number = open();
		this.approval.approve(number, this.cast.agent(), null);
		this.approval.approve(number, this.cast.leader(), null);
		assertThat(standing(number).current()).extracting(ApprovalStanding.Step::position).isEqualTo(2);
		this.approval.approve(number, this.cast.outsider(), null);
		assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
	}

	@Test
	void nobodyDecidesAboutTheirOwnRequestAndNothingGetsStuck() {
		long draft = this.drafts.begin(this.cast.outsider(), this.cast.client().id(), this.cast.improvement());
		this.drafts.tell(draft, this.cast.outsider(), Scene.answers(this.cast.slow(), "Em nome do cliente", null),
				List.of());
		String number = this.opening.open(draft, this.cast.outsider(), Scene.PORTUGUESE);
		refuses("approval.refused.ownRequest", () -> this.approval.approve(number, this.cast.outsider(), null));
		assertThat(this.reading.deskPage(number, this.cast.outsider()).mayApprove()).isFalse();
		assertThat(this.waiting.waiting(this.cast.admin(), PageRequest.FIRST).rows()).extracting(ApprovalRow::number)
			.contains(number);
		this.approval.approve(number, this.cast.admin(), null);
		assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
	}

	@Test
	void askedAgainItStartsNeutralAndWhatWasDecidedStays() {
		plan(people("Um", 1, this.cast.agent()), people("Dois", 1, this.cast.leader()));
		String number = open();
		this.approval.approve(number, this.cast.agent(), null);
		this.approval.deny(number, this.cast.leader(), "Falta o orçamento.");
		refuses("ticket.refused.askingReason", () -> this.approval.askAgain(number, this.cast.client(), " "));
		this.clock.advance(Duration.ofDays(2));
		this.approval.askAgain(number, this.cast.client(), "Agora com orçamento.");
		assertThat(status(number)).isEqualTo(TicketStatus.IN_APPROVAL);
		assertThat(standing(number).rounds()).hasSize(2);
		assertThat(standing(number).current()).extracting(ApprovalStanding.Step::name).isEqualTo("Um");
		assertThat(standing(number).rounds().get(0).steps().get(1).decisions()).hasSize(1);
		assertThat(feedback(number)).extracting(Deadline::state).containsExactly(ClockState.MET, ClockState.RUNNING);
		this.approval.approve(number, this.cast.agent(), null);
		this.approval.approve(number, this.cast.leader(), null);
		assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
		assertThat(feedback(number)).extracting(Deadline::state).containsExactly(ClockState.MET, ClockState.MET);
	}

	@Test
	void cancellingWithdrawsWhatWasAsked() {
		String number = open();
		this.progress.cancel(number, this.cast.client());
		assertThat(standing(number).current()).isNull();
		assertThat(this.waiting.waiting(this.cast.outsider(), PageRequest.FIRST).rows()).extracting(ApprovalRow::number)
			.doesNotContain(number);
	}

	@Test
	void whatIsInApprovalKeepsTheStepsItBeganWith() {
		plan(people("Antes", 1, this.cast.agent()));
		String number = open();
		long step = this.plans.lines(this.cast.improvement()).get(0).id();
		this.plans.change(this.cast.improvement(), step, people("Depois", 1, this.cast.leader()));
		this.approval.approve(number, this.cast.agent(), null);
		assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
	}

}
