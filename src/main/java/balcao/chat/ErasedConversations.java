package balcao.chat;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.ticket.TicketErased;
import balcao.ticket.TicketErasure;

/**
 * Forgets what was said, sent and noted in the conversations that a ticket came from or
 * was talked about in; of one that still goes on, what is as old as the ticket's end. Who
 * took part, when, and marks stay.
 */
@Repository
class ErasedConversations {

	/** Those of conversation c, said at an instant, that are forgotten. */
	private static final String OLD = " c join ticket t on t.id = c.ticket_id"
			+ " where t.id = :ticket and c.id = x.conversation_id and (c.state = 'ENDED' or x.at <= t.status_since)";

	private static final List<String> STATEMENTS = List.of(
			"update chat_message x set text = :gone from chat_conversation" + OLD
					+ " and x.kind = 'SAID' and x.text is not null",
			"update chat_note x set text = :gone from chat_conversation" + OLD,
			"update chat_rating x set comment = null from chat_conversation" + OLD + " and x.comment is not null", """
					update chat_conversation c set last_excerpt = :gone, version = c.version + 1 from ticket t
					where t.id = :ticket and c.ticket_id = t.id and c.last_excerpt is not null
						and (c.state = 'ENDED' or c.last_at <= t.status_since)""");

	private final JdbcClient jdbc;

	ErasedConversations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void on(TicketErased event) {
		List<Long> files = this.jdbc
			.sql("""
					delete from chat_attachment a where a.message_id in (select x.id from chat_message x, chat_conversation"""
					+ OLD + ") returning a.file_id")
			.param("ticket", event.ticketId())
			.query(Long.class)
			.list();
		if (!files.isEmpty()) {
			this.jdbc.sql("delete from platform_file where id in (:files)").param("files", files).update();
		}
		STATEMENTS.forEach((statement) -> this.jdbc.sql(statement)
			.param("ticket", event.ticketId())
			.param("gone", TicketErasure.GONE)
			.update());
	}

}
