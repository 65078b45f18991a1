package balcao.knowledge;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The published articles as they are found, written in the transaction that publishes,
 * changes or removes one.
 */
@Repository
class ArticleIndex {

	private final JdbcClient jdbc;

	ArticleIndex(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void put(IndexedArticle article) {
		this.jdbc.sql("""
				insert into knowledge_index (article_id, slug, language, visibility, product_ids, title, headings, body)
				values (:id, :slug, :language, :visibility, :products, :title, :headings, :body)
				on conflict (article_id) do update set slug = excluded.slug, language = excluded.language,
					visibility = excluded.visibility, product_ids = excluded.product_ids, title = excluded.title,
					headings = excluded.headings, body = excluded.body""")
			.param("id", article.id())
			.param("slug", article.slug())
			.param("language", article.language())
			.param("visibility", article.visibility().name())
			.param("products", article.productIds().toArray(Long[]::new))
			.param("title", article.title())
			.param("headings", String.join("\n", article.headings()))
			.param("body", article.text())
			.update();
	}

	void remove(long articleId) {
		this.jdbc.sql("delete from knowledge_index where article_id = :id").param("id", articleId).update();
	}

}
