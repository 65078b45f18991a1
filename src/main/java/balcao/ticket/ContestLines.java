package balcao.ticket;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The contested pauses of a ticket, in order. */
@Repository
class ContestLines {

	private final JdbcClient jdbc;

	ContestLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ContestLine> of(long ticketId) {
		return this.jdbc.sql("""
				select c.*, s.from_at, s.until_at, p.name contested_by, d.name decided_by,
					exists (select from sla_pause o join sla_clock k on k.id = o.clock_id
						where k.subject_id = c.ticket_id and o.from_at = s.from_at and k.ended_at is null) moves
				from ticket_pause_contest c join sla_pause s on s.id = c.pause_id
				join organization_person p on p.id = c.contested_by_id
				left join organization_person d on d.id = c.decided_by_id
				where c.ticket_id = :ticket order by c.id""")
			.param("ticket", ticketId)
			.query((row, number) -> new ContestLine(row.getLong("id"), Columns.instant(row, "from_at"),
					Columns.instantOrNull(row, "until_at"), Columns.text(row, "contested_by"),
					Columns.instant(row, "contested_at"), Columns.text(row, "reason"), row.getBoolean("moves"),
					Columns.constantOrNull(row, "verdict", PauseVerdict.class), row.getString("decided_by"),
					row.getString("answer")))
			.list();
	}

}
