package balcao.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The routing rules, in words and to decide by. */
@Repository
class RoutingLines {

	/** The order in which people tell conditions. */
	private static final String TOLD = "'organization', 'request_type', 'team', 'category', 'topic', 'product', 'module',"
			+ " 'routine'";

	private static final String CONDITIONS = """
			select c.rule_id, c.field, c.value, c.label,
				nullif(concat_ws(' › ', o.name, y.name, g.name, p.name, m.name, k.name, x.name), '') name,
				coalesce(o.archived_at, y.archived_at, g.archived_at, p.archived_at, m.archived_at, k.archived_at,
					x.archived_at) is not null archived
			from intake_routing_condition c
			left join organization o on o.id = case when c.field = 'organization' then c.value::bigint end
			left join intake_request_type y on y.id = case when c.field = 'request_type' then c.value::bigint end
			left join organization_team g on g.id = case when c.field = 'team' then c.value::bigint end
			left join catalog_option x
				on x.id = case when c.field in ('category', 'topic', 'routine') then c.value::bigint end
			left join catalog_option k on k.id = x.category_id
			left join catalog_module m
				on m.id = coalesce(x.module_id, case when c.field = 'module' then c.value::bigint end)
			left join catalog_product p
				on p.id = coalesce(m.product_id, case when c.field = 'product' then c.value::bigint end)""";

	private final JdbcClient jdbc;

	RoutingLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Every rule, the one that is asked first before the others. */
	List<RoutingLine> all() {
		Map<Long, List<RoutingLine.ConditionLine>> conditions = conditions(
				" order by array_position(array[" + TOLD + "], c.field), c.field", Map.of());
		return this.jdbc.sql(rules("") + " order by r.archived_at is not null, r.weight desc, r.signature, r.id")
			.query((row, number) -> line(row, conditions))
			.list();
	}

	Optional<RoutingLine> find(long id) {
		Map<Long, List<RoutingLine.ConditionLine>> conditions = conditions(
				" where c.rule_id = :id order by array_position(array[" + TOLD + "], c.field), c.field",
				Map.of("id", id));
		return this.jdbc.sql(rules(" where r.id = :id"))
			.param("id", id)
			.query((row, number) -> line(row, conditions))
			.optional();
	}

	/** The rules in force that match, found by what a request answers. */
	List<WeighedRule> matching(Map<String, List<String>> given) {
		return this.jdbc.sql("""
				with met (rule_id, met) as (select c.rule_id, count(*) from unnest(:fields, :values) g (field, value)
					join intake_routing_condition c on c.field = g.field and c.value = g.value group by c.rule_id)
				select r.id, r.team_id, r.follows_department, array(select c.field from intake_routing_condition c
						where c.rule_id = r.id order by c.field collate "C") fields, array(select c.value
						from intake_routing_condition c where c.rule_id = r.id order by c.field collate "C") "values"
				from met join intake_routing_rule r on r.id = met.rule_id and r.conditions = met.met
				where r.archived_at is null
				union all
				select r.id, r.team_id, r.follows_department, '{}', '{}' from intake_routing_rule r
				where r.signature = '' and r.archived_at is null""")
			.param("fields", flat(given, true))
			.param("values", flat(given, false))
			.query(RoutingLines::weighed)
			.list();
	}

	/** Every rule in force. */
	List<WeighedRule> inForce() {
		return this.jdbc.sql("""
				select r.id, r.team_id, r.follows_department,
					array_remove(array_agg(c.field order by c.field collate "C"), null) fields,
					array_remove(array_agg(c.value order by c.field collate "C"), null) "values"
				from intake_routing_rule r left join intake_routing_condition c on c.rule_id = r.id
				where r.archived_at is null group by r.id""").query(RoutingLines::weighed).list();
	}

	/** The teams in use, of those or of all. */
	List<Long> teams(@Nullable Collection<Long> among) {
		return this.jdbc.sql("select id from organization_team where archived_at is null and (:all or id = any(:ids))")
			.param("all", among == null)
			.param("ids", (among != null) ? among.toArray(Long[]::new) : new Long[0])
			.query(Long.class)
			.list();
	}

	/** One act at a time changes rules, so that no two of them can come to tie. */
	void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('intake.routing'))").query((row) -> {
		});
	}

	private static String rules(String where) {
		return "select r.id, r.team_id, g.name team, g.archived_at is not null team_archived, r.follows_department,"
				+ " r.archived_at is not null archived, r.weight, r.version from intake_routing_rule r"
				+ " join organization_team g on g.id = r.team_id" + where;
	}

	private Map<Long, List<RoutingLine.ConditionLine>> conditions(String rest, Map<String, Object> parameters) {
		return this.jdbc.sql(CONDITIONS + rest)
			.params(parameters)
			.query((row, number) -> Map.entry(row.getLong("rule_id"), condition(row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private static RoutingLine.ConditionLine condition(ResultSet row) throws SQLException {
		RoutingCondition condition = new RoutingCondition(Columns.text(row, "field"), Columns.text(row, "value"),
				row.getString("label"));
		String name = row.getString("name");
		return new RoutingLine.ConditionLine(condition, name,
				!condition.isCustom() && (name == null || row.getBoolean("archived")));
	}

	private static RoutingLine line(ResultSet row, Map<Long, List<RoutingLine.ConditionLine>> conditions)
			throws SQLException {
		long id = row.getLong("id");
		return new RoutingLine(id, conditions.getOrDefault(id, List.of()), row.getLong("team_id"),
				Columns.text(row, "team"), row.getBoolean("team_archived"), row.getBoolean("follows_department"),
				row.getBoolean("archived"), row.getInt("weight"), row.getInt("version"));
	}

	private static WeighedRule weighed(ResultSet row, int number) throws SQLException {
		String[] fields = (String[]) row.getArray("fields").getArray();
		String[] values = (String[]) row.getArray("values").getArray();
		List<RoutingCondition> conditions = IntStream.range(0, fields.length)
			.mapToObj((place) -> new RoutingCondition(fields[place], values[place], null))
			.toList();
		return WeighedRule.of(row.getLong("id"),
				new RoutingTerms(conditions, row.getLong("team_id"), row.getBoolean("follows_department")));
	}

	private static String[] flat(Map<String, List<String>> given, boolean fields) {
		return given.entrySet()
			.stream()
			.flatMap((one) -> one.getValue().stream().map((value) -> fields ? one.getKey() : value))
			.toArray(String[]::new);
	}

}
