package balcao.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.organization.Choice;
import balcao.platform.Columns;

/** What was found out, in versions that are only ever added. */
@Repository
class DiagnosisRows {

	private static final String LINES = """
			select d.*, c.name cause, v.name affected_version, p.name author from ticket_diagnosis d
			join organization_person p on p.id = d.author_id left join ticket_cause c on c.id = d.cause_id
			left join catalog_option v on v.id = d.affected_version_id
			where d.ticket_id = :ticket order by d.number desc""";

	private final JdbcClient jdbc;

	DiagnosisRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest first. */
	List<DiagnosisLine> of(long ticketId) {
		return this.jdbc.sql(LINES).param("ticket", ticketId).query(DiagnosisRows::line).list();
	}

	Optional<DiagnosisLine> latest(long ticketId) {
		return this.jdbc.sql(LINES + " limit 1").param("ticket", ticketId).query(DiagnosisRows::line).optional();
	}

	/** What clients read of the version that holds; nothing of one that is internal. */
	Optional<PublishedDiagnosis> published(long ticketId) {
		return latest(ticketId).flatMap((line) -> Optional.ofNullable(line.terms().published())
			.map((text) -> new PublishedDiagnosis(text, line.affectedVersion(), line.at())));
	}

	void add(long ticketId, int number, DiagnosisTerms terms, @Nullable Long messageId, long authorId, Instant now) {
		Instant given = terms.workaroundAt();
		this.jdbc.sql("""
				insert into ticket_diagnosis (ticket_id, number, cause_id, cause_words, findings, workaround,
					workaround_at, affected_version_id, published, message_id, author_id, at)
				values (:ticket, :number, :cause, :words, :findings, :workaround, :given, :version, :published,
					:message, :author, :at)""")
			.param("ticket", ticketId)
			.param("number", number)
			.param("cause", terms.causeId(), Types.BIGINT)
			.param("words", terms.causeWords(), Types.VARCHAR)
			.param("findings", terms.findings(), Types.VARCHAR)
			.param("workaround", terms.workaround(), Types.VARCHAR)
			.param("given", (terms.workaround() != null) ? Columns.parameter((given != null) ? given : now) : null,
					Types.TIMESTAMP_WITH_TIMEZONE)
			.param("version", terms.affectedVersionId(), Types.BIGINT)
			.param("published", terms.published(), Types.VARCHAR)
			.param("message", messageId, Types.BIGINT)
			.param("author", authorId)
			.param("at", Columns.parameter(now))
			.update();
	}

	/** The causes in use for a product, or for none in particular, by name. */
	List<Choice> causes(@Nullable Long productId) {
		return this.jdbc.sql("""
				select id, name from ticket_cause where archived_at is null
					and (product_id is null or product_id = :product) order by lower(name)""")
			.param("product", productId, Types.BIGINT)
			.query((row, number) -> new Choice(row.getLong("id"), Columns.text(row, "name")))
			.list();
	}

	private static DiagnosisLine line(ResultSet row, int number) throws SQLException {
		return new DiagnosisLine(row.getInt("number"),
				new DiagnosisTerms(Columns.longOrNull(row, "cause_id"), row.getString("cause_words"),
						row.getString("findings"), row.getString("workaround"),
						Columns.instantOrNull(row, "workaround_at"), Columns.longOrNull(row, "affected_version_id"),
						row.getString("published")),
				row.getString("cause"), row.getString("affected_version"), Columns.text(row, "author"),
				Columns.instant(row, "at"));
	}

}
