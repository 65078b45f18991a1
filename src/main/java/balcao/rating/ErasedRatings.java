package balcao.rating;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.ticket.TicketErased;

/** Forgets the words of ratings with the ticket they are about; the marks stay. */
@Repository
class ErasedRatings {

	private final JdbcClient jdbc;

	ErasedRatings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void on(TicketErased event) {
		this.jdbc.sql("update rating set comment = null where ticket_id = ?").param(event.ticketId()).update();
	}

}
