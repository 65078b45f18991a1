package balcao.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.organization.PersonService;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.sla.StageWatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscalationIT {

	private static final Instant OPENING = Instant.parse("2026-11-17T11:00:00Z");

	@Autowired
	private Scene scene;

	@Autowired
	private EscalationService escalations;

	@Autowired
	private StageWatch watch;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TicketReading reading;

	@Autowired
	private PersonService people;

	@Autowired
	private TransactionOperations transactions;

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
		rule(BreachAct.KEEP, List.of());
		this.clock.set(OPENING);
	}

	@Test
	void nothingIsReassignedUnlessTheTeamSaysSo() {
		String number = overdue();
		this.watch.pass();
		assertThat(assignee(number)).isEqualTo(this.cast.agent().name());
	}

	@Test
	void overdueTicketGoesToTheLeaderAndTheHistorySaysWhy() {
		rule(BreachAct.TO_LEADER, List.of());
		String number = overdue();
		this.watch.pass();
		assertThat(assignee(number)).isEqualTo(this.cast.leader().name());
		HistoryLine line = lastAssignment(number);
		assertThat(line.actor()).isNull();
		assertThat(line.sentence()).isEqualTo("ticket.event.ESCALATED.given");
		assertThat(line.broken()).isNotNull().extracting((target) -> target.code()).isEqualTo("DIAGNOSIS");
		assertThat(line.told()).isNull();
	}

	@Test
	void overdueTicketGoesBackToTheQueue() {
		rule(BreachAct.TO_QUEUE, List.of());
		String number = overdue();
		this.watch.pass();
		assertThat(assignee(number)).isNull();
		assertThat(lastAssignment(number).sentence()).isEqualTo("ticket.event.ESCALATED.nobody");
	}

	@Test
	void ruleWaitsForWhoWorksWithTheTicketAndTheOthersDoNotWait() throws Exception {
		rule(BreachAct.TO_QUEUE, List.of());
		String busy = overdue();
		String other = overdue();
		ExecutorService node = Executors.newSingleThreadExecutor();
		try {
			this.transactions.executeWithoutResult((transaction) -> {
				this.assignment.give(busy, this.cast.agent(), null, this.cast.leader().id());
				try {
					node.submit(this.watch::pass).get(20, TimeUnit.SECONDS);
				}
				catch (Exception ex) {
					throw new AssertionError(ex);
				}
			});
		}
		finally {
			node.shutdownNow();
		}
		assertThat(assignee(other)).isNull();
		assertThat(assignee(busy)).isEqualTo(this.cast.leader().name());
		this.watch.pass();
		assertThat(assignee(busy)).isNull();
	}

	@Test
	void whoIsToldIsTheListElseTheLeaderElseTheAdmins() {
		assertThat(this.escalations.toldAtBreach(this.cast.support())).containsExactly(this.cast.leader().id());
		assertThat(this.escalations.toldAtBreach(this.cast.projects())).containsExactly(this.cast.admin().id());
		rule(BreachAct.KEEP, List.of(this.cast.outsider().id(), this.cast.agent().id()));
		assertThat(this.escalations.toldAtBreach(this.cast.support()))
			.containsExactlyInAnyOrder(this.cast.outsider().id(), this.cast.agent().id());
		this.people.disable(this.cast.outsider().id());
		assertThat(this.escalations.toldAtBreach(this.cast.support())).containsExactly(this.cast.agent().id());
		this.people.enable(this.cast.outsider().id());
	}

	@Test
	void clientsAreNotOnAListAndTwoEditorsAreTold() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> rule(BreachAct.KEEP, List.of(this.cast.client().id())));
		int seen = this.escalations.page(this.cast.support()).version();
		rule(BreachAct.TO_LEADER, List.of());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.escalations.change(this.cast.support(), BreachAct.TO_QUEUE, List.of(), seen));
	}

	private void rule(BreachAct act, List<Long> people) {
		this.escalations.change(this.cast.support(), act, people, this.escalations.page(this.cast.support()).version());
	}

	/** The agent's, whose diagnosis is overdue. */
	private String overdue() {
		this.clock.set(OPENING);
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Atrasado");
		this.assignment.take(number, this.cast.agent());
		this.clock.advance(Duration.ofMinutes(121));
		return number;
	}

	private @Nullable String assignee(String number) {
		return this.reading.deskPage(number, this.cast.leader()).ticket().assignee();
	}

	private HistoryLine lastAssignment(String number) {
		List<HistoryLine> lines = this.reading.deskPage(number, this.cast.leader())
			.timeline()
			.stream()
			.flatMap((item) -> item.events().stream())
			.filter((line) -> line.kind() == HistoryKind.ASSIGNED)
			.toList();
		return lines.get(lines.size() - 1);
	}

}
