package balcao.severity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The matrix as the back office lists it. */
@Repository
class MatrixLines {

	private static final String SELECT = """
			select r.id, p.name product, m.name module, s.name situation, i.name impact, r.severity, r.impact_id,
				r.archived_at is not null archived,
				coalesce('s' || r.situation_id, 'm' || r.module_id, 'p' || r.product_id, '') scope
			from severity_matrix_row r left join catalog_product p on p.id = r.product_id
			left join catalog_module m on m.id = r.module_id left join catalog_situation s on s.id = r.situation_id
			left join catalog_impact i on i.id = r.impact_id where\s""";

	private final JdbcClient jdbc;

	MatrixLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<MatrixLine> all(MatrixFilter filter) {
		return this.jdbc
			.sql(SELECT + "(cast(:product as bigint) is null or r.product_id = :product)"
					+ " and (cast(:severity as int) is null or r.severity = :severity)"
					+ " order by archived, lower(p.name) nulls last, lower(m.name) nulls last, r.severity,"
					+ " lower(s.name) nulls last, r.id limit 1000")
			.param("product", filter.product())
			.param("severity", filter.severity())
			.query(MatrixLines::line)
			.list();
	}

	Optional<MatrixLine> find(long id) {
		return this.jdbc.sql(SELECT + "r.id = :id").param("id", id).query(MatrixLines::line).optional();
	}

	private static MatrixLine line(ResultSet row, int number) throws SQLException {
		return new MatrixLine(row.getLong("id"), row.getString("product"), row.getString("module"),
				row.getString("situation"), row.getString("impact"), row.getInt("severity"), row.getBoolean("archived"),
				Columns.text(row, "scope"), Columns.longOrNull(row, "impact_id"));
	}

}
