package balcao.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** Tags, and the tickets that have them. */
@Repository
class TagRows {

	private static final String ROW = """
			select g.*, (select count(*) from ticket_tagging x where x.tag_id = g.id) uses from ticket_tag g""";

	private final JdbcClient jdbc;

	TagRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whatever its capitals, archived or not. */
	Optional<TagRow> named(String name) {
		return this.jdbc.sql(ROW + " where lower(g.name) = lower(:name)")
			.param("name", name)
			.query(TagRows::row)
			.optional();
	}

	Optional<TagRow> find(long id) {
		return this.jdbc.sql(ROW + " where g.id = :id").param("id", id).query(TagRows::row).optional();
	}

	/** Somebody may make the same one at the same time. */
	void add(String name) {
		this.jdbc.sql("insert into ticket_tag (name) values (:name) on conflict (lower(name)) do nothing")
			.param("name", name)
			.update();
	}

	/** Answers whether the ticket did not have it. */
	boolean put(long ticketId, long tagId, long personId, Instant now) {
		return this.jdbc.sql("""
				insert into ticket_tagging (ticket_id, tag_id, person_id, at)
				values (:ticket, :tag, :person, :now) on conflict do nothing""")
			.param("ticket", ticketId)
			.param("tag", tagId)
			.param("person", personId)
			.param("now", Columns.parameter(now))
			.update() > 0;
	}

	/** Answers whether the ticket had it. */
	boolean take(long ticketId, long tagId) {
		return this.jdbc.sql("delete from ticket_tagging where ticket_id = :ticket and tag_id = :tag")
			.param("ticket", ticketId)
			.param("tag", tagId)
			.update() > 0;
	}

	long count(long ticketId) {
		return this.jdbc.sql("select count(*) from ticket_tagging where ticket_id = :ticket")
			.param("ticket", ticketId)
			.query(Long.class)
			.single();
	}

	/** Those of a ticket by name. */
	List<Tag> of(long ticketId) {
		return this.jdbc.sql("""
				select g.id, g.name from ticket_tagging x join ticket_tag g on g.id = x.tag_id
				where x.ticket_id = :ticket order by lower(g.name)""")
			.param("ticket", ticketId)
			.query((row, number) -> new Tag(row.getLong("id"), Columns.text(row, "name")))
			.list();
	}

	/** Those in use whose name has the words, the most used first. */
	List<Tag> suggested(String words, int most) {
		return this.jdbc.sql("""
				select g.id, g.name from ticket_tag g left join lateral (select count(*) uses from ticket_tagging x
					where x.tag_id = g.id) u on true
				where g.archived_at is null and lower(g.name) like lower(:words) order by u.uses desc, lower(g.name)
				limit :most""")
			.param("words", Columns.containing(words))
			.param("most", most)
			.query((row, number) -> new Tag(row.getLong("id"), Columns.text(row, "name")))
			.list();
	}

	/** Tags by name, from behind a name on. */
	List<TagRow> page(@Nullable String after, int most) {
		return this.jdbc.sql(ROW + " where lower(g.name) > lower(:after) order by lower(g.name) limit :most")
			.param("after", (after != null) ? after : "")
			.param("most", most)
			.query(TagRows::row)
			.list();
	}

	/** Answers whether it was still as the editor saw it. */
	boolean change(long id, int version, String name) {
		return this.jdbc
			.sql("update ticket_tag set name = :name, version = version + 1 where id = :id and version = :version")
			.param("id", id)
			.param("version", version)
			.param("name", name)
			.update() > 0;
	}

	void archive(long id, @Nullable Instant at) {
		this.jdbc
			.sql("update ticket_tag set archived_at = cast(:at as timestamptz), version = version + 1 where id = :id")
			.param("id", id)
			.param("at", (at != null) ? Columns.parameter(at) : null)
			.update();
	}

	private static TagRow row(ResultSet row, int number) throws SQLException {
		return new TagRow(row.getLong("id"), Columns.text(row, "name"), row.getLong("uses"),
				Columns.instantOrNull(row, "archived_at"), row.getInt("version"));
	}

}
