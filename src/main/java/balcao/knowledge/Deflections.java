package balcao.knowledge;

import java.time.Duration;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** Requests that articles answered before they were sent. */
@Repository
class Deflections {

	/** Within which somebody is answered by an article once. */
	private static final Duration ONCE = Duration.ofDays(7);

	private final JdbcClient jdbc;

	Deflections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(long articleId, long personId, Deflection deflection, Instant now) {
		this.jdbc
			.sql("""
					insert into knowledge_deflection
						(article_id, person_id, organization_id, product_id, module_id, draft_id, at)
					select :article, :person, :organization, p.id, m.id, cast(:draft as bigint), :now
					from (select) one left join catalog_product p on p.id = cast(:product as bigint)
					left join catalog_module m on m.id = cast(:module as bigint)
					where not exists (select from knowledge_deflection d where d.article_id = :article
						and d.person_id = :person and d.at > :since and d.draft_id is not distinct from cast(:draft as bigint))
					on conflict on constraint knowledge_deflection_draft_uq do nothing""")
			.param("article", articleId)
			.param("person", personId)
			.param("organization", deflection.organizationId())
			.param("product", deflection.productId())
			.param("module", deflection.moduleId())
			.param("draft", deflection.draftId())
			.param("now", Columns.parameter(now))
			.param("since", Columns.parameter(now.minus(ONCE)))
			.update();
	}

	void remove(long draftId) {
		this.jdbc.sql("delete from knowledge_deflection where draft_id = :draft").param("draft", draftId).update();
	}

}
