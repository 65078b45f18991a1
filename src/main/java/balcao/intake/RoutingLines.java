package balcao.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The routing rules as the back office lists them. */
@Repository
class RoutingLines {

	private static final String SELECT = """
			select r.id, t.name request_type, p.name product, m.name module, g.name team, r.request_type_id, r.team_id,
				coalesce('m' || r.module_id, 'p' || r.product_id, '') scope
			from intake_routing_rule r join organization_team g on g.id = r.team_id
			left join intake_request_type t on t.id = r.request_type_id
			left join catalog_product p on p.id = r.product_id left join catalog_module m on m.id = r.module_id""";

	private final JdbcClient jdbc;

	RoutingLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<RoutingLine> all() {
		return this.jdbc
			.sql(SELECT + " order by lower(t.name) nulls last, lower(p.name) nulls last, lower(m.name) nulls last, r.id"
					+ " limit 1000")
			.query(RoutingLines::line)
			.list();
	}

	Optional<RoutingLine> find(long id) {
		return this.jdbc.sql(SELECT + " where r.id = :id").param("id", id).query(RoutingLines::line).optional();
	}

	private static RoutingLine line(ResultSet row, int number) throws SQLException {
		return new RoutingLine(row.getLong("id"), row.getString("request_type"), row.getString("product"),
				row.getString("module"), Columns.text(row, "team"), Columns.longOrNull(row, "request_type_id"),
				Columns.text(row, "scope"), row.getLong("team_id"));
	}

}
