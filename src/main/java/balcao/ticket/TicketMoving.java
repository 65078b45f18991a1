package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;

/** The only way from one state to another: noted in the history and told to listeners. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TicketMoving {

	private final History history;

	private final TicketEndings endings;

	private final ApplicationEventPublisher events;

	TicketMoving(History history, TicketEndings endings, ApplicationEventPublisher events) {
		this.history = history;
		this.endings = endings;
		this.events = events;
	}

	/**
	 * Moves, which the ticket may refuse, and publishes {@link TicketMoved}.
	 * @param actor null when time or a rule does it
	 * @param reason what is read in the history
	 */
	void move(Ticket ticket, TicketStatus next, @Nullable CurrentPerson actor, @Nullable String reason, Instant now) {
		TicketStatus from = ticket.status();
		noted(ticket, from, ticket.move(next, actor, reason, now), actor, now);
	}

	/**
	 * Moves by an act that the history has a sentence of its own for.
	 * @param told what the sentence is about
	 * @param witness who wrote it down for the actor; null for the actor's own act
	 */
	void moveAs(Ticket ticket, TicketStatus next, HistoryKind kind, String told, @Nullable CurrentPerson actor,
			@Nullable CurrentPerson witness, Instant now) {
		TicketStatus from = ticket.status();
		HistoryEntry entry = ticket.move(next, actor, told, now).as(kind);
		noted(ticket, from, (witness != null) ? entry.change(witness.name(), next.name()) : entry,
				(witness != null) ? witness : actor, now);
	}

	/**
	 * Reopens while the window lasts and publishes {@link TicketMoved} and
	 * {@link TicketReopened}.
	 * @param answer how the client answers the solution; null where it was closed
	 */
	void reopen(Ticket ticket, CurrentPerson actor, @Nullable SolutionAnswer answer, String reason, Instant now) {
		TicketStatus from = ticket.status();
		noted(ticket, from, ticket.reopen(actor, reason, now), actor, now);
		this.events.publishEvent(new TicketReopened(ticket.id(), ticket.number(), ticket.teamId(), ticket.assigneeId(),
				answer, actor.id(), now));
	}

	/** Asks for approval of what was denied, while the window lasts. */
	void askAgain(Ticket ticket, CurrentPerson actor, String reason, Instant now) {
		TicketStatus from = ticket.status();
		noted(ticket, from, ticket.askAgain(actor, reason, now), actor, now);
	}

	/** Writes down a move that the ticket made by a verb of its own, and publishes it. */
	void noted(Ticket ticket, TicketStatus from, HistoryEntry entry, @Nullable CurrentPerson actor, Instant now) {
		this.history.save(entry);
		if (!ticket.status().isOpen() && ticket.status() != TicketStatus.CANCELLED) {
			ticket.end(this.endings.of(ticket, now));
			announce(ticket, now);
		}
		this.events.publishEvent(new TicketMoved(ticket.id(), ticket.number(), from, ticket.status(),
				(actor != null) ? actor.id() : null, now));
	}

	/** Says at once when silence will close it. */
	private void announce(Ticket ticket, Instant now) {
		Instant closesAt = ticket.closesAt();
		if (closesAt != null) {
			this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.CLOSING_ANNOUNCED, Visibility.PUBLIC, null, now)
				.change(null, closesAt.toString()));
			this.events.publishEvent(
					new ClosingAnnounced(ticket.id(), ticket.number(), ticket.requesterId(), closesAt, false, now));
		}
	}

}
