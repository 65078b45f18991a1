package balcao.backoffice;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** Tickets as they were opened. */
@Repository
class SimulatedTickets {

	private final JdbcClient jdbc;

	SimulatedTickets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<SimulatedTicket> find(String number) {
		return this.jdbc.sql("""
				select t.number, t.opened_at, t.organization_id, t.product_id, t.module_id, t.situation_id, t.impact_id,
					s.impact_level, s.priority, y.needs_approval, t.severity,
					s.source in ('MATRIX', 'IMPACT_LEVEL', 'PRIORITY') and s.overruled_at is null decided
				from ticket t join intake_request_type y on y.id = t.request_type_id
				left join severity_subject s on s.subject_id = t.id where t.number = :number""")
			.param("number", number)
			.query((row, index) -> new SimulatedTicket(Columns.text(row, "number"), Columns.instant(row, "opened_at"),
					row.getLong("organization_id"), Columns.longOrNull(row, "product_id"),
					Columns.longOrNull(row, "module_id"), Columns.longOrNull(row, "situation_id"),
					Columns.longOrNull(row, "impact_id"), row.getObject("impact_level", Integer.class),
					row.getString("priority"), row.getBoolean("needs_approval"), row.getInt("severity"),
					row.getBoolean("decided")))
			.optional();
	}

}
