package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import balcao.IntegrationTest;
import balcao.Statements;
import balcao.TestClock;
import balcao.catalog.Subject;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketProgress;
import balcao.ticket.TicketReading;
import balcao.ticket.Told;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The watch over the stages. In the scene severity 1 promises a diagnosis within two and
 * a solution within four business hours, yellow after half and red after four fifths.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StageWatchIT {

	/** Tuesday, 17 November 2026, 8:00 in São Paulo: the office opens. */
	private static final Instant OPENING = Instant.parse("2026-11-17T11:00:00Z");

	private static final List<String> ALL = List.of("YELLOW", "RED", "BREACHED");

	@Autowired
	private Scene scene;

	@Autowired
	private StageWatch watch;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private TicketReading reading;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ClockReplays replays;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	/** What other tests left behind is announced before. */
	@BeforeEach
	void rest() {
		this.clock.set(OPENING.plus(Duration.ofDays(300)));
		this.watch.pass();
		this.database.sql("delete from sla_stage_change").update();
		this.clock.set(OPENING);
	}

	@Test
	void clockThatJumpsOverEverythingFiresEachStageOnceInOrder() {
		String number = open(this.cast.down());
		assertThat(this.watch.pass()).isZero();
		this.clock.advance(Duration.ofDays(2));
		assertThat(this.watch.pass()).isEqualTo(6);
		assertThat(stages(number, "DIAGNOSIS")).isEqualTo(ALL);
		assertThat(stages(number, "SOLUTION")).isEqualTo(ALL);
		assertThat(reached(number, "SOLUTION")).containsExactly(at("13:00"), at("14:12"), at("15:00"));
		assertThat(this.watch.pass()).isZero();
	}

	@Test
	void eachStageFiresWhenItIsReached() {
		String number = open(this.cast.down());
		this.clock.set(at("12:59:59"));
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).isEmpty();
		this.clock.set(at("13:00"));
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).containsExactly("YELLOW");
		this.clock.set(at("14:12"));
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).containsExactly("YELLOW", "RED");
		this.clock.set(at("15:00"));
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).isEqualTo(ALL);
	}

	@Test
	void nodesThatPassAtTheSameTimeFireEachStageOnce() throws Exception {
		for (int i = 0; i < 60; i++) {
			open(this.cast.down());
		}
		this.clock.advance(Duration.ofDays(2));
		CyclicBarrier together = new CyclicBarrier(2);
		Callable<Integer> node = () -> {
			together.await(10, TimeUnit.SECONDS);
			return this.watch.pass();
		};
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			int all = 0;
			for (Future<Integer> one : nodes.invokeAll(List.of(node, node))) {
				all += one.get();
			}
			all += this.watch.pass();
			assertThat(all).isEqualTo(360);
		}
		finally {
			nodes.shutdownNow();
		}
		assertThat(count()).isEqualTo(360);
	}

	@Test
	void nodeThatDiesInTheMiddleLeavesEverythingToTheNext() {
		String number = open(this.cast.down());
		this.clock.advance(Duration.ofDays(2));
		this.transactions.executeWithoutResult((transaction) -> {
			assertThat(this.watch.pass()).isEqualTo(6);
			transaction.setRollbackOnly();
		});
		assertThat(count()).isZero();
		assertThat(this.watch.pass()).isEqualTo(6);
		assertThat(stages(number, "SOLUTION")).isEqualTo(ALL);
	}

	@Test
	void clockThatGoesBackFiresNothingTwice() {
		String number = open(this.cast.down());
		this.clock.set(at("14:30"));
		this.watch.pass();
		this.clock.set(at("12:00"));
		assertThat(this.watch.pass()).isZero();
		this.clock.set(at("14:30"));
		assertThat(this.watch.pass()).isZero();
		this.clock.set(at("15:00"));
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).isEqualTo(ALL);
	}

	@Test
	void pausedClockFiresNothingAndGoesOnWhereItStood() {
		String number = open(this.cast.down());
		this.clock.set(at("12:30"));
		this.watch.pass();
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual é o navegador?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		this.clock.set(at("18:30"));
		assertThat(this.watch.pass()).isZero();
		this.conversation.answer(number, this.cast.client(), Reply.of("O de sempre."));
		this.clock.set(at("18:59:59"));
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).isEmpty();
		this.clock.set(at("19:00"));
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).containsExactly("YELLOW");
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void endedClockFiresNothing() {
		String solved = open(this.cast.down());
		this.conversation.reply(solved, this.cast.agent(), Reply.of("Pronto, já voltou a funcionar."),
				AfterReply.RESOLVE, Set.of());
		String cancelled = open(this.cast.down());
		this.progress.cancel(cancelled, this.cast.client());
		this.clock.advance(Duration.ofDays(2));
		assertThat(this.watch.pass()).isZero();
	}

	@Test
	void stricterSeverityAnnouncesWhatIsNewlyPassed() {
		String number = open(this.cast.slow());
		this.clock.set(at("14:30"));
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).isEmpty();
		this.assignment.overrule(number, this.cast.agent(), 1, "Parou a loja inteira");
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).containsExactly("YELLOW", "RED");
		assertThat(this.watch.pass()).isZero();
	}

	@Test
	void laxerSeverityArmsWhatIsNoLongerPassed() {
		String number = open(this.cast.down());
		this.clock.set(at("14:30"));
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).containsExactly("YELLOW", "RED");
		this.assignment.overrule(number, this.cast.agent(), 3, "Só um operador");
		assertThat(this.watch.pass()).isZero();
		this.clock.advance(Duration.ofDays(10));
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).containsExactly("YELLOW", "RED", "YELLOW", "RED", "BREACHED");
	}

	@Test
	void passWithNothingDueCostsOneStatement() {
		open(this.cast.down());
		assertThat(Statements.of(() -> assertThat(this.watch.pass()).isZero())).hasSize(1)
			.first()
			.asString()
			.contains("watch_at");
	}

	@Test
	void lateWatchDoesNotChangeAVerdict() {
		String number = open(this.cast.down());
		this.clock.set(at("15:30"));
		assertThat(solution(number).stage()).isEqualTo(Stage.BREACHED);
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pronto, já voltou a funcionar."),
				AfterReply.RESOLVE, Set.of(Told.DIAGNOSIS));
		assertThat(solution(number).state()).isEqualTo(ClockState.BREACHED);
		this.watch.pass();
		assertThat(solution(number).state()).isEqualTo(ClockState.BREACHED);
		assertThat(stages(number, "SOLUTION")).isEmpty();
		String other = open(this.cast.down());
		this.conversation.reply(other, this.cast.agent(), Reply.of("Pronto, já voltou a funcionar."),
				AfterReply.RESOLVE, Set.of());
		this.clock.advance(Duration.ofDays(3));
		this.watch.pass();
		assertThat(solution(other).state()).isEqualTo(ClockState.MET);
	}

	@Test
	void warningThatFallsOnTheNextMorningFiresInBusinessTimeNotAtMidnight() {
		this.clock.set(at("20:00"));
		String number = open(this.cast.down());
		for (String closed : List.of("2026-11-18T03:00:00Z", "2026-11-18T11:00:00Z", "2026-11-18T11:59:59Z")) {
			this.clock.set(Instant.parse(closed));
			this.watch.pass();
			assertThat(stages(number, "SOLUTION")).as(closed).isEmpty();
		}
		this.clock.set(Instant.parse("2026-11-18T12:00:00Z"));
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).containsExactly("YELLOW");
	}

	@Test
	void watchPassesOverWhatSomebodyWorksWith() throws Exception {
		String number = open(this.cast.down());
		this.clock.set(at("13:00"));
		ExecutorService node = Executors.newSingleThreadExecutor();
		try {
			this.transactions.executeWithoutResult((transaction) -> {
				this.assignment.overrule(number, this.cast.agent(), 2, "Duas lojas");
				assertThat(result(node.submit(this.watch::pass))).isZero();
			});
		}
		finally {
			node.shutdownNow();
		}
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).isEmpty();
		assertThat(this.replays.differences()).isEmpty();
	}

	@Test
	void actWaitsForTheWatchAndKeepsWhatItAnnounced() throws Exception {
		String number = open(this.cast.down());
		this.clock.set(at("13:00"));
		CountDownLatch announced = new CountDownLatch(1);
		ExecutorService node = Executors.newSingleThreadExecutor();
		try {
			Future<Integer> pass = node.submit(() -> this.transactions.execute((transaction) -> {
				int some = this.watch.pass();
				announced.countDown();
				sleep(500);
				return some;
			}));
			assertThat(announced.await(10, TimeUnit.SECONDS)).isTrue();
			this.conversation.reply(number, this.cast.agent(), Reply.of("Qual é a loja?"), AfterReply.WAIT_FOR_CLIENT,
					Set.of());
			assertThat(result(pass)).isEqualTo(4);
		}
		finally {
			node.shutdownNow();
		}
		this.conversation.answer(number, this.cast.client(), Reply.of("A do centro."));
		assertThat(this.watch.pass()).isZero();
		this.clock.set(at("15:00"));
		this.watch.pass();
		assertThat(stages(number, "SOLUTION")).isEqualTo(ALL);
	}

	private static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static <T> T result(Future<T> future) {
		try {
			return future.get(20, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private String open(Subject about) {
		return this.scene.open(this.cast.client(), this.cast.incident(), about, "Chat");
	}

	/** An instant of that Tuesday, in UTC. */
	private static Instant at(String time) {
		return Instant.parse("2026-11-17T" + ((time.length() == 5) ? time + ":00" : time) + "Z");
	}

	private Deadline solution(String number) {
		return this.reading.deskPage(number, this.cast.leader())
			.deadlines()
			.stream()
			.filter((one) -> one.target().is(TargetName.SOLUTION))
			.findFirst()
			.orElseThrow();
	}

	private List<String> stages(String number, String target) {
		return this.database.sql("select s.stage " + CHANGES).params(number, target).query(String.class).list();
	}

	private List<Instant> reached(String number, String target) {
		return this.database.sql("select s.reached_at " + CHANGES)
			.params(number, target)
			.query((row, index) -> row.getTimestamp(1).toInstant())
			.list();
	}

	private static final String CHANGES = """
			from sla_stage_change s join sla_clock c on c.id = s.clock_id join ticket t on t.id = c.subject_id
			where t.number = ? and c.target = ? order by s.id""";

	private long count() {
		return this.database.sql("select count(*) from sla_stage_change").query(Long.class).single();
	}

}
