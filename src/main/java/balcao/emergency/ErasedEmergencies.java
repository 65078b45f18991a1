package balcao.emergency;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.duty.PagingService;
import balcao.ticket.TicketErased;
import balcao.ticket.TicketErasure;

/**
 * Forgets what was learnt from an emergency and what people were called with; that it was
 * reviewed, and who was called when, stays.
 */
@Repository
class ErasedEmergencies {

	private final JdbcClient jdbc;

	private final PagingService paging;

	ErasedEmergencies(JdbcClient jdbc, PagingService paging) {
		this.jdbc = jdbc;
		this.paging = paging;
	}

	@EventListener
	void on(TicketErased event) {
		this.jdbc.sql("""
				update emergency_review set happened = :gone, cause = case when cause is not null then :gone end,
					changes = case when changes is not null then :gone end,
					follow_ups = case when follow_ups is not null then :gone end, version = version + 1
				where ticket_id = :ticket""")
			.param("gone", TicketErasure.GONE)
			.param("ticket", event.ticketId())
			.update();
		this.paging.reword(PagedEmergencies.subject(event.ticketId()), TicketErasure.GONE);
	}

}
