package balcao.knowledge;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** Articles that wait for their instant. */
@Repository
class ArticleSchedule {

	private final JdbcClient jdbc;

	ArticleSchedule(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those due that no other node has in hand. */
	List<Long> lockDue(Instant now, int limit) {
		return this.jdbc.sql("""
				select id from knowledge_article where scheduled_at <= :now and archived_at is null
				order by scheduled_at limit :limit for update skip locked""")
			.param("now", Columns.parameter(now))
			.param("limit", limit)
			.query(Long.class)
			.list();
	}

	/** Leaves the version alone: an author who has it open has missed nothing. */
	void publish(long articleId) {
		this.jdbc.sql("""
				update knowledge_article set published_number = scheduled_number, published_at = scheduled_at,
					scheduled_number = null, scheduled_at = null where id = :id""").param("id", articleId).update();
	}

}
