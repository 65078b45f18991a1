package balcao.ticket;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;

/** Which tickets go on with which; who may see one is decided here as elsewhere. */
@Repository
class FollowUps {

	private final JdbcClient jdbc;

	FollowUps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Gives a ticket the answers and the people in copy of another, its requester among
	 * them where somebody else goes on with it.
	 */
	void copy(long from, long to, long requesterId, long actorId) {
		this.jdbc.sql("""
				insert into ticket_answer (ticket_id, position, code, label, kind, value, shown)
				select :to, position, code, label, kind, value, shown from ticket_answer where ticket_id = :from""")
			.param("from", from)
			.param("to", to)
			.update();
		this.jdbc.sql("""
				insert into ticket_copy (ticket_id, person_id)
				select :to, person_id from ticket_copy where ticket_id = :from and person_id <> :actor
				union select :to, cast(:requester as bigint) where :requester <> :actor""")
			.param("from", from)
			.param("to", to)
			.param("requester", requesterId)
			.param("actor", actorId)
			.update();
	}

	/** The tickets before and after one that the person may see, the oldest first. */
	List<FollowUpLine> around(long ticketId, CurrentPerson person) {
		JdbcClient.StatementSpec statement = this.jdbc
			.sql("select t.id, t.number, t.subject, t.status, t.opened_at, t.id < :ticket former from ticket t where"
					+ " (t.follows_id = :ticket or t.id = (select f.follows_id from ticket f where f.id = :ticket)) and "
					+ (person.isTeam() ? TicketLists.FOR_TEAM : TicketLists.FOR_CLIENT) + " order by t.id")
			.param("ticket", ticketId)
			.param("person", person.id());
		return (person.isTeam() ? statement.param("everything", person.seesEveryTeam())
				: statement.param("organization", person.organizationId()).param("sees", person.seesOrganization()))
			.query((row, number) -> new FollowUpLine(row.getLong("id"), Columns.text(row, "number"),
					Columns.text(row, "subject"), Columns.constant(row, "status", TicketStatus.class),
					Columns.instant(row, "opened_at"), row.getBoolean("former")))
			.list();
	}

}
