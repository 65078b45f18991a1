package balcao.ticket;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.severity.SeveritiesMoved;
import balcao.severity.SeverityDecision;
import balcao.sla.ClockState;
import balcao.sla.NextDeadline;
import balcao.sla.Replanning;
import balcao.sla.TargetName;

/**
 * The deadlines that stand on tickets, written in bulk: nobody acts on the tickets, so
 * their versions and last changes stay as they are.
 */
@Repository
class TicketClocks {

	private final JdbcClient jdbc;

	TicketClocks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Holds tickets until the transaction ends, as acts on them do. */
	void lock(Collection<Long> ids) {
		this.jdbc.sql("select id from ticket where id = any(:ids) order by id for update")
			.param("ids", ids.toArray(Long[]::new))
			.query(Long.class)
			.list();
	}

	/**
	 * Writes the deadline that comes next; answers the tickets on which it is another.
	 */
	List<Long> follow(Map<Long, NextDeadline> next) {
		List<Long> ids = new ArrayList<>(next.keySet());
		List<NextDeadline> deadlines = ids.stream().map(next::get).toList();
		return this.jdbc.sql("""
				update ticket t set clock = n.clock, clock_target = n.target, clock_label = n.label,
					due_at = timestamptz 'epoch' + n.due * interval '1 microsecond',
					yellow_at = timestamptz 'epoch' + n.yellow * interval '1 microsecond',
					red_at = timestamptz 'epoch' + n.red * interval '1 microsecond'
				from unnest(:ids, :clocks, :targets, :labels, :dues, :yellows, :reds)
					n (id, clock, target, label, due, yellow, red)
				where t.id = n.id and (t.clock, t.clock_target, t.due_at, t.yellow_at, t.red_at) is distinct from
					(n.clock, n.target, timestamptz 'epoch' + n.due * interval '1 microsecond',
						timestamptz 'epoch' + n.yellow * interval '1 microsecond',
						timestamptz 'epoch' + n.red * interval '1 microsecond')
				returning t.id""")
			.param("ids", ids.toArray(Long[]::new))
			.param("clocks", deadlines.stream().map((one) -> clock(one).name()).toArray(String[]::new))
			.param("targets", deadlines.stream().map((one) -> code(one.target())).toArray(String[]::new))
			.param("labels", deadlines.stream().map((one) -> label(one.target())).toArray(String[]::new))
			.param("dues", deadlines.stream().map((one) -> micros(one.dueAt())).toArray(Long[]::new))
			.param("yellows", deadlines.stream().map((one) -> micros(one.yellowAt())).toArray(Long[]::new))
			.param("reds", deadlines.stream().map((one) -> micros(one.redAt())).toArray(Long[]::new))
			.query(Long.class)
			.list();
	}

	/** Gives tickets the severities that the matrix now says. */
	void changeSeverities(SeveritiesMoved moved) {
		List<Long> ids = new ArrayList<>(moved.bySubject().keySet());
		List<SeverityDecision> decisions = ids.stream().map(moved.bySubject()::get).toList();
		this.jdbc.sql("""
				with changed as (update ticket t set severity = n.severity, matrix_row_id = n.row_id,
						severity_source = case when n.row_id is null then 'REQUEST_TYPE' else 'MATRIX' end
					from unnest(:ids, :severities, :rows) n (id, severity, row_id), ticket former
					where t.id = n.id and former.id = t.id and t.severity_source <> 'AGENT'
					returning t.id, former.severity former, t.severity)
				insert into ticket_history (ticket_id, at, actor_id, kind, visibility, from_value, to_value, reason)
				select id, :at, :actor, 'SEVERITY', 'PUBLIC', former::text, severity::text, :reason from changed""")
			.param("ids", ids.toArray(Long[]::new))
			.param("severities", decisions.stream().map(SeverityDecision::severity).toArray(Integer[]::new))
			.param("rows", decisions.stream().map(SeverityDecision::rowId).toArray(Long[]::new))
			.param("at", Columns.parameter(moved.at()))
			.param("actor", moved.actorId(), Types.BIGINT)
			.param("reason", moved.reason())
			.update();
	}

	/** Tells in the history of tickets why their deadline is another. */
	void tell(Collection<Long> ids, Replanning because) {
		this.jdbc.sql("""
				insert into ticket_history (ticket_id, at, actor_id, kind, visibility, from_value, reason)
				select id, :at, :actor, 'DEADLINES_MOVED', 'PUBLIC', :cause, :reason from unnest(:ids) n (id)""")
			.param("at", Columns.parameter(because.at()))
			.param("actor", because.actorId(), Types.BIGINT)
			.param("cause", because.cause().name())
			.param("reason", because.reason())
			.param("ids", ids.toArray(Long[]::new))
			.update();
	}

	static QueueClock clock(NextDeadline next) {
		return (next.state() == null) ? QueueClock.NONE
				: (next.state() == ClockState.PAUSED) ? QueueClock.PAUSED : QueueClock.RUNNING;
	}

	private static @Nullable String code(@Nullable TargetName target) {
		return (target != null) ? target.code() : null;
	}

	private static @Nullable String label(@Nullable TargetName target) {
		return (target != null) ? target.label() : null;
	}

	private static @Nullable Long micros(@Nullable Instant instant) {
		return (instant != null) ? instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000 : null;
	}

}
