package balcao.ticket;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.intake.PastRequests;
import balcao.intake.RoutingFacts;
import balcao.platform.Columns;

/** The tickets of late with what they answered, to try routing rules on. */
@Repository
class PastTickets implements PastRequests {

	private final JdbcClient jdbc;

	PastTickets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<PastRequest> since(Instant from, int most) {
		return this.jdbc
			.sql("""
					select t.number, t.subject, t.opened_at, t.organization_id, t.request_type_id, t.product_id, t.module_id,
						a.codes, a."values"
					from (select * from ticket where opened_at >= :from order by opened_at desc, id desc limit :most) t
					left join lateral (select array_agg(a.code) codes, array_agg(a.value) "values" from ticket_answer a
						where a.ticket_id = t.id and length(a.value) <= 500) a on true
					order by t.opened_at desc, t.id desc""")
			.param("from", Columns.parameter(from))
			.param("most", most)
			.query((row, number) -> new PastRequest(Columns.text(row, "number"), Columns.text(row, "subject"),
					Columns.instant(row, "opened_at"), facts(row)))
			.list();
	}

	/**
	 * What was answered, or the columns of tickets that were opened before there were
	 * answers.
	 */
	private static RoutingFacts facts(ResultSet row) throws SQLException {
		long organization = row.getLong("organization_id");
		long type = row.getLong("request_type_id");
		Array codes = row.getArray("codes");
		if (codes == null) {
			return RoutingFacts.of(organization, type, Columns.longOrNull(row, "product_id"),
					Columns.longOrNull(row, "module_id"));
		}
		String[] fields = (String[]) codes.getArray();
		String[] values = (String[]) row.getArray("values").getArray();
		Map<String, List<String>> answers = new HashMap<>();
		for (int i = 0; i < fields.length; i++) {
			answers.put(fields[i], values[i].lines().toList());
		}
		return new RoutingFacts(organization, type, answers);
	}

}
