package balcao.severity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.catalog.Priority;
import balcao.platform.Columns;

/** What was asked and answered, one row for a subject. */
@Repository
class SeverityFacts {

	private final JdbcClient jdbc;

	SeverityFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(long subjectId, String label, long organizationId, SeverityQuestion question, int severity, Source source,
			@Nullable SeverityDecision decision, Instant now) {
		this.jdbc.sql("""
				insert into severity_subject (subject_id, label, organization_id, product_id, module_id, situation_id,
					impact_id, impact_level, priority, severity, source, version_id, row_id, opened_at)
				values (:subject, :label, :organization, :product, :module, :situation, :impact, :level, :priority,
					:severity, :source, :version, :row, :now)""")
			.param("subject", subjectId)
			.param("label", label)
			.param("organization", organizationId)
			.param("product", question.about().productId())
			.param("module", question.about().moduleId())
			.param("situation", question.about().situationId())
			.param("impact", question.about().impactId())
			.param("level", question.impactLevel())
			.param("priority", (question.priority() != null) ? question.priority().name() : null)
			.param("severity", severity)
			.param("source", source.name())
			.param("version", (decision != null) ? decision.versionId() : null)
			.param("row", (decision != null) ? decision.rowId() : null)
			.param("now", Columns.parameter(now))
			.update();
	}

	void overrule(long subjectId, int severity, Instant now) {
		this.jdbc.sql("""
				update severity_subject set overruled_severity = :severity, overruled_at = :now
				where subject_id = :subject""")
			.param("severity", severity)
			.param("now", Columns.parameter(now))
			.param("subject", subjectId)
			.update();
	}

	void move(long subjectId, SeverityDecision decision) {
		this.jdbc.sql("""
				update severity_subject set severity = :severity, source = :source, version_id = :version, row_id = :row
				where subject_id = :subject and overruled_severity is null""")
			.param("severity", decision.severity())
			.param("source", decision.by().source().name())
			.param("version", decision.versionId())
			.param("row", decision.rowId())
			.param("subject", subjectId)
			.update();
	}

	long count() {
		return this.jdbc.sql("select count(*) from severity_subject").query(Long.class).single();
	}

	/** Those opened since an instant, in the order of their ids, from one on. */
	List<SeveritySubject> after(long id, Instant openedSince, int limit) {
		return this.jdbc
			.sql("select * from severity_subject where subject_id > :id and opened_at >= :since"
					+ " order by subject_id limit :limit")
			.param("id", id)
			.param("since", Columns.parameter(openedSince))
			.param("limit", limit)
			.query(SeverityFacts::subject)
			.list();
	}

	private static SeveritySubject subject(ResultSet row, int number) throws SQLException {
		return new SeveritySubject(row.getLong("subject_id"), Columns.text(row, "label"),
				row.getLong("organization_id"),
				new SeverityQuestion(MatrixVersions.subject(row), row.getObject("impact_level", Integer.class),
						Columns.constantOrNull(row, "priority", Priority.class)),
				row.getInt("severity"), Columns.constant(row, "source", Source.class),
				Columns.longOrNull(row, "version_id"), Columns.longOrNull(row, "row_id"),
				Columns.instant(row, "opened_at"), row.getObject("overruled_severity", Integer.class));
	}

}
