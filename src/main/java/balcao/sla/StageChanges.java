package balcao.sla;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** Which stages were announced; the database refuses to announce one twice. */
@Repository
class StageChanges {

	private final JdbcClient jdbc;

	StageChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Answers whether it was announced now, and not before. */
	boolean add(long clockId, int round, Stage stage, Instant reachedAt, Instant announcedAt) {
		return this.jdbc.sql("""
				insert into sla_stage_change (clock_id, round, stage, reached_at, announced_at)
				values (?, ?, ?, ?, ?) on conflict on constraint sla_stage_change_uq do nothing""")
			.params(clockId, round, stage.name(), Columns.parameter(reachedAt), Columns.parameter(announcedAt))
			.update() == 1;
	}

}
