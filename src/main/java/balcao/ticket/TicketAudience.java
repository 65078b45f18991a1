package balcao.ticket;

import java.util.List;

import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.LiveAudience;

/** Who may see a ticket hears of it. */
@Component
class TicketAudience implements LiveAudience {

	private final TicketReading tickets;

	TicketAudience(TicketReading tickets) {
		this.tickets = tickets;
	}

	@Override
	public String kind() {
		return "ticket";
	}

	@Override
	public boolean mayHear(long id, CurrentPerson person) {
		return !this.tickets.subjects(List.of(id), person).isEmpty();
	}

}
