package balcao.ticket;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;

/**
 * The only door to a ticket that is to be changed: locked, and only for who may see it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TicketAccess {

	private final Tickets tickets;

	TicketAccess(Tickets tickets) {
		this.tickets = tickets;
	}

	/** {@link NotFound} when missing or not the actor's to see. */
	Ticket lock(String told, CurrentPerson actor) {
		String number = TicketNumber.normalize(told);
		return (actor.isTeam() ? this.tickets.lockForTeam(number, actor.id(), actor.seesEveryTeam())
				: this.tickets.lockForClient(number, actor.id(), actor.organizationId(), actor.seesOrganization()))
			.orElseThrow(NotFound::new);
	}

	/** Whether it is a client's to see, as one of them would. */
	boolean mayAnswer(Ticket ticket, CurrentPerson client) {
		return client.isClient() && this.tickets
			.lockForClient(ticket.number(), client.id(), client.organizationId(), client.seesOrganization())
			.isPresent();
	}

	Ticket lockAsTeam(String number, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		return lock(number, actor);
	}

	Ticket lockAsClient(String number, CurrentPerson actor) {
		if (!actor.isClient()) {
			throw new NotFound();
		}
		return lock(number, actor);
	}

}
