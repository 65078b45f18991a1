package balcao.ticket;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.intake.RequestTypeUse;

/** How many tickets there are of each type, up to a number that nobody counts farther. */
@Repository
class RequestTypeCounts implements RequestTypeUse {

	private final JdbcClient jdbc;

	RequestTypeCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<Long, Long> counts() {
		return this.jdbc.sql("""
				select r.id, (select count(*) from (
					select from ticket t where t.request_type_id = r.id limit :most) counted) tickets
				from intake_request_type r""")
			.param("most", MOST)
			.query((row, number) -> Map.entry(row.getLong("id"), row.getLong("tickets")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
