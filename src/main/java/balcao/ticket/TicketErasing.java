package balcao.ticket;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements that forget. */
@Repository
class TicketErasing {

	private static final List<String> STATEMENTS = List.of(
			"update ticket_diagnosis set cause_words = null, findings = :gone, workaround = null, workaround_at = null,"
					+ " published = null, message_id = null where ticket_id = :ticket",
			"update ticket_message set text = :gone where ticket_id = :ticket and text <> :gone",
			"update ticket_history set reason = null where ticket_id = :ticket and reason is not null",
			"update ticket_pause_contest set reason = :gone, answer = case when answer is null then null else :gone end"
					+ " where ticket_id = :ticket",
			"update ticket_outsider set name = :gone, email = 'gone-' || id, revoked_at = coalesce(revoked_at, clock_timestamp())"
					+ " where ticket_id = :ticket",
			"delete from ticket_answer where ticket_id = :ticket", "delete from ticket_copy where ticket_id = :ticket",
			"update ticket set subject = :gone, phone = null, availability = null, severity_reason = null,"
					+ " last_message_author = :gone, last_message_excerpt = :gone, version = version + 1 where id = :ticket");

	private final JdbcClient jdbc;

	TicketErasing(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void erase(long ticketId) {
		List<Long> files = this.jdbc.sql("delete from ticket_attachment where ticket_id = ? returning file_id")
			.param(ticketId)
			.query(Long.class)
			.list();
		if (!files.isEmpty()) {
			this.jdbc.sql("delete from platform_file where id in (:files)").param("files", files).update();
		}
		STATEMENTS.forEach((statement) -> this.jdbc.sql(statement)
			.param("ticket", ticketId)
			.param("gone", TicketErasure.GONE)
			.update());
	}

}
