package balcao.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import balcao.IntegrationTest;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketTallyIT {

	private static final int HANDS = 6;

	private static final int ACTS = 60;

	@Autowired
	private Scene scene;

	@Autowired
	private TicketTallies tallies;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private QueueReading reading;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@Test
	void countsNeverDriftWhateverManyHandsDoAtOnce() throws Exception {
		List<String> numbers = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			numbers.add(this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Chamado " + i));
		}
		AtomicInteger done = new AtomicInteger();
		ExecutorService hands = Executors.newFixedThreadPool(HANDS);
		try {
			List<Callable<Void>> work = new ArrayList<>();
			for (int hand = 0; hand < HANDS; hand++) {
				Random dice = new Random(hand);
				work.add(() -> {
					for (int i = 0; i < ACTS; i++) {
						if (act(numbers, dice)) {
							done.incrementAndGet();
						}
					}
					return null;
				});
			}
			for (Future<Void> hand : hands.invokeAll(work)) {
				hand.get();
			}
		}
		finally {
			hands.shutdownNow();
		}
		assertThat(done).hasValueGreaterThan(HANDS * ACTS / 3);
		assertThat(this.tallies.drift()).isZero();
		this.tallies.fold();
		assertThat(this.tallies.drift()).isZero();
		assertThat(this.jdbc.sql("select count(*) from ticket_tally").query(Integer.class).single())
			.isLessThanOrEqualTo(6);
		long open = this.jdbc.sql("select count(*) from ticket t where " + TicketLists.OPEN).query(Long.class).single();
		assertThat(this.reading.work(this.cast.leader()).queues().stream().mapToLong(DeskWork.Queue::open).sum())
			.isEqualTo(open);
	}

	@Test
	void statementsOverManyTicketsCountTheirsAtOnce() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Modelo");
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("""
					update ticket set severity = 5 - severity, team_id = ?, assignee_id = ?""")
				.param(this.cast.projects())
				.param(this.cast.outsider().id())
				.update();
			assertThat(this.tallies.drift()).isZero();
			status.setRollbackOnly();
		});
		this.jdbc.sql("update ticket set status = 'CLOSED' where number = ?").param(number).update();
		assertThat(this.tallies.drift()).isZero();
	}

	private boolean act(List<String> numbers, Random dice) {
		String number = numbers.get(dice.nextInt(numbers.size()));
		CurrentPerson agent = dice.nextBoolean() ? this.cast.agent() : this.cast.leader();
		try {
			switch (dice.nextInt(8)) {
				case 0 -> this.assignment.take(number, agent);
				case 1 -> this.assignment.give(number, this.cast.leader(),
						dice.nextBoolean() ? this.cast.projects() : this.cast.support(), null);
				case 2 -> this.assignment.overrule(number, this.cast.leader(), 1 + dice.nextInt(4), "Motivo");
				case 3 -> this.conversation.reply(number, this.cast.leader(), Reply.of("Certo."),
						List.of(AfterReply.values()).get(dice.nextInt(AfterReply.values().length)), Set.of());
				case 4 -> this.conversation.answer(number, this.cast.client(), Reply.of("Ainda não."));
				case 5 -> this.assignment.takeNext(agent);
				case 6 -> this.tallies.fold();
				default -> this.transactions.executeWithoutResult((status) -> {
					this.assignment.give(number, this.cast.leader(), null, null);
					status.setRollbackOnly();
				});
			}
			return true;
		}
		catch (Refused | NotFound | ConcurrencyFailureException refused) {
			return false;
		}
	}

}
