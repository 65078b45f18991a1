package balcao.severity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.catalog.CatalogChoice;
import balcao.catalog.Subject;

/** The rows of a version in words. */
@Repository
class MatrixLines {

	private static final String SELECT = """
			select r.id, r.product_id, r.module_id, r.situation_id, r.impact_id, r.severity,
				p.name product, m.name module, s.name situation, i.name impact,
				coalesce(p.archived_at, m.archived_at, s.archived_at, i.archived_at) is not null out_of_use
			from severity_matrix_row r left join catalog_product p on p.id = r.product_id
			left join catalog_module m on m.id = r.module_id left join catalog_situation s on s.id = r.situation_id
			left join catalog_impact i on i.id = r.impact_id where\s""";

	private final JdbcClient jdbc;

	MatrixLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All rows, by product, module, severity and situation; what matches any last. */
	List<MatrixLine> all(long versionId) {
		return this.jdbc.sql(
				SELECT + """
						r.version_id = :version and r.archived_at is null
						order by lower(p.name) nulls last, lower(m.name) nulls last, r.severity, lower(s.name) nulls last, r.id""")
			.param("version", versionId)
			.query(MatrixLines::line)
			.list();
	}

	Optional<MatrixLine> find(long versionId, long id) {
		return this.jdbc.sql(SELECT + "r.id = :id and r.version_id = :version")
			.param("id", id)
			.param("version", versionId)
			.query(MatrixLines::line)
			.optional();
	}

	/** Rows of any version by their ids. */
	Map<Long, MatrixLine> find(Collection<Long> ids) {
		return ids.isEmpty() ? Map.of()
				: this.jdbc.sql(SELECT + "r.id in (:ids)")
					.param("ids", ids)
					.query(MatrixLines::line)
					.list()
					.stream()
					.collect(Collectors.toMap(MatrixLine::id, (line) -> line));
	}

	Optional<Subject> cells(long id) {
		return this.jdbc
			.sql("select product_id, module_id, situation_id, impact_id from severity_matrix_row where id = :id")
			.param("id", id)
			.query((row, number) -> MatrixVersions.subject(row))
			.optional();
	}

	/** The places of the impacts in the catalog, from the gravest. */
	Map<Long, Integer> impactPositions() {
		return this.jdbc.sql("select id, position from catalog_impact")
			.query((row, number) -> Map.entry(row.getLong("id"), row.getInt("position")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The modules in use with their products' names. */
	List<CatalogChoice> modules() {
		return this.jdbc
			.sql("""
					select m.id, p.name || ' › ' || m.name as name from catalog_module m
					join catalog_product p on p.id = m.product_id
					where m.archived_at is null and p.archived_at is null order by lower(p.name), lower(m.name) limit 1000""")
			.query(CatalogChoice.class)
			.list();
	}

	private static MatrixLine line(ResultSet row, int number) throws SQLException {
		return new MatrixLine(row.getLong("id"), MatrixVersions.subject(row), row.getString("product"),
				row.getString("module"), row.getString("situation"), row.getString("impact"), row.getInt("severity"),
				row.getBoolean("out_of_use"));
	}

}
