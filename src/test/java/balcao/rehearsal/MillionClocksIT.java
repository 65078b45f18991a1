package balcao.rehearsal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.calendar.CalendarDraftService;
import balcao.calendar.CalendarService;
import balcao.calendar.Holiday;
import balcao.platform.PageRequest;
import balcao.sla.StageWatch;
import balcao.ticket.Scene;
import balcao.ticket.TicketReading;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A holiday is published over many open clocks, two for each ticket, one in ten with a
 * pause behind it. How many: {@code -Dclocks=1000000}; the figures are in the log.
 */
@IntegrationTest
class MillionClocksIT {

	private static final Logger log = LoggerFactory.getLogger(MillionClocksIT.class);

	private static final int CLOCKS = Integer.getInteger("clocks", 20_000);

	@Autowired
	private Scene scene;

	@Autowired
	private RehearsalService rehearsals;

	@Autowired
	private RehearsalWork work;

	@Autowired
	private CalendarService calendars;

	@Autowired
	private CalendarDraftService drafts;

	@Autowired
	private StageWatch watch;

	@Autowired
	private TicketReading tickets;

	@Autowired
	private JdbcClient database;

	@Test
	void holidayMovesThemInBatchesWhileTicketsAnswer() throws InterruptedException {
		Scene.Cast cast = this.scene.set();
		String number = this.scene.open(cast.client(), cast.incident(), cast.down(), "Modelo");
		fill();
		time("idle pass of the watch", this.watch::pass);
		int edited = this.drafts.begin(cast.office(), cast.admin()).edited();
		this.drafts.add(cast.office(), edited, Holiday.wholeDay(LocalDate.of(2026, 11, 23), "Feriado", "decreto"),
				cast.admin());
		long whatIf = this.rehearsals.ask(Topic.CALENDAR, cast.office(), 3, null, cast.admin());
		time("what-if", () -> finish(whatIf));
		RehearsalResult result = this.rehearsals.result(whatIf, PageRequest.FIRST, PageRequest.FIRST);
		assertThat(result.total().open()).isGreaterThan(CLOCKS / 2);
		long[] move = new long[1];
		time("publication", () -> move[0] = Objects
			.requireNonNull(this.rehearsals.publish(whatIf, null, "Feriado decretado", cast.admin())));
		List<Duration> answers = Collections.synchronizedList(new ArrayList<>());
		Thread reader = new Thread(() -> {
			while (!Thread.currentThread().isInterrupted()) {
				long begin = System.nanoTime();
				this.tickets.deskPage(number, cast.agent());
				answers.add(Duration.ofNanos(System.nanoTime() - begin));
			}
		});
		reader.start();
		time("move", () -> finish(move[0]));
		reader.interrupt();
		reader.join();
		Collections.sort(answers);
		log.info("ticket page meanwhile: {} times, median {} ms, slowest {} ms", answers.size(),
				answers.get(answers.size() / 2).toMillis(), answers.get(answers.size() - 1).toMillis());
		assertThat(this.rehearsals.find(move[0]).replayed()).isEqualTo(CLOCKS + 2);
		assertThat(this.database.sql(
				"select count(*) from ticket t where not exists (select from sla_clock c where c.subject_id = t.id and c.due_at = t.due_at)")
			.query(Long.class)
			.single()).isZero();
	}

	private void fill() {
		this.database
			.sql("""
					insert into ticket (number, organization_id, requester_id, opened_by_id, request_type_id, product_id,
						subject, status, status_since, severity, severity_source, team_id, opened_at, updated_at,
						last_message_at, last_message_side, last_message_author, last_message_excerpt, clock, clock_target,
						due_at, yellow_at, red_at)
					select 'B' || i, t.organization_id, t.requester_id, t.requester_id, t.request_type_id, t.product_id, 'Chamado',
						'IN_PROGRESS', t.opened_at, t.severity, 'REQUEST_TYPE', t.team_id, t.opened_at, t.opened_at, t.opened_at, 'CLIENT',
						'Alguém', 'texto', 'RUNNING', t.clock_target, t.due_at, t.yellow_at, t.red_at
					from ticket t, generate_series(1, :count) i""")
			.param("count", CLOCKS / 2)
			.update();
		this.database
			.sql("""
					insert into sla_agreement (subject_id, label, organization_id, product_id, severity, contract_id,
						policy_version_id, opened_at)
					select t.id, t.number, t.organization_id, t.product_id, t.severity, a.contract_id, a.policy_version_id, t.opened_at
					from ticket t, sla_agreement a where t.number like 'B%'""")
			.update();
		this.database
			.sql("""
					insert into sla_clock (subject_id, organization_id, target, severity, policy_version_id, calendar_version_id,
						duration_seconds, yellow_percent, red_percent, escalate_percent, completes_on, restarts_on, pauses_waiting,
						pauses_proposal, started_at, terms_from, state, due_at, yellow_at, red_at, escalate_at, watch_at)
					select t.id, t.organization_id, c.target, c.severity, c.policy_version_id, c.calendar_version_id, c.duration_seconds,
						c.yellow_percent, c.red_percent, c.escalate_percent, c.completes_on, c.restarts_on, c.pauses_waiting,
						c.pauses_proposal, c.started_at, c.terms_from, c.state, c.due_at, c.yellow_at, c.red_at, c.escalate_at,
						'2027-01-01Z'
					from ticket t, sla_clock c where t.number like 'B%'""")
			.update();
		this.database.sql("""
				insert into sla_pause (clock_id, cause, from_at, until_at)
				select id, 'WAITING_CLIENT', started_at, started_at from sla_clock where mod(id, 10) = 0""").update();
		this.database.sql("vacuum analyze").update();
	}

	private Rehearsal finish(long id) {
		while (!this.rehearsals.find(id).isOver()) {
			this.work.pass();
		}
		return this.rehearsals.find(id);
	}

	private static void time(String what, Runnable act) {
		long begin = System.nanoTime();
		act.run();
		log.info("{} with {} clocks: {} ms", what, CLOCKS, Duration.ofNanos(System.nanoTime() - begin).toMillis());
	}

}
