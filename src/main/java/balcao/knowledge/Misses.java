package balcao.knowledge;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.KeysetPage;

/** What was looked for in vain. */
@Repository
class Misses {

	private final JdbcClient jdbc;

	Misses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Counts words; those that say nothing are left out. */
	void count(String words, Instant now) {
		this.jdbc.sql("""
				insert into knowledge_miss as m (words, last_at)
				select w.plain, :now from (select btrim(left(knowledge_plain('', :words), 200)) plain) w
				where length(w.plain) >= 3
				on conflict on constraint knowledge_miss_words_uq do update
				set times = m.times + 1, last_at = excluded.last_at, resolved_at = null""")
			.param("words", words)
			.param("now", Columns.parameter(now))
			.update();
	}

	/** The most frequent first, one more than fit. */
	List<MissRow> open(@Nullable Place place, boolean back) {
		String from = (place == null) ? "" : " and (times, id) " + (back ? ">" : "<") + " (:times, :id)";
		String direction = back ? "" : " desc";
		return this.jdbc
			.sql("select id, words, times, last_at from knowledge_miss where resolved_at is null" + from
					+ " order by times" + direction + ", id" + direction + " limit " + (KeysetPage.SIZE + 1))
			.param("times", (place != null) ? place.rank() : 0)
			.param("id", (place != null) ? place.id() : 0)
			.query((row, number) -> new MissRow(row.getLong("id"), Columns.text(row, "words"), row.getInt("times"),
					Columns.instant(row, "last_at")))
			.list();
	}

	/** Whether there is such a one. */
	boolean resolve(long id, Instant now) {
		return this.jdbc.sql("update knowledge_miss set resolved_at = coalesce(resolved_at, :now) where id = :id")
			.param("now", Columns.parameter(now))
			.param("id", id)
			.update() > 0;
	}

	void forget(Instant before) {
		this.jdbc.sql("delete from knowledge_miss where last_at < :before")
			.param("before", Columns.parameter(before))
			.update();
	}

}
