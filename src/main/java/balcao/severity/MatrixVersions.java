package balcao.severity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;

import balcao.catalog.Subject;
import balcao.platform.Columns;
import balcao.platform.NotFound;

/** The editions of the matrix; published ones stay in memory, as they never change. */
@Repository
class MatrixVersions {

	private static final int KEPT = 16;

	private static final String SELECT = """
			select id, number, edited, published_at, published_by, valid_from, note from severity_version where\s""";

	private final JdbcClient jdbc;

	private final ConcurrentLruCache<Long, Matrix> published = new ConcurrentLruCache<>(KEPT, this::load);

	MatrixVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Matrix> inForce(Instant at) {
		return this.jdbc.sql(
				"select id from severity_version where valid_from <= :at order by valid_from desc, number desc limit 1")
			.param("at", Columns.parameter(at))
			.query(Long.class)
			.optional()
			.map(this.published::get);
	}

	Matrix matrix(MatrixVersion version) {
		return version.isDraft() ? load(version.id()) : this.published.get(version.id());
	}

	private Matrix load(long id) {
		MatrixVersion version = find(id).orElseThrow(NotFound::new);
		List<MatrixRule> rules = this.jdbc.sql("""
				select id, product_id, module_id, situation_id, impact_id, severity from severity_matrix_row
				where version_id = :version and archived_at is null order by id""")
			.param("version", id)
			.query((row, number) -> new MatrixRule(row.getLong("id"), subject(row), row.getInt("severity")))
			.list();
		List<SeverityLevel> levels = this.jdbc.sql("""
				select kind, level, name, sentence, severity, recommended from severity_level
				where version_id = :version order by kind, level""")
			.param("version", id)
			.query((row, number) -> new SeverityLevel(Columns.constant(row, "kind", LevelKind.class),
					row.getInt("level"), Columns.text(row, "name"), Columns.text(row, "sentence"),
					row.getInt("severity"), row.getBoolean("recommended")))
			.list();
		return new Matrix(id, version.number(), rules, levels);
	}

	static Subject subject(ResultSet row) throws SQLException {
		return new Subject(Columns.longOrNull(row, "product_id"), Columns.longOrNull(row, "module_id"),
				Columns.longOrNull(row, "situation_id"), Columns.longOrNull(row, "impact_id"));
	}

	Optional<MatrixVersion> find(long id) {
		return this.jdbc.sql(SELECT + "id = :id").param("id", id).query(MatrixVersion.class).optional();
	}

	Optional<MatrixVersion> numbered(int number) {
		return this.jdbc.sql(SELECT + "number = :number").param("number", number).query(MatrixVersion.class).optional();
	}

	Optional<MatrixVersion> draft() {
		return this.jdbc.sql(SELECT + "published_at is null").query(MatrixVersion.class).optional();
	}

	/** The version that was published last. */
	Optional<MatrixVersion> latest() {
		return this.jdbc.sql(SELECT + "published_at is not null order by number desc limit 1")
			.query(MatrixVersion.class)
			.optional();
	}

	/** The latest published versions, the newest first. */
	List<MatrixVersion> history(int limit) {
		return this.jdbc.sql(SELECT + "published_at is not null order by number desc limit :limit")
			.param("limit", limit)
			.query(MatrixVersion.class)
			.list();
	}

	/** Begins a draft with the rows and levels of the version published last. */
	long begin() {
		long id = this.jdbc.sql("""
				insert into severity_version (number) select coalesce(max(number), 0) + 1 from severity_version
				returning id""").query(Long.class).single();
		this.jdbc.sql("""
				insert into severity_matrix_row (version_id, product_id, module_id, situation_id, impact_id, severity)
				select :draft, product_id, module_id, situation_id, impact_id, severity from severity_matrix_row
				where version_id = (select id from severity_version where published_at is not null
					order by number desc limit 1) and archived_at is null order by id""").param("draft", id).update();
		this.jdbc.sql("""
				insert into severity_level (version_id, kind, level, name, sentence, severity, recommended)
				select :draft, kind, level, name, sentence, severity, recommended from severity_level
				where version_id = (select id from severity_version where published_at is not null
					order by number desc limit 1)""").param("draft", id).update();
		return id;
	}

	/**
	 * Counts a change of the draft, which holds it until the transaction ends.
	 * @param edited how often it had been changed when it was read; null for however
	 * often
	 * @return whether it was there like that
	 */
	boolean count(long draftId, @Nullable Integer edited) {
		return this.jdbc.sql("""
				update severity_version set edited = edited + 1 where id = :id and published_at is null
				and (cast(:edited as int) is null or edited = :edited)""")
			.param("id", draftId)
			.param("edited", edited)
			.update() == 1;
	}

	void publish(long draftId, Instant validFrom, @Nullable String note, @Nullable String by, Instant now) {
		this.jdbc.sql("""
				update severity_version set published_at = :now, published_by = :by, valid_from = :from, note = :note
				where id = :id""")
			.param("now", Columns.parameter(now))
			.param("by", by)
			.param("from", Columns.parameter(validFrom))
			.param("note", note)
			.param("id", draftId)
			.update();
	}

	void discard(long draftId) {
		for (String table : List.of("severity_matrix_row", "severity_level")) {
			this.jdbc.sql("delete from " + table + " where version_id = :id").param("id", draftId).update();
		}
		this.jdbc.sql("delete from severity_version where id = :id").param("id", draftId).update();
	}

}
