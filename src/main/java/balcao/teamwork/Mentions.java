package balcao.teamwork;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.Cursor;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.TimeOrder;

/** Who was called where. */
@Repository
class Mentions {

	private final JdbcClient jdbc;

	Mentions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Everybody of the team's side who may sign in, by name. */
	List<Colleague> team() {
		return this.jdbc.sql("""
				select id, name from organization_person where organization_id is null and disabled_at is null
				order by lower(name), id""")
			.query((row, number) -> new Colleague(row.getLong("id"), Columns.text(row, "name")))
			.list();
	}

	String text(long messageId) {
		return this.jdbc.sql("select text from ticket_message where id = :id")
			.param("id", messageId)
			.query(String.class)
			.single();
	}

	void add(long ticketId, long messageId, long personId, long byId, Instant at) {
		this.jdbc.sql("""
				insert into teamwork_mention (ticket_id, message_id, person_id, by_id, at)
				values (:ticket, :message, :person, :by, :at) on conflict do nothing""")
			.param("ticket", ticketId)
			.param("message", messageId)
			.param("person", personId)
			.param("by", byId)
			.param("at", Columns.parameter(at))
			.update();
	}

	/** The latest first. */
	KeysetPage<MentionRow> page(long personId, PageRequest request) {
		TimeOrder order = TimeOrder.latestFirst("x.at", "x.id", request);
		return KeysetPage.of(this.jdbc.sql(
				"select x.*, t.number, m.text, b.name by_name from teamwork_mention x join ticket t on t.id = x.ticket_id"
						+ " join ticket_message m on m.id = x.message_id join organization_person b on b.id = x.by_id"
						+ " where x.person_id = :person" + order.sql())
			.param("person", personId)
			.params(order.parameters())
			.query((row, number) -> new MentionRow(row.getLong("id"), row.getLong("ticket_id"),
					Columns.text(row, "number"), null, row.getLong("message_id"), Columns.text(row, "by_name"),
					Columns.text(row, "text"), Columns.instant(row, "at")))
			.list(), request, (row) -> new Cursor(row.at(), row.id()).text());
	}

}
