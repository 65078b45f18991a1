package balcao.mailbox;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import balcao.ticket.TicketErased;

/** Forgets what mails said once their ticket is forgotten. */
@Component
class ErasedMails {

	private final Mails mails;

	ErasedMails(Mails mails) {
		this.mails = mails;
	}

	@EventListener
	void on(TicketErased event) {
		this.mails.forget(event.ticketId());
	}

}
