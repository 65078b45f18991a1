package balcao.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.Markdown;
import balcao.platform.RichText;

/** Brings what can be found of an article up to what people read of it. */
@Repository
class ArticleIndexing {

	private final JdbcClient jdbc;

	private final ArticleIndex index;

	private final ArticleParts parts;

	private final Markdown markdown;

	ArticleIndexing(JdbcClient jdbc, ArticleIndex index, ArticleParts parts, Markdown markdown) {
		this.jdbc = jdbc;
		this.index = index;
		this.parts = parts;
		this.markdown = markdown;
	}

	void refresh(long articleId, Instant now) {
		Set<Long> products = this.parts.products(articleId);
		List<IndexedArticle> live = this.jdbc
			.sql("select a.slug, a.language, a.visibility, r.title, r.body from knowledge_article a "
					+ ArticleSql.PUBLISHED + " where a.id = :id and a.archived_at is null")
			.param("id", articleId)
			.param("now", Columns.parameter(now))
			.query((row, number) -> {
				RichText text = this.markdown.read(Columns.text(row, "body"), ArticleReading.IMAGES);
				return new IndexedArticle(articleId, Columns.text(row, "slug"),
						Columns.constant(row, "language", ArticleLanguage.class).code(),
						Columns.constant(row, "visibility", ArticleVisibility.class), products,
						Columns.text(row, "title"), text.headings().stream().map(RichText.Heading::text).toList(),
						text.plain());
			})
			.list();
		if (live.isEmpty()) {
			this.index.remove(articleId);
		}
		else {
			this.index.put(live.get(0));
		}
	}

}
