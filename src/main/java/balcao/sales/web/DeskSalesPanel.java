package balcao.sales.web;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.sales.ProposalReading;
import balcao.sales.TicketBusiness;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPanel;

/** The business of a ticket beside its conversation, for the team. */
@Component
@Order(20)
class DeskSalesPanel implements TicketPanel {

	private final ProposalReading reading;

	DeskSalesPanel(ProposalReading reading) {
		this.reading = reading;
	}

	@Override
	public Place place() {
		return Place.DESK_CONTEXT;
	}

	@Override
	public String template() {
		return "sales/_desk-panel";
	}

	@Override
	public TicketBusiness view(TicketGlance ticket, CurrentPerson reader) {
		return this.reading.business(ticket, reader);
	}

}
