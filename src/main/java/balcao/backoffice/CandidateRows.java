package balcao.backoffice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.catalog.Subject;
import balcao.platform.Columns;

/** The rows of the severity matrix that are worth looking at for a request. */
@Repository
class CandidateRows {

	private static final int MOST = 40;

	private final JdbcClient jdbc;

	CandidateRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The version in force at an instant, or the draft if there is one. */
	Optional<Edition> edition(Instant at, boolean draft) {
		return this.jdbc.sql("""
				select id, number from severity_version where (:draft and published_at is null) or valid_from <= :at
				order by published_at is null desc, valid_from desc, number desc limit 1""")
			.param("draft", draft)
			.param("at", Columns.parameter(at))
			.query(Edition.class)
			.optional();
	}

	/** The rows that speak of the same product or of any, the nearest first. */
	List<CandidateRow> of(long versionId, Subject about) {
		return this.jdbc.sql("""
				select r.*, p.name product, m.name module, s.name situation, i.name impact,
					num_nonnulls(r.product_id, r.module_id, r.situation_id, r.impact_id) filled
				from severity_matrix_row r left join catalog_product p on p.id = r.product_id
				left join catalog_module m on m.id = r.module_id left join catalog_situation s on s.id = r.situation_id
				left join catalog_impact i on i.id = r.impact_id
				where r.version_id = :version and r.archived_at is null
				and (r.product_id is null or r.product_id = :product)
				order by (r.module_id is null or r.module_id is not distinct from :module) desc,
					(r.situation_id is null or r.situation_id is not distinct from :situation) desc,
					(r.impact_id is null or r.impact_id is not distinct from :impact) desc, filled desc, r.id
				limit :most""")
			.param("version", versionId)
			.param("product", about.productId(), java.sql.Types.BIGINT)
			.param("module", about.moduleId(), java.sql.Types.BIGINT)
			.param("situation", about.situationId(), java.sql.Types.BIGINT)
			.param("impact", about.impactId(), java.sql.Types.BIGINT)
			.param("most", MOST)
			.query((row, number) -> candidate(row, about))
			.list();
	}

	private static CandidateRow candidate(ResultSet row, Subject about) throws SQLException {
		Subject cells = new Subject(Columns.longOrNull(row, "product_id"), Columns.longOrNull(row, "module_id"),
				Columns.longOrNull(row, "situation_id"), Columns.longOrNull(row, "impact_id"));
		String words = Stream
			.of(row.getString("product"), row.getString("module"), row.getString("situation"), row.getString("impact"))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" › "));
		return new CandidateRow(row.getLong("id"), words, row.getInt("severity"), row.getInt("filled"),
				CandidateRow.Fate.of(cells, about));
	}

	/** A version of the matrix. */
	record Edition(long id, int number) {

	}

}
