package balcao.ticket;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;

/** Lets a client follow a colleague's ticket instead of asking the same again. */
@Service
@Transactional
public class TicketFollowing {

	private final TicketAccess access;

	private final TicketReaders readers;

	private final History history;

	private final Clock clock;

	TicketFollowing(TicketAccess access, TicketReaders readers, History history, Clock clock) {
		this.access = access;
		this.readers = readers;
		this.history = history;
		this.clock = clock;
	}

	/** Puts the actor in copy, unless it is their own ticket or they are already. */
	public void follow(String number, CurrentPerson actor) {
		Ticket ticket = this.access.lockAsClient(number, actor);
		ticket.requireTalkable();
		if (!ticket.isOf(actor) && this.readers.copy(ticket.id(), actor.id())) {
			this.history.save(HistoryEntry
				.of(ticket.id(), HistoryKind.COPIED, Visibility.PUBLIC, actor.id(), this.clock.instant())
				.change(null, actor.name()));
		}
	}

}
