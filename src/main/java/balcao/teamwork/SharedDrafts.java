package balcao.teamwork;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSaid;
import balcao.ticket.Visibility;

/**
 * Lets colleagues know of replies being written: that somebody writes and since when
 * everybody who sees the ticket knows, what they write only where they share it.
 */
@Service
@Transactional
public class SharedDrafts {

	/** An older one was left behind. */
	private static final Duration RECENT = Duration.ofDays(3);

	private final ReplyDrafts drafts;

	private final TicketReading tickets;

	private final Clock clock;

	SharedDrafts(ReplyDrafts drafts, TicketReading tickets, Clock clock) {
		this.drafts = drafts;
		this.tickets = tickets;
		this.clock = clock;
	}

	/** Of everybody, oneself included. */
	@Transactional(readOnly = true)
	public List<DraftLine> of(long ticketId, String number) {
		return this.drafts.of(ticketId, "ticket:" + number + ":desk-reply", this.clock.instant().minus(RECENT));
	}

	/** What the actor writes on a ticket may be read by colleagues, until it is sent. */
	public void share(String number, CurrentPerson actor) {
		this.drafts.share(this.tickets.sheet(number, actor).id(), actor.id());
	}

	public void keep(String number, CurrentPerson actor) {
		this.drafts.keep(this.tickets.sheet(number, actor).id(), actor.id());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(TicketSaid event) {
		if (event.visibility() == Visibility.PUBLIC) {
			this.drafts.keep(event.ticketId(), event.authorId());
		}
	}

}
