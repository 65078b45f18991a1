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
import balcao.ticket.TicketStatus;

/** Who follows which ticket. */
@Repository
class Watches {

	private final JdbcClient jdbc;

	Watches(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(long ticketId, long personId, Instant now) {
		this.jdbc.sql("""
				insert into teamwork_watch (ticket_id, person_id, since) values (:ticket, :person, :now)
				on conflict do nothing""")
			.param("ticket", ticketId)
			.param("person", personId)
			.param("now", Columns.parameter(now))
			.update();
	}

	void remove(long ticketId, long personId) {
		this.jdbc.sql("delete from teamwork_watch where ticket_id = :ticket and person_id = :person")
			.param("ticket", ticketId)
			.param("person", personId)
			.update();
	}

	/** Those who may sign in. */
	List<Long> of(long ticketId) {
		return this.jdbc.sql("""
				select w.person_id from teamwork_watch w join organization_person p on p.id = w.person_id
				where w.ticket_id = :ticket and p.disabled_at is null and p.organization_id is null
				order by w.person_id""").param("ticket", ticketId).query(Long.class).list();
	}

	/** The latest watched first. */
	KeysetPage<WatchedRow> page(long personId, PageRequest request) {
		TimeOrder order = TimeOrder.latestFirst("w.since", "w.ticket_id", request);
		return KeysetPage.of(this.jdbc
			.sql("select w.since, t.id, t.number, t.subject, t.status, t.updated_at from teamwork_watch w"
					+ " join ticket t on t.id = w.ticket_id where w.person_id = :person" + order.sql())
			.param("person", personId)
			.params(order.parameters())
			.query((row, number) -> new WatchedRow(row.getLong("id"), Columns.text(row, "number"),
					Columns.text(row, "subject"), Columns.constant(row, "status", TicketStatus.class),
					Columns.instant(row, "updated_at"), Columns.instant(row, "since")))
			.list(), request, (row) -> new Cursor(row.since(), row.ticketId()).text());
	}

}
