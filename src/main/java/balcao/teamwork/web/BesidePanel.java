package balcao.teamwork.web;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.teamwork.BesideService;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPanel;

/** Who follows a ticket, work on it and notes about its client, beside it. */
@Component
@Order(50)
class BesidePanel implements TicketPanel {

	private final BesideService beside;

	BesidePanel(BesideService beside) {
		this.beside = beside;
	}

	@Override
	public Place place() {
		return Place.DESK_CONTEXT;
	}

	@Override
	public String template() {
		return "teamwork/_beside";
	}

	@Override
	public Object view(TicketGlance ticket, CurrentPerson reader) {
		return this.beside.of(ticket, reader);
	}

}
