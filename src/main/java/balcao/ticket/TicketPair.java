package balcao.ticket;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Locks two tickets that somebody of the team wants to bring together, always in the same
 * order. The second is named by hand, so that one that is missing or not the actor's to
 * see is refused alike, beside the form.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TicketPair {

	private final TicketAccess access;

	TicketPair(TicketAccess access) {
		this.access = access;
	}

	Two lock(String number, String typed, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		String other = TicketNumber.parse(typed).orElseThrow(() -> new Refused("ticket.refused.noSuchTicket"));
		if (other.equals(number)) {
			this.access.lockAsTeam(number, actor);
			throw new Refused("ticket.refused.sameTicket");
		}
		if (number.compareTo(other) < 0) {
			Ticket one = this.access.lockAsTeam(number, actor);
			return new Two(one, second(other, actor));
		}
		Ticket second = second(other, actor);
		return new Two(this.access.lockAsTeam(number, actor), second);
	}

	/** The same where an address of ours names the other: then it does not exist. */
	Two lockKnown(String number, String other, CurrentPerson actor) {
		try {
			return lock(number, other, actor);
		}
		catch (Refused ex) {
			throw new NotFound();
		}
	}

	private Ticket second(String number, CurrentPerson actor) {
		try {
			return this.access.lockAsTeam(number, actor);
		}
		catch (NotFound ex) {
			throw new Refused("ticket.refused.noSuchTicket");
		}
	}

	/** Both, locked. */
	record Two(Ticket one, Ticket other) {

	}

}
