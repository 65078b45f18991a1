package balcao.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The stages of opportunities. */
@Repository
class SalesStages {

	private final JdbcClient jdbc;

	SalesStages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those in use and, after them, the archived. */
	List<SalesStage> all() {
		return this.jdbc.sql("select * from sales_stage order by archived_at is not null, position, id")
			.query(SalesStages::stage)
			.list();
	}

	Optional<SalesStage> find(long id) {
		return this.jdbc.sql("select * from sales_stage where id = :id")
			.param("id", id)
			.query(SalesStages::stage)
			.optional();
	}

	/** The first in use with an outcome. */
	Optional<SalesStage> first(StageOutcome outcome) {
		return this.jdbc.sql("""
				select * from sales_stage where outcome = :outcome and archived_at is null
				order by position, id limit 1""").param("outcome", outcome.name()).query(SalesStages::stage).optional();
	}

	long add(String name, int position, StageOutcome outcome) {
		return this.jdbc.sql("""
				insert into sales_stage (name, position, outcome) values (:name, :position, :outcome) returning id""")
			.param("name", name)
			.param("position", position)
			.param("outcome", outcome.name())
			.query(Long.class)
			.single();
	}

	void change(long id, String name, int position, StageOutcome outcome) {
		this.jdbc.sql("""
				update sales_stage set name = :name, position = :position, outcome = :outcome, version = version + 1
				where id = :id""")
			.param("name", name)
			.param("position", position)
			.param("outcome", outcome.name())
			.param("id", id)
			.update();
	}

	void archive(long id, @Nullable Instant at) {
		this.jdbc
			.sql("update sales_stage set archived_at = cast(:at as timestamptz), version = version + 1 where id = :id")
			.param("at", (at != null) ? Columns.parameter(at) : null)
			.param("id", id)
			.update();
	}

	/** How many stages in use have an outcome. */
	int count(StageOutcome outcome) {
		return this.jdbc.sql("select count(*) from sales_stage where outcome = :outcome and archived_at is null")
			.param("outcome", outcome.name())
			.query(Integer.class)
			.single();
	}

	private static SalesStage stage(ResultSet row, int number) throws SQLException {
		return new SalesStage(row.getLong("id"), Columns.text(row, "name"), row.getInt("position"),
				Columns.constant(row, "outcome", StageOutcome.class), row.getString("archived_at") != null);
	}

}
