package balcao.workspace;

import java.util.List;

import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.LiveAudience;
import balcao.ticket.TicketReading;

/** Whoever of the team may see a ticket hears of who has it open; no client ever does. */
@Component
class PresenceAudience implements LiveAudience {

	private final TicketReading tickets;

	PresenceAudience(TicketReading tickets) {
		this.tickets = tickets;
	}

	@Override
	public String kind() {
		return "presence";
	}

	@Override
	public boolean mayHear(long id, CurrentPerson person) {
		return person.isTeam() && !this.tickets.subjects(List.of(id), person).isEmpty();
	}

}
