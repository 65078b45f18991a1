package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

import balcao.platform.DueWork;

/**
 * Closes solutions that nobody answered, as announced, and reminds of that before. Safe
 * on any number of nodes: tickets are taken under their row locks, and what was done is
 * committed with them, one ticket after the other. A pass with nothing due reads the head
 * of one partial index.
 */
@Service
public class SilentClosing {

	private static final int AT_ONCE = 50;

	private final Tickets tickets;

	private final TicketMoving moving;

	private final ApplicationEventPublisher events;

	private final DueWork work;

	private final Clock clock;

	SilentClosing(Tickets tickets, TicketMoving moving, ApplicationEventPublisher events, DueWork work, Clock clock) {
		this.tickets = tickets;
		this.moving = moving;
		this.events = events;
		this.work = work;
		this.clock = clock;
	}

	/** Does everything that is due; answers how many tickets that were. */
	public int pass() {
		Instant now = this.clock.instant();
		return this.work.pass("silent ticket", (tried) -> this.tickets.silent(now, AT_ONCE, tried.toArray(Long[]::new)),
				(id) -> act(id, now));
	}

	private boolean act(long id, Instant now) {
		Optional<Ticket> due = this.tickets.lockSilent(id, now);
		due.ifPresent((ticket) -> act(ticket, Objects.requireNonNull(ticket.closesAt()), now));
		return due.isPresent();
	}

	private void act(Ticket ticket, Instant closesAt, Instant now) {
		if (now.isBefore(closesAt)) {
			ticket.remind();
			this.events.publishEvent(
					new ClosingAnnounced(ticket.id(), ticket.number(), ticket.requesterId(), closesAt, true, now));
		}
		else {
			this.moving.move(ticket, TicketStatus.CLOSED, null, null, now);
		}
	}

}
