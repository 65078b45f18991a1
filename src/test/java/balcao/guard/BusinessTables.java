package balcao.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the business tables hold, one fingerprint each: whoever only looks, and whoever is
 * refused, leaves them as they were.
 */
final class BusinessTables {

	/** Sessions, counted tries and counted searches change by being there. */
	private static final Set<String> NOT_BUSINESS = Set.of("spring_session", "spring_session_attributes",
			"platform_rate_limit", "flyway_schema_history", "knowledge_miss", "ticket_tally", "workspace_presence");

	/**
	 * Letters are carried and tokens used meanwhile; what counts is whether there is
	 * another.
	 */
	private static final Map<String, String> SOME_COLUMNS = Map.of("mail_letter", "(t.id, t.to_address, t.subject)",
			"account_token", "(t.id, t.person_id)");

	private final JdbcClient database;

	private final String fingerprints;

	BusinessTables(JdbcClient database) {
		this.database = database;
		List<String> tables = database
			.sql("select table_name from information_schema.tables where table_schema = 'public'"
					+ " and table_type = 'BASE TABLE' order by 1")
			.query(String.class)
			.list();
		this.fingerprints = tables.stream()
			.filter((table) -> !NOT_BUSINESS.contains(table))
			.map((table) -> "select '" + table + "' as name, count(*) || ' rows ' || coalesce(sum(hashtextextended("
					+ SOME_COLUMNS.getOrDefault(table, "t") + "::text, 0)), 0) as print from " + table + " t")
			.collect(Collectors.joining(" union all "));
	}

	/** Gives each table ids of its own, so that no id ever names two things. */
	void spreadIds() {
		List<String> columns = this.database
			.sql("select table_name || ' alter ' || column_name from information_schema.columns"
					+ " where table_schema = 'public' and is_identity = 'YES' order by 1")
			.query(String.class)
			.list();
		for (int i = 0; i < columns.size(); i++) {
			this.database.sql("alter table " + columns.get(i) + " restart with " + (101 + i) * 1_000_000L).update();
		}
	}

	Map<String, String> fingerprints() {
		return this.database.sql(this.fingerprints)
			.query((row, number) -> Map.entry(row.getString("name"), row.getString("print")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** What changed since, as a complaint; empty for nothing. */
	String changedSince(Map<String, String> before) {
		Map<String, String> now = fingerprints();
		return now.keySet()
			.stream()
			.sorted()
			.filter((table) -> !now.get(table).equals(before.get(table)))
			.collect(Collectors.joining(", "));
	}

}
