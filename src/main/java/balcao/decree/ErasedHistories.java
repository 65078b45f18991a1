package balcao.decree;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import balcao.ticket.TicketErased;

/** No finished history is kept that still tells of a ticket that is forgotten. */
@Component
class ErasedHistories {

	private final HistoryRequests requests;

	ErasedHistories(HistoryRequests requests) {
		this.requests = requests;
	}

	@EventListener
	void on(TicketErased event) {
		this.requests.expireOf(event.ticketId());
	}

}
