package balcao.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom request types are offered to. */
@Repository
class RequestTypeScopes {

	private static final String SELECT = """
			select t.id, t.valid_from, t.valid_until, t.product_first, t.extensions,
				t.organizations_excepted,
				array(select p.product_id from intake_request_type_product p where p.request_type_id = t.id) products,
				array(select g.team_id from intake_request_type_team g where g.request_type_id = t.id) teams,
				array(select o.organization_id from intake_request_type_organization o
					where o.request_type_id = t.id) organizations
			from intake_request_type t""";

	private final JdbcClient jdbc;

	RequestTypeScopes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of every type, by its id. */
	Map<Long, RequestTypeScope> all() {
		return this.jdbc.sql(SELECT)
			.query((row, number) -> Map.entry(row.getLong("id"), scope(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	RequestTypeScope of(long requestTypeId) {
		return this.jdbc.sql(SELECT + " where t.id = :type")
			.param("type", requestTypeId)
			.query((row, number) -> scope(row))
			.single();
	}

	void write(long requestTypeId, RequestTypeScope scope) {
		this.jdbc.sql("""
				update intake_request_type set valid_from = :from, valid_until = :until, product_first = :productFirst,
					extensions = :extensions, organizations_excepted = :excepted where id = :type""")
			.param("from", scope.validFrom())
			.param("until", scope.validUntil())
			.param("productFirst", scope.productFirst())
			.param("extensions", (scope.extensions() != null) ? scope.extensions().toArray(String[]::new) : null)
			.param("excepted", scope.excepted())
			.param("type", requestTypeId)
			.update();
		write(requestTypeId, "product", scope.products());
		write(requestTypeId, "team", scope.teams());
		write(requestTypeId, "organization", scope.organizations());
	}

	private void write(long requestTypeId, String of, Collection<Long> ids) {
		this.jdbc.sql("delete from intake_request_type_" + of + " where request_type_id = :type")
			.param("type", requestTypeId)
			.update();
		for (long id : ids) {
			this.jdbc
				.sql("insert into intake_request_type_" + of + " (request_type_id, " + of + "_id) values (:type, :id)")
				.param("type", requestTypeId)
				.param("id", id)
				.update();
		}
	}

	private static RequestTypeScope scope(ResultSet row) throws SQLException {
		Array extensions = row.getArray("extensions");
		return new RequestTypeScope(ids(row, "products"), ids(row, "teams"), ids(row, "organizations"),
				row.getBoolean("organizations_excepted"), row.getObject("valid_from", LocalDate.class),
				row.getObject("valid_until", LocalDate.class), row.getBoolean("product_first"),
				(extensions != null) ? List.of((String[]) extensions.getArray()) : null);
	}

	private static Set<Long> ids(ResultSet row, String column) throws SQLException {
		return Arrays.stream((Long[]) row.getArray(column).getArray()).collect(Collectors.toSet());
	}

}
