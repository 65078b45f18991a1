package balcao.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** What rules can ask for, whole ways in one list each. */
@Repository
class RoutingChoices {

	private final JdbcClient jdbc;

	RoutingChoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<RoutingChoice> organizations() {
		return of("select id::text id, name from organization where archived_at is null order by lower(name), id");
	}

	List<RoutingChoice> requestTypes() {
		return of("select id::text id, name from intake_request_type where archived_at is null order by position, id");
	}

	List<RoutingChoice> teams() {
		return of("select id::text id, name from organization_team where archived_at is null order by lower(name), id");
	}

	/** Products, modules and routines: {@code p}, {@code m} or {@code r} and the id. */
	List<RoutingChoice> scopes() {
		return of(
				"""
						select id, name from (
							select 'p' || p.id id, p.name name, p.position, lower(p.name) product, '' module, '' routine
							from catalog_product p where p.archived_at is null
							union all select 'm' || m.id, p.name || ' › ' || m.name, p.position, lower(p.name), lower(m.name), ''
							from catalog_module m join catalog_product p on p.id = m.product_id
							where p.archived_at is null and m.archived_at is null
							union all select 'r' || x.id, p.name || ' › ' || m.name || ' › ' || x.name, p.position, lower(p.name),
								lower(m.name), lower(x.name)
							from catalog_option x join catalog_module m on m.id = x.module_id
							join catalog_product p on p.id = m.product_id
							where x.kind = 'ROUTINE' and x.archived_at is null and m.archived_at is null
								and p.archived_at is null) s
						order by position, product, module, routine""");
	}

	/** Categories and topics: {@code c} or {@code t} and the id. */
	List<RoutingChoice> subjects() {
		return of("""
				select id, name from (
					select 'c' || c.id id, c.name, c.position, lower(c.name) category, -1 place, '' topic
					from catalog_option c where c.kind = 'CATEGORY' and c.archived_at is null
					union all select 't' || t.id, c.name || ' › ' || t.name, c.position, lower(c.name), t.position,
						lower(t.name)
					from catalog_option t join catalog_option c on c.id = t.category_id
					where t.kind = 'TOPIC' and t.archived_at is null and c.archived_at is null) s
				order by position, category, place, topic""");
	}

	/** The names of all teams, in use or not. */
	Map<Long, String> teamNames() {
		return this.jdbc.sql("select id, name from organization_team")
			.query((row, number) -> Map.entry(row.getLong("id"), Columns.text(row, "name")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** What something is a part of, and itself, by the codes of the fields. */
	Map<String, List<String>> wholes(char kind, long id) {
		String sql = switch (kind) {
			case 'p' -> "select id::text product from catalog_product where id = :id";
			case 'm' -> "select product_id::text product, id::text module from catalog_module where id = :id";
			case 'r' -> "select m.product_id::text product, m.id::text module, x.id::text routine from catalog_option x"
					+ " join catalog_module m on m.id = x.module_id where x.id = :id";
			case 'c' -> "select id::text category from catalog_option where kind = 'CATEGORY' and id = :id";
			default -> "select category_id::text category, id::text topic from catalog_option"
					+ " where kind = 'TOPIC' and id = :id";
		};
		Map<String, List<String>> answers = new LinkedHashMap<>();
		this.jdbc.sql(sql)
			.param("id", id)
			.query()
			.listOfRows()
			.forEach((row) -> row.forEach((field, value) -> answers.put(field, List.of(String.valueOf(value)))));
		return answers;
	}

	private List<RoutingChoice> of(String sql) {
		return this.jdbc.sql(sql)
			.query((row, number) -> new RoutingChoice(Columns.text(row, "id"), Columns.text(row, "name")))
			.list();
	}

}
