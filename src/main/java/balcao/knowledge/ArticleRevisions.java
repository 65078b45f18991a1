package balcao.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The numbered texts of articles, written once. */
@Repository
class ArticleRevisions {

	private static final String REVISION = """
			select r.number, r.title, r.body, r.cause, r.written_at, p.name author from knowledge_revision r
			join organization_person p on p.id = r.written_by where r.article_id = :article""";

	private final JdbcClient jdbc;

	ArticleRevisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps a text as the next revision; the article is locked. */
	int add(long articleId, String title, String body, RevisionCause cause, long authorId, Instant now) {
		return this.jdbc.sql("""
				insert into knowledge_revision (article_id, number, title, body, cause, written_by, written_at)
				select :article, coalesce(max(number), 0) + 1, :title, :body, :cause, :author, :now
				from knowledge_revision where article_id = :article returning number""")
			.param("article", articleId)
			.param("title", title)
			.param("body", body)
			.param("cause", cause.name())
			.param("author", authorId)
			.param("now", Columns.parameter(now))
			.query(Integer.class)
			.single();
	}

	Optional<Revision> find(long articleId, int number) {
		return this.jdbc.sql(REVISION + " and r.number = :number")
			.param("article", articleId)
			.param("number", number)
			.query(ArticleRevisions::revision)
			.optional();
	}

	Optional<Revision> latest(long articleId) {
		return this.jdbc.sql(REVISION + " order by r.number desc limit 1")
			.param("article", articleId)
			.query(ArticleRevisions::revision)
			.optional();
	}

	/** Whether the article was ever out, or has a date for it. */
	boolean wasPublished(long articleId) {
		return this.jdbc.sql("""
				select exists (select from knowledge_revision where article_id = :article
					and cause in ('PUBLISHED', 'SCHEDULED'))""")
			.param("article", articleId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Newest first, one more than asked for where there are more.
	 * @param below the number to go on below; null for the newest
	 */
	List<RevisionRow> rows(long articleId, @Nullable Integer below, int size, Instant now) {
		return this.jdbc.sql("""
				select r.number, r.title, r.cause, r.written_at, p.name author, coalesce(a.archived_at is null
					and r.number = %s, false) live
				from knowledge_revision r join knowledge_article a on a.id = r.article_id
				join organization_person p on p.id = r.written_by
				where r.article_id = :article and (cast(:below as integer) is null or r.number < :below)
				order by r.number desc limit :limit""".formatted(ArticleSql.NUMBER))
			.param("article", articleId)
			.param("below", below)
			.param("limit", size + 1)
			.param("now", Columns.parameter(now))
			.query((row, number) -> new RevisionRow(row.getInt("number"), Columns.text(row, "title"),
					Columns.constant(row, "cause", RevisionCause.class), Columns.text(row, "author"),
					Columns.instant(row, "written_at"), row.getBoolean("live")))
			.list();
	}

	private static Revision revision(ResultSet row, int number) throws SQLException {
		return new Revision(row.getInt("number"), Columns.text(row, "title"), Columns.text(row, "body"),
				Columns.constant(row, "cause", RevisionCause.class), Columns.text(row, "author"),
				Columns.instant(row, "written_at"));
	}

}
