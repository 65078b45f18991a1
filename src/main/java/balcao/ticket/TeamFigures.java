package balcao.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.sla.TargetName;

/** What a team did in a period, counted by the database. */
@Repository
class TeamFigures {

	/** Nothing that was opened or ended in a period was touched last before it. */
	private static final String SINCE = "t.team_id = :team and t.updated_at >= :from and ";

	static final String DAYS = "select (x.at at time zone :zone)::date as day, count(*) filter (where x.opened) opened,"
			+ " count(*) filter (where not x.opened) ended from (select t.opened_at at, true opened from ticket t where "
			+ SINCE + "t.opened_at >= :from union all select coalesce(t.resolved_at, t.status_since), false"
			+ " from ticket t where " + SINCE + "not (" + TicketLists.OPEN
			+ ") and coalesce(t.resolved_at, t.status_since) >= :from) x where x.at < :until group by 1 order by 1";

	static final String FIGURES = """
			select c.target, max(c.label) as label, c.severity, grouping(c.target) as whole, grouping(c.severity) as every,
				count(*) as ended, count(*) filter (where c.state = 'MET') as kept,
				percentile_cont(0.5) within group (order by c.consumed_seconds) as median,
				percentile_cont(0.9) within group (order by c.consumed_seconds) as slow,
				percentile_cont(0.5) within group (order by c.consumed_seconds::float8 / c.duration_seconds) as share
			from sla_clock c join ticket t on t.id = c.subject_id
			where c.ended_at >= :from and c.ended_at < :until and c.state in ('MET', 'BREACHED') and t.team_id = :team
			group by grouping sets ((), (c.target), (c.target, c.severity))
			having grouping(c.severity) = 1 or c.severity is not null""";

	private final JdbcClient jdbc;

	TeamFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The days on which something was opened or ended, in order. */
	List<TeamNumbers.Day> days(long teamId, Instant from, Instant until, ZoneId zone) {
		return this.jdbc.sql(DAYS)
			.param("team", teamId)
			.param("from", Columns.parameter(from))
			.param("until", Columns.parameter(until))
			.param("zone", zone.getId())
			.query((row, number) -> new TeamNumbers.Day(Objects.requireNonNull(row.getObject("day", LocalDate.class)),
					row.getLong("opened"), row.getLong("ended")))
			.list();
	}

	/** All promises together, each one, and each by severity, in no order. */
	List<TeamNumbers.Figure> figures(long teamId, Instant from, Instant until) {
		return this.jdbc.sql(FIGURES)
			.param("team", teamId)
			.param("from", Columns.parameter(from))
			.param("until", Columns.parameter(until))
			.query(TeamFigures::figure)
			.list();
	}

	private static TeamNumbers.Figure figure(ResultSet row, int number) throws SQLException {
		String target = row.getString("target");
		Integer severity = (row.getInt("every") == 0) ? row.getObject("severity", Integer.class) : null;
		return new TeamNumbers.Figure(
				(row.getInt("whole") == 0 && target != null) ? new TargetName(target, row.getString("label")) : null,
				severity, row.getLong("ended"), row.getLong("kept"), seconds(row, "median"), seconds(row, "slow"),
				share(row));
	}

	private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
		double seconds = row.getDouble(column);
		return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
	}

	private static @Nullable Double share(ResultSet row) throws SQLException {
		double share = row.getDouble("share");
		return row.wasNull() ? null : share;
	}

}
