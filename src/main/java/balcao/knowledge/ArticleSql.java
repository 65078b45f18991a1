package balcao.knowledge;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import balcao.platform.Columns;

/**
 * What people read of an article, and who may, as conditions of statements on
 * {@code knowledge_article a}. A date that has come counts, whether or not the worker has
 * been there.
 */
final class ArticleSql {

	/** The number of the revision that people read; null for none. */
	static final String NUMBER = "case when a.scheduled_at <= :now then a.scheduled_number else a.published_number end";

	/** Since when. */
	static final String SINCE = "case when a.scheduled_at <= :now then a.scheduled_at else a.published_at end";

	/** Joins the text that people read. */
	static final String PUBLISHED = "join knowledge_revision r on r.article_id = a.id and r.number = " + NUMBER;

	private ArticleSql() {
	}

	/** Whether the reader may read an article, by its alias. */
	static String visible(String article) {
		return """
				(%1$s.archived_at is null and (:team or %1$s.visibility = 'PUBLIC' or (%1$s.visibility = 'CLIENTS'
				and cast(:organization as bigint) is not null
				and (not exists (select from knowledge_article_product p where p.article_id = %1$s.id)
					or exists (select from knowledge_article_product p where p.article_id = %1$s.id and %2$s)))))"""
			.formatted(article, available("p.product_id"));
	}

	/**
	 * Whether the reader may know of a product; strangers know those that are for all.
	 */
	static String available(String product) {
		return """
				(not exists (select from catalog_availability v where v.kind = 'PRODUCT' and v.entry_id = %1$s)
				or exists (select from catalog_availability v where v.kind = 'PRODUCT' and v.entry_id = %1$s
					and v.organization_id = :organization))""".formatted(product);
	}

	/** The parameters of the above. */
	static Map<String, Object> parameters(Reader reader, Instant now) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("team", reader.team());
		parameters.put("organization", reader.organizationId());
		parameters.put("now", Columns.parameter(now));
		return parameters;
	}

}
