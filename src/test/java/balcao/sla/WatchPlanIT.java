package balcao.sla;

import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.platform.Columns;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/** What a look of the watch costs, with 100,000 open clocks in the table. */
@IntegrationTest
class WatchPlanIT {

	@Autowired
	private Scene scene;

	@Autowired
	private StageWatch watch;

	@Autowired
	private JdbcClient database;

	@Test
	void idlePassReadsTheHeadOfItsIndex() throws NoSuchMethodException {
		Scene.Cast cast = this.scene.set();
		this.scene.open(cast.client(), cast.incident(), cast.down(), "Modelo");
		this.database
			.sql("""
					insert into sla_clock (subject_id, organization_id, target, cycle, severity, policy_version_id,
						calendar_version_id, duration_seconds, yellow_percent, red_percent, escalate_percent, completes_on,
						restarts_on, pauses_waiting, pauses_proposal, started_at, terms_from, state, due_at, yellow_at, red_at,
						escalate_at, watch_at)
					select subject_id, organization_id, target, cycle + i, severity, policy_version_id, calendar_version_id,
						duration_seconds, yellow_percent, red_percent, escalate_percent, completes_on, restarts_on, pauses_waiting,
						pauses_proposal, started_at, terms_from, state, due_at, yellow_at, red_at, escalate_at,
						watch_at + i * interval '1 second'
					from (select * from sla_clock limit 1) c, generate_series(1, 100000) i""")
			.update();
		this.database.sql("vacuum analyze sla_clock").update();
		assertThat(this.watch.pass()).isZero();
		String statement = Objects
			.requireNonNull(DeadlineClocks.class.getDeclaredMethod("lockDue", Instant.class, int.class)
				.getAnnotation(Query.class))
			.value();
		String plan = String.join("\n",
				this.database.sql("explain (analyze, buffers) " + statement)
					.param("now", Columns.parameter(Instant.parse("2026-11-20T19:00:00Z")))
					.param("limit", 100)
					.query(String.class)
					.list());
		assertThat(plan).contains("Index Scan using sla_clock_watch_ix")
			.doesNotContain("Seq Scan")
			.doesNotContain("Sort");
	}

}
