package balcao.ticket;

import java.time.Instant;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Forgets what was said on a ticket that has ended: words, files, phone and answers go,
 * number, instants, states, clocks and who acted stay as evidence. Whoever calls has
 * decided that the time has come.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TicketErasure {

	/** Stands where words were. */
	public static final String GONE = "—";

	private final Tickets tickets;

	private final TicketErasing rows;

	private final ApplicationEventPublisher events;

	TicketErasure(Tickets tickets, TicketErasing rows, ApplicationEventPublisher events) {
		this.tickets = tickets;
		this.rows = rows;
		this.events = events;
	}

	/**
	 * Takes the ticket at once or not at all. Refuses what is open. Publishes
	 * {@link TicketErased}.
	 */
	public void erase(long ticketId, Instant now) {
		Ticket ticket = this.tickets.lockAtOnce(ticketId).orElseThrow(NotFound::new);
		if (ticket.status().isOpen() || ticket.status() == TicketStatus.RESOLVED) {
			throw new Refused("ticket.refused.eraseOpen");
		}
		this.rows.erase(ticketId);
		this.events.publishEvent(new TicketErased(ticketId, ticket.number(), now));
	}

}
