package balcao.severity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.catalog.Subject;

/** The rows of a draft, and what rows have decided. */
@Repository
class MatrixRows {

	/** Counting on would tell nobody more. */
	static final int MOST_COUNTED = 1000;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	MatrixRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	long add(long versionId, Subject cells, int severity) {
		return this.jdbc.sql("""
				insert into severity_matrix_row (version_id, product_id, module_id, situation_id, impact_id, severity)
				values (:version, :product, :module, :situation, :impact, :severity) returning id""")
			.param("version", versionId)
			.param("product", cells.productId())
			.param("module", cells.moduleId())
			.param("situation", cells.situationId())
			.param("impact", cells.impactId())
			.param("severity", severity)
			.query(Long.class)
			.single();
	}

	void addAll(long versionId, List<MatrixRule> rules) {
		this.batches.batchUpdate("""
				insert into severity_matrix_row (version_id, product_id, module_id, situation_id, impact_id, severity)
				values (?, ?, ?, ?, ?, ?)""",
				rules.stream()
					.map((rule) -> new Object[] { versionId, rule.cells().productId(), rule.cells().moduleId(),
							rule.cells().situationId(), rule.cells().impactId(), rule.severity() })
					.toList());
	}

	int change(long versionId, long id, Subject cells, int severity) {
		return this.jdbc.sql("""
				update severity_matrix_row set product_id = :product, module_id = :module,
					situation_id = :situation, impact_id = :impact, severity = :severity
				where id = :id and version_id = :version""")
			.param("product", cells.productId())
			.param("module", cells.moduleId())
			.param("situation", cells.situationId())
			.param("impact", cells.impactId())
			.param("severity", severity)
			.param("id", id)
			.param("version", versionId)
			.update();
	}

	void changeSeverities(long versionId, Map<Long, Integer> severities) {
		this.batches.batchUpdate("update severity_matrix_row set severity = ? where id = ? and version_id = ?",
				severities.entrySet()
					.stream()
					.map((one) -> new Object[] { one.getValue(), one.getKey(), versionId })
					.toList());
	}

	void remove(long versionId, Collection<Long> ids) {
		this.batches.batchUpdate("delete from severity_matrix_row where id = ? and version_id = ?",
				ids.stream().map((id) -> new Object[] { id, versionId }).toList());
	}

	/**
	 * How many subjects each row decided, in this version and in others where it stood
	 * just so; counted no further than {@link #MOST_COUNTED}.
	 */
	Map<Long, Integer> decided(Collection<Long> ids) {
		return ids.isEmpty() ? Map.of()
				: this.jdbc.sql("""
						select d.id, count(s.subject_id) decided from severity_matrix_row d
						left join lateral (select s.subject_id from severity_matrix_row r
							join severity_subject s on s.row_id = r.id
							where coalesce(r.product_id, 0) = coalesce(d.product_id, 0)
							and coalesce(r.module_id, 0) = coalesce(d.module_id, 0)
							and coalesce(r.situation_id, 0) = coalesce(d.situation_id, 0)
							and coalesce(r.impact_id, 0) = coalesce(d.impact_id, 0) limit 1000) s on true
						where d.id in (:ids) group by d.id""")
					.param("ids", ids)
					.query((row, number) -> Map.entry(row.getLong("id"), row.getInt("decided")))
					.list()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
