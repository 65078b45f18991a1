package balcao.knowledge;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** What readers say of articles, once each. */
@Repository
class Votes {

	private final JdbcClient jdbc;

	Votes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void put(long articleId, long personId, boolean useful, @Nullable String comment, Instant now) {
		this.jdbc.sql("""
				insert into knowledge_vote (article_id, person_id, useful, comment, at)
				values (:article, :person, :useful, :comment, :now)
				on conflict on constraint knowledge_vote_pk do update
				set useful = excluded.useful, comment = excluded.comment, at = excluded.at""")
			.param("article", articleId)
			.param("person", personId)
			.param("useful", useful)
			.param("comment", comment)
			.param("now", Columns.parameter(now))
			.update();
	}

	/** How many say that it helped, and what a person said. */
	Optional<Usefulness> of(String slug, @Nullable Long personId) {
		return this.jdbc.sql("""
				select a.slug, (select count(*) from knowledge_vote v where v.article_id = a.id and v.useful) count,
					own.useful, own.comment
				from knowledge_article a left join knowledge_vote own
					on own.article_id = a.id and own.person_id = cast(:person as bigint)
				where a.slug = :slug""")
			.param("slug", slug)
			.param("person", personId)
			.query((row, number) -> new Usefulness(Columns.text(row, "slug"), row.getLong("count"),
					row.getObject("useful", Boolean.class), row.getString("comment"), personId != null))
			.optional();
	}

}
