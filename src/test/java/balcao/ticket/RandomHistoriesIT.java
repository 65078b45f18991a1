package balcao.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.platform.Refused;
import balcao.sales.ProposalDeciding;
import balcao.sla.ClockReplays;
import balcao.sla.CompletesOn;
import balcao.sla.ContractService;
import balcao.sla.ContractTerms;
import balcao.sla.Level;
import balcao.sla.PolicyService;
import balcao.sla.PolicyTerms;
import balcao.sla.RestartsOn;
import balcao.sla.StagePercents;
import balcao.sla.StartsOn;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;

import static org.assertj.core.api.Assertions.assertThat;

/** Lets tickets live random lives, through the services that people use. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomHistoriesIT {

	private static final int LIVES = 40;

	private static final int ACTS = 14;

	private static final long SEED = 20_261_123;

	@Autowired
	private Scene scene;

	@Autowired
	private PolicyService policies;

	@Autowired
	private ContractService contracts;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private TicketApproval approval;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private ProposalDeciding deciding;

	@Autowired
	private ClockReplays replays;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	/** Everything a policy can ask for: all targets, and one of the company's own. */
	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		List<TargetTerms> targets = new ArrayList<>();
		for (TargetName name : TargetName.USUAL) {
			targets.add(TargetTerms.usual(name, this.cast.office(),
					name.is(TargetName.WORKAROUND) ? Scene.levels(2, 4) : Scene.levels(2, 4, 9, 30)));
		}
		targets.add(new TargetTerms(new TargetName("INSPECTION", "Vistoria"), null, new StagePercents(30, 60, 90),
				StartsOn.DIAGNOSIS, CompletesOn.SOLUTION, RestartsOn.NEW_ON_REOPENING, true, false,
				List.of(Level.any(Duration.ofDays(1)))));
		long policy = this.policies.create("Tudo", new PolicyTerms(StagePercents.USUAL, targets));
		this.contracts
			.sign(new ContractTerms("Aurora", this.cast.aurora(), null, policy, null, LocalDate.of(2020, 1, 1), null));
	}

	@Test
	void everyClockIsWhatItsFactsGiveAndEveryQueueFollows() {
		Random random = new Random(SEED);
		int done = 0;
		for (int life = 0; life < LIVES; life++) {
			this.clock.set(Instant.parse("2026-11-16T11:00:00Z").plus(Duration.ofMinutes(random.nextInt(5000))));
			String number = this.scene.open(this.cast.client(),
					(random.nextInt(4) == 0) ? this.cast.improvement() : this.cast.incident(),
					random.nextBoolean() ? this.cast.down() : this.cast.slow(), "Vida " + life);
			for (int act = 0; act < ACTS; act++) {
				this.clock.advance(Duration.ofSeconds(random.nextInt(40_000)));
				done += happens(number, random) ? 1 : 0;
			}
		}
		assertThat(done).as("legal acts").isGreaterThan(LIVES * 4);
		assertThat(this.replays.differences()).isEmpty();
		assertThat(this.database.sql("""
				select t.number from ticket t left join lateral (
					select c.* from sla_clock c where c.subject_id = t.id and c.ended_at is null
					order by c.state = 'PAUSED', c.due_at, c.duration_seconds limit 1) c on true
				where (t.clock, t.clock_target, t.due_at, t.yellow_at, t.red_at)
					is distinct from (coalesce(c.state, 'NONE'), c.target, c.due_at, c.yellow_at, c.red_at)""")
			.query(String.class)
			.list()).as("queues that do not follow").isEmpty();
		assertThat(this.database.sql("""
				select t.number from ticket t join sla_clock c on c.subject_id = t.id
				where t.status in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED') and c.ended_at is null""")
			.query(String.class)
			.list()).as("clocks that outlive their ticket").isEmpty();
	}

	private boolean happens(String number, Random random) {
		try {
			act(number, random);
			return true;
		}
		catch (Refused ex) {
			return false;
		}
	}

	private void act(String number, Random random) {
		Set<Told> told = switch (random.nextInt(4)) {
			case 0 -> Set.of(Told.DIAGNOSIS);
			case 1 -> Set.of(Told.WORKAROUND);
			default -> Set.of();
		};
		switch (random.nextInt(14)) {
			case 0, 1, 2 -> this.conversation.answer(number, this.cast.client(), Reply.of("Alguma novidade?"));
			case 3, 4 ->
				this.conversation.reply(number, this.cast.leader(), Reply.of("Estamos vendo."), AfterReply.KEEP, told);
			case 5, 6 -> this.conversation.reply(number, this.cast.leader(), Reply.of("Pode testar?"),
					AfterReply.WAIT_FOR_CLIENT, told);
			case 7 -> this.scene.propose(number, this.cast.leader(), "900");
			case 8 -> this.conversation.reply(number, this.cast.leader(), Reply.of("Pronto, já voltou a funcionar."),
					AfterReply.RESOLVE, told);
			case 9 -> this.assignment.overrule(number, this.cast.leader(), 1 + random.nextInt(4), "Mudou o alcance");
			case 10 -> this.assignment.give(number, this.cast.leader(),
					random.nextBoolean() ? this.cast.support() : this.cast.projects(), null);
			case 11 -> this.progress.reopen(number, this.cast.client(), "Voltou");
			case 12 -> decide(number, random);
			default -> this.progress.resume(number, this.cast.leader(), "Sem resposta");
		}
	}

	private void decide(String number, Random random) {
		switch (random.nextInt(6)) {
			case 0 -> this.approval.approve(number, this.cast.leader(), "Aprovado.");
			case 1 -> this.approval.deny(number, this.cast.leader(), "Fora do escopo.");
			case 2 -> this.deciding.acceptOpen(number, null, this.cast.manager());
			case 3 -> this.deciding.declineOpen(number, "Caro.", this.cast.client());
			case 4 -> this.progress.close(number, this.cast.client());
			default -> this.progress.cancel(number, this.cast.client());
		}
	}

}
