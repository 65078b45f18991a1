package balcao.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on an article: products, related ones, images, former addresses. */
@Repository
class ArticleParts {

	private final JdbcClient jdbc;

	ArticleParts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Set<Long> products(long articleId) {
		return Set.copyOf(this.jdbc.sql("select product_id from knowledge_article_product where article_id = :article")
			.param("article", articleId)
			.query(Long.class)
			.list());
	}

	void putProducts(long articleId, Collection<Long> productIds) {
		this.jdbc.sql("delete from knowledge_article_product where article_id = :article")
			.param("article", articleId)
			.update();
		this.jdbc.sql("""
				insert into knowledge_article_product (article_id, product_id)
				select :article, id from catalog_product where id = any(:products)""")
			.param("article", articleId)
			.param("products", productIds.toArray(Long[]::new))
			.update();
	}

	/** The article at an address, one it had before included. */
	Optional<Long> at(String slug) {
		return this.jdbc.sql("""
				select id from knowledge_article where slug = :slug
				union all select article_id from knowledge_former_slug where slug = :slug limit 1""")
			.param("slug", slug)
			.query(Long.class)
			.optional();
	}

	void putRelated(long articleId, List<Long> related) {
		this.jdbc.sql("delete from knowledge_related_article where article_id = :article")
			.param("article", articleId)
			.update();
		for (int position = 0; position < related.size(); position++) {
			this.jdbc.sql("""
					insert into knowledge_related_article (article_id, related_id, position)
					values (:article, :related, :position) on conflict do nothing""")
				.param("article", articleId)
				.param("related", related.get(position))
				.param("position", position)
				.update();
		}
	}

	List<String> related(long articleId) {
		return this.jdbc.sql("""
				select a.slug from knowledge_related_article e join knowledge_article a on a.id = e.related_id
				where e.article_id = :article order by e.position""")
			.param("article", articleId)
			.query(String.class)
			.list();
	}

	/** Whether it is one of two that translate each other. */
	boolean isPaired(long articleId) {
		return this.jdbc.sql("""
				select exists (select from knowledge_article
					where original_id = :article or (id = :article and original_id is not null))""")
			.param("article", articleId)
			.query(Boolean.class)
			.single();
	}

	/** Images of any article, which any article may show. */
	Set<Long> known(Collection<Long> fileIds) {
		return Set.copyOf(this.jdbc.sql("select distinct file_id from knowledge_image where file_id = any(:files)")
			.param("files", fileIds.toArray(Long[]::new))
			.query(Long.class)
			.list());
	}

	void addImages(long articleId, Collection<Long> fileIds) {
		this.jdbc.sql("""
				insert into knowledge_image (file_id, article_id) select unnest(:files), :article
				on conflict do nothing""")
			.param("files", fileIds.toArray(Long[]::new))
			.param("article", articleId)
			.update();
	}

	/** Keeps an address that links may lead to. */
	void keepSlug(String slug, long articleId) {
		this.jdbc.sql("insert into knowledge_former_slug (slug, article_id) values (:slug, :article)")
			.param("slug", slug)
			.param("article", articleId)
			.update();
	}

	/** An address that is in use again is no former one. */
	void takeSlug(String slug, long articleId) {
		this.jdbc.sql("delete from knowledge_former_slug where slug = :slug and article_id = :article")
			.param("slug", slug)
			.param("article", articleId)
			.update();
	}

}
