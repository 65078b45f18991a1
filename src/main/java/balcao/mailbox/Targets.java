package balcao.mailbox;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.ticket.TicketStatus;

/** Tickets that mails name; nothing of them is told to anybody. */
@Repository
class Targets {

	private final JdbcClient jdbc;

	Targets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<String> number(long ticketId) {
		return this.jdbc.sql("select number from ticket where id = :id")
			.param("id", ticketId)
			.query(String.class)
			.optional();
	}

	Optional<Long> id(String number) {
		return this.jdbc.sql("select id from ticket where number = :number")
			.param("number", number)
			.query(Long.class)
			.optional();
	}

	/** The ticket that goes on with one that was merged, else itself. */
	long goesOnIn(long ticketId) {
		return this.jdbc
			.sql("""
					with recursive chain as (select id, merged_into_id, 1 step from ticket where id = :id
						union all select t.id, t.merged_into_id, step + 1 from ticket t join chain c on t.id = c.merged_into_id
						where step < 50)
					select id from chain order by step desc limit 1""")
			.param("id", ticketId)
			.query(Long.class)
			.single();
	}

	/** Whether nothing is said in it any more, unless it is reopened. */
	boolean hasEnded(long ticketId) {
		return !this.jdbc.sql("select status from ticket where id = :id")
			.param("id", ticketId)
			.query((row, number) -> Columns.constant(row, "status", TicketStatus.class))
			.single()
			.isTalkable();
	}

	/** The first message of a ticket that was opened just now. */
	long firstMessage(long ticketId) {
		return this.jdbc.sql("select min(id) from ticket_message where ticket_id = :id")
			.param("id", ticketId)
			.query(Long.class)
			.single();
	}

	/** Whether somebody's place to answer a ticket by mail is full for now. */
	long messagesOf(String sender, long ticketId, Instant since) {
		return this.jdbc.sql("""
				select count(*) from mailbox_mail where ticket_id = :ticket and sender = :sender and settled_at > :since
					and outcome = 'MESSAGE'""")
			.param("ticket", ticketId)
			.param("sender", sender)
			.param("since", Columns.parameter(since))
			.query(Long.class)
			.single();
	}

}
