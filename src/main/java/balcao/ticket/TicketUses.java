package balcao.ticket;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.TicketCounts;

/** How many tickets name what the back office keeps, by index ranges that end early. */
@Repository
class TicketUses implements TicketCounts {

	private final JdbcClient jdbc;

	TicketUses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<Long, Integer> of(Counted what, Collection<Long> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.jdbc
			.sql("select n.id, (select count(*) from (select from ticket t where t." + column(what)
					+ " = n.id limit :most) counted) uses from unnest(:ids) n (id)")
			.param("most", MOST + 1)
			.param("ids", ids.toArray(Long[]::new))
			.query((row, number) -> Map.entry(row.getLong("id"), row.getInt("uses")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
	}

	private static String column(Counted what) {
		return switch (what) {
			case ROUTING_RULE -> "routing_rule_id";
			case TEAM -> "team_id";
			case ORGANIZATION -> "organization_id";
			case PERSON -> "requester_id";
		};
	}

}
