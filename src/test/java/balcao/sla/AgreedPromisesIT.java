package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.organization.OrganizationService;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What was promised stands, whatever is signed and published afterwards. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreedPromisesIT {

	private static final AtomicLong SUBJECTS = new AtomicLong(900_000);

	@Autowired
	private Scene scene;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private PolicyService policies;

	@Autowired
	private ContractService contracts;

	@Autowired
	private DeadlineService deadlines;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@BeforeEach
	void wind() {
		this.clock.set(Instant.parse("2026-11-17T12:00:00Z"));
	}

	private long client() {
		return this.organizations.register("Cliente " + SUBJECTS.incrementAndGet(), null);
	}

	private static TargetTerms running(TargetName name, Level... levels) {
		return TargetTerms.usual(name, null, List.of(levels));
	}

	private long policy(TargetTerms... targets) {
		return this.policies.create("Política " + SUBJECTS.incrementAndGet(),
				new PolicyTerms(StagePercents.USUAL, List.of(targets)));
	}

	private long sign(long client, long policy) {
		return this.contracts
			.sign(new ContractTerms("Próprio", client, null, policy, null, LocalDate.of(2026, 1, 1), null));
	}

	private long begin(long client, int severity) {
		long subject = SUBJECTS.incrementAndGet();
		this.deadlines.begin(new Request(subject, "S-" + subject, client, null, severity, null, false),
				this.clock.instant());
		return subject;
	}

	private List<Deadline> of(long subject, TargetName target) {
		return this.deadlines.of(subject, this.clock.instant())
			.stream()
			.filter((deadline) -> deadline.target().is(target))
			.toList();
	}

	@Test
	void policyThatEndsWhileTheTicketIsOpenDoesNotChangeThePromisedDeadline() {
		long client = client();
		long policy = policy(running(TargetName.SOLUTION, Level.any(Duration.ofDays(2))));
		long contract = sign(client, policy);
		long subject = begin(client, 2);
		Instant promised = Instant.parse("2026-11-19T12:00:00Z");
		assertThat(of(subject, TargetName.SOLUTION)).extracting(Deadline::dueAt).containsExactly(promised);

		PolicyVersion draft = this.policies.openDraft(policy, this.cast.admin());
		this.policies.changeDraft(policy, draft.edit(), draft.name(), new PolicyTerms(StagePercents.USUAL,
				List.of(running(TargetName.SOLUTION, Level.any(Duration.ofHours(4))))), this.cast.admin());
		this.policies.publishDraft(policy, draft.edit() + 1, this.clock.instant(), this.cast.admin());
		this.contracts.end(contract, this.contracts.version(contract));
		this.clock.advance(Duration.ofDays(1));
		this.deadlines.teamReplied(subject, this.clock.instant());
		this.deadlines.clientWrote(subject, this.clock.instant());

		assertThat(of(subject, TargetName.SOLUTION)).extracting(Deadline::dueAt).containsExactly(promised);
		assertThat(this.contracts.inForce(client, null, this.clock.instant())).map((choice) -> choice.terms().name())
			.contains("Padrão");
	}

	@Test
	void movingToASeverityWithoutATargetDropsItsClock() {
		long client = client();
		sign(client, policy(running(TargetName.WORKAROUND, Level.ofSeverity(1, Duration.ofHours(2))),
				running(TargetName.SOLUTION, Level.any(Duration.ofDays(2)))));
		long subject = begin(client, 1);
		assertThat(of(subject, TargetName.WORKAROUND)).extracting(Deadline::state).containsExactly(ClockState.RUNNING);

		this.deadlines.changeSeverity(subject, 3, TermCause.SEVERITY, "Só um usuário", this.clock.instant());

		assertThat(of(subject, TargetName.WORKAROUND)).extracting(Deadline::state)
			.containsExactly(ClockState.CANCELLED);
		assertThat(of(subject, TargetName.SOLUTION)).extracting(Deadline::state).containsExactly(ClockState.RUNNING);
	}

	@Test
	void shortNextResponseDoesNotOverruleALongerFirstResponse() {
		long client = client();
		sign(client, policy(running(TargetName.FIRST_RESPONSE, Level.any(Duration.ofHours(8))),
				running(TargetName.NEXT_RESPONSE, Level.any(Duration.ofHours(1)))));
		long subject = begin(client, 2);
		Instant first = this.clock.instant().plus(Duration.ofHours(8));

		this.clock.advance(Duration.ofHours(1));
		NextDeadline next = this.deadlines.clientWrote(subject, this.clock.instant());

		assertThat(of(subject, TargetName.NEXT_RESPONSE)).isEmpty();
		assertThat(next.dueAt()).isEqualTo(first);
		this.deadlines.teamReplied(subject, this.clock.instant());
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.deadlines.clientWrote(subject, this.clock.instant()).dueAt())
			.isEqualTo(this.clock.instant().plus(Duration.ofHours(1)));
	}

	@Test
	void policyOfAContractIsNotArchived() {
		long policy = policy(running(TargetName.SOLUTION, Level.any(Duration.ofHours(4))));
		long contract = sign(client(), policy);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.policies.archive(policy))
			.extracting(Refused::messageKey)
			.isEqualTo("sla.refused.policyInUse");

		this.contracts.end(contract, this.contracts.version(contract));
		this.clock.advance(Duration.ofDays(1));
		this.policies.archive(policy);

		assertThat(this.policies.page(policy).archived()).isTrue();
		assertThat(this.policies.choices()).extracting(PolicyChoice::id).doesNotContain(policy);
	}

	@Test
	void usedContractIsEndedAndUnusedOneTakenBack() {
		long client = client();
		long policy = policy(running(TargetName.SOLUTION, Level.any(Duration.ofHours(4))));
		long contract = sign(client, policy);
		begin(client, 2);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.contracts.withdraw(contract, this.contracts.version(contract)));
		long other = sign(client(), policy);
		this.contracts.withdraw(other, this.contracts.version(other));
		assertThat(this.contracts.rows(new ContractFilter("", client, false), PageRequest.FIRST).rows())
			.extracting(ContractRow::id)
			.containsExactly(contract);
	}

	@Test
	void overlapIsRefusedByTheNameOfTheOther() {
		long client = client();
		long policy = policy(running(TargetName.SOLUTION, Level.any(Duration.ofHours(4))));
		sign(client, policy);
		ContractTerms terms = new ContractTerms("Outro", client, null, policy, null, LocalDate.of(2027, 1, 1), null);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.contracts.sign(terms))
			.satisfies((refused) -> assertThat(refused.arguments()).containsExactly("Próprio"));
	}

	@Test
	void dayWithoutAContractForEverybodyIsFound() {
		assertThat(this.contracts.firstUncoveredDay()).isEmpty();
		ContractTerms usual = this.contracts.terms(this.cast.contract());
		this.contracts.change(this.cast.contract(), this.contracts.version(this.cast.contract()), new ContractTerms(
				usual.name(), null, null, usual.policyId(), null, usual.validFrom(), LocalDate.of(2026, 12, 31)));
		assertThat(this.contracts.firstUncoveredDay()).contains(LocalDate.of(2027, 1, 1));
		this.contracts.sign(ContractTerms.forEverybody("Seguinte", usual.policyId(), LocalDate.of(2027, 1, 1)));
		assertThat(this.contracts.firstUncoveredDay()).isEmpty();
	}

	@Test
	void contractsAreListedByWhomTheySpeakOfAndReadBothWays() {
		long policy = policy(running(TargetName.SOLUTION, Level.any(Duration.ofHours(4))));
		for (int i = 0; i < 30; i++) {
			sign(client(), policy);
		}
		ContractFilter all = new ContractFilter("", null, false);
		KeysetPage<ContractRow> first = this.contracts.rows(all, PageRequest.FIRST);
		assertThat(first.rows()).hasSize(25).first().extracting(ContractRow::group).isEqualTo("everybody");
		KeysetPage<ContractRow> second = this.contracts.rows(all, new PageRequest(first.after(), null));
		assertThat(second.rows()).isNotEmpty().doesNotContainAnyElementsOf(first.rows());
		assertThat(this.contracts.rows(all, new PageRequest(null, second.before())).rows()).isEqualTo(first.rows());
	}

	@Test
	void updateToldWhileTheClientIsWaitedForWaitsAsWell() {
		long client = client();
		TargetTerms update = new TargetTerms(TargetName.NEXT_UPDATE, null, null, StartsOn.EMERGENCY, CompletesOn.UPDATE,
				RestartsOn.NEW_ON_UPDATE, true, true, List.of(Level.any(Duration.ofMinutes(30))));
		sign(client, policy(update, running(TargetName.SOLUTION, Level.any(Duration.ofHours(4)))));
		long subject = begin(client, 1);
		this.deadlines.emergencyBegan(subject, this.clock.instant());
		this.deadlines.pause(subject, PauseCause.WAITING_CLIENT, 7L, this.clock.instant());
		this.clock.advance(Duration.ofMinutes(10));
		this.deadlines.updated(subject, this.clock.instant());
		assertThat(of(subject, TargetName.NEXT_UPDATE)).extracting(Deadline::state)
			.containsExactly(ClockState.MET, ClockState.PAUSED);
		this.clock.advance(Duration.ofHours(2));
		this.deadlines.clientWrote(subject, this.clock.instant());
		assertThat(of(subject, TargetName.NEXT_UPDATE).get(1).dueAt())
			.isEqualTo(this.clock.instant().plus(Duration.ofMinutes(30)));
	}

}
