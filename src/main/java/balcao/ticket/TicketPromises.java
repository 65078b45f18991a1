package balcao.ticket;

import java.time.Instant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.NotFound;
import balcao.sla.DeadlineService;
import balcao.sla.OwnPromise;

/** Lets those who know tickets promise something for one of them, beside its policy. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TicketPromises {

	private final Tickets tickets;

	private final DeadlineService deadlines;

	TicketPromises(Tickets tickets, DeadlineService deadlines) {
		this.tickets = tickets;
		this.deadlines = deadlines;
	}

	/** Promises; an open promise of the same name is dropped for it. */
	public void promise(long ticketId, OwnPromise promise, Instant now) {
		Ticket ticket = this.tickets.find(ticketId).orElseThrow(NotFound::new);
		ticket.follow(this.deadlines.promise(ticketId, promise, now));
	}

}
