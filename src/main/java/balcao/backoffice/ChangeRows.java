package balcao.backoffice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.organization.Choice;
import balcao.platform.Columns;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;

/** Who changed what, the newest first: two statements a page. */
@Repository
class ChangeRows {

	/** Which table names what a column points at. */
	private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("organization_id", "organization"),
			Map.entry("team_id", "organization_team"), Map.entry("person_id", "organization_person"),
			Map.entry("product_id", "catalog_product"), Map.entry("module_id", "catalog_module"),
			Map.entry("situation_id", "catalog_situation"), Map.entry("impact_id", "catalog_impact"),
			Map.entry("category_id", "catalog_option"), Map.entry("segment_id", "catalog_option"),
			Map.entry("request_type_id", "intake_request_type"), Map.entry("policy_id", "sla_policy"),
			Map.entry("calendar_id", "calendar"));

	/** What follows from other columns, or names the row itself. */
	private static final Set<String> DERIVED = Set.of("id", "signature", "weight", "conditions");

	/** Which table names the value of a condition, by its field. */
	private static final Map<String, String> CONDITIONS = Map.of("organization", "organization", "request_type",
			"intake_request_type", "team", "organization_team", "category", "catalog_option", "topic", "catalog_option",
			"product", "catalog_product", "module", "catalog_module", "routine", "catalog_option");

	private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ChangeRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	KeysetPage<ChangeRow> page(ChangeFilter filter, PageRequest request) {
		Map<String, Object> parameters = new HashMap<>();
		String where = where(filter, request, parameters);
		List<Found> found = this.jdbc
			.sql("select c.* from platform_change c where " + where + " order by c.id "
					+ (request.isBack() ? "" : "desc") + " limit " + (KeysetPage.SIZE + 1))
			.params(parameters)
			.query((row, number) -> found(row))
			.list();
		Map<String, String> names = names(found);
		return KeysetPage.of(found.stream().map((one) -> one.row(names)).toList(), request,
				(row) -> Long.toString(row.id()));
	}

	/** Whoever has changed something, by name. */
	List<Choice> actors() {
		return this.jdbc.sql("""
				select p.id, p.name from organization_person p
				where p.role in ('AGENT', 'LEADER', 'ADMIN')
					and exists (select from platform_change c where c.actor_id = p.id)
				order by lower(p.name), p.id limit 200""")
			.query((row, number) -> new Choice(row.getLong("id"), Columns.text(row, "name")))
			.list();
	}

	private static String where(ChangeFilter filter, PageRequest request, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of("true"));
		if (filter.area() == ChangeArea.OTHERS) {
			conditions.add("not c.table_name like any (:patterns)");
			parameters.put("patterns", ChangeArea.known());
		}
		else if (filter.area() != null) {
			conditions.add("c.table_name like any (:patterns)");
			parameters.put("patterns", filter.area().patterns());
		}
		if (filter.actorId() != null) {
			conditions.add("c.actor_id = :actor");
			parameters.put("actor", filter.actorId());
		}
		if (filter.table() != null && filter.row() != null) {
			// what belongs to it has its id first, or names it
			conditions.add("((c.table_name = :table and c.row_id = :row) or (c.table_name like :parts"
					+ " and (c.row_id like :rows or coalesce(c.after, c.before) ->> :parent = :row"
					+ " or (c.table_name, c.row_id) in (select p.table_name, p.row_id from platform_change p"
					+ " where p.table_name like :parts and p.after ->> :parent = :row))))");
			parameters.put("table", filter.table());
			parameters.put("row", filter.row());
			parameters.put("parts", parts(filter.table()));
			parameters.put("rows", filter.row().replaceAll("[\\\\%_]", "") + "/%");
			parameters.put("parent", parent(filter.table()));
		}
		if (filter.from() != null) {
			conditions.add("c.at >= :from");
			parameters.put("from", Columns.parameter(filter.from()));
		}
		if (filter.until() != null) {
			conditions.add("c.at < :until");
			parameters.put("until", Columns.parameter(filter.until()));
		}
		String cursor = request.cursor();
		if (cursor != null) {
			if (!cursor.matches("[0-9]{1,18}")) {
				throw new NotFound();
			}
			conditions.add("c.id " + (request.isBack() ? ">" : "<") + " :cursor");
			parameters.put("cursor", Long.valueOf(cursor));
		}
		return String.join(" and ", conditions);
	}

	/**
	 * The tables whose rows are parts of a table's: those that begin with its name, but
	 * for rules and their conditions.
	 */
	private static String parts(String table) {
		String beginning = table.endsWith("_rule") ? table.substring(0, table.length() - "_rule".length()) : table;
		return beginning.replace("_", "\\_") + "\\_%";
	}

	/** The column by which parts name the whole: the last word of its table. */
	private static String parent(String table) {
		String shorter = table.replaceFirst("^[a-z]+_", "");
		return shorter + "_id";
	}

	private Found found(ResultSet row) throws SQLException {
		return new Found(row.getLong("id"), Columns.instant(row, "at"), row.getString("actor_name"),
				Columns.text(row, "table_name"), row.getString("row_id"), row.getString("row_name"),
				Columns.constant(row, "action", ChangeRow.Action.class), fields(row.getString("before")),
				fields(row.getString("after")));
	}

	private Map<String, @Nullable Object> fields(@Nullable String text) {
		return (text != null) ? this.json.readValue(text, FIELDS) : Map.of();
	}

	/** What is pointed at, by table and id. */
	private Map<String, String> names(List<Found> found) {
		Map<String, TreeSet<Long>> wanted = new HashMap<>();
		found.forEach((one) -> List.of(one.before(), one.after()).forEach((fields) -> fields.forEach((field, value) -> {
			String table = one.pointsAt(field);
			if (table != null && value != null && value.toString().matches("[0-9]{1,18}")) {
				wanted.computeIfAbsent(table, (key) -> new TreeSet<>()).add(Long.valueOf(value.toString()));
			}
		})));
		if (wanted.isEmpty()) {
			return Map.of();
		}
		Map<String, Object> parameters = new HashMap<>();
		wanted.forEach((table, ids) -> parameters.put(table, ids.toArray(Long[]::new)));
		return this.jdbc
			.sql(wanted.keySet()
				.stream()
				.map((table) -> "select '" + table + "' || id id, name from " + table + " where id = any (:" + table
						+ ")")
				.collect(Collectors.joining(" union all ")))
			.params(parameters)
			.query((row, number) -> Map.entry(Columns.text(row, "id"), Columns.text(row, "name")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** A row before its ids have names. */
	private record Found(long id, Instant at, @Nullable String actor, String table, @Nullable String row,
			@Nullable String name, ChangeRow.Action action, Map<String, @Nullable Object> before,
			Map<String, @Nullable Object> after) {

		ChangeRow row(Map<String, String> names) {
			boolean many = this.row == null;
			Map<String, @Nullable Object> all = new LinkedHashMap<>(this.before);
			this.after.forEach(all::putIfAbsent);
			List<ChangeRow.Difference> differences = all.keySet()
				.stream()
				.filter((field) -> !many && !DERIVED.contains(field))
				.map((field) -> new ChangeRow.Difference(field, text(field, this.before.get(field), names),
						text(field, this.after.get(field), names)))
				.filter((one) -> one.from() != null || one.to() != null)
				.toList();
			int rows = (many && all.get("rows") instanceof Number number) ? number.intValue() : 0;
			return new ChangeRow(this.id, this.at, this.actor, this.table, this.row, this.name, this.action,
					differences, rows);
		}

		/** The table of what a column names by its id; null for none. */
		@Nullable String pointsAt(String field) {
			return ("intake_routing_condition".equals(this.table) && "value".equals(field) && this.row != null)
					? CONDITIONS.get(this.row.substring(this.row.indexOf('/') + 1)) : NAMED.get(field);
		}

		private @Nullable String text(String field, @Nullable Object value, Map<String, String> names) {
			if (value == null || "".equals(value)) {
				return null;
			}
			String table = pointsAt(field);
			return (table != null) ? Objects.requireNonNullElse(names.get(table + value), value.toString())
					: value.toString();
		}

	}

}
