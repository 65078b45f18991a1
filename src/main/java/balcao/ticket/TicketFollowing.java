package balcao.ticket;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;

/** Lets a client follow a colleague's ticket instead of asking the same again. */
@Service
@Transactional
public class TicketFollowing {

	private final TicketAccess access;

	private final TicketCopies copies;

	TicketFollowing(TicketAccess access, TicketCopies copies) {
		this.access = access;
		this.copies = copies;
	}

	/** Puts the actor in copy, unless it is their own ticket or they are already. */
	public void follow(String number, CurrentPerson actor) {
		Ticket ticket = this.access.lockAsClient(number, actor);
		ticket.requireTalkable();
		if (!ticket.isOf(actor)) {
			this.copies.save(TicketCopy.of(ticket.id(), actor.id()));
		}
	}

}
