package balcao.emergency;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.duty.PagingService;
import balcao.platform.CurrentPerson;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketKind;
import balcao.ticket.TicketPanel;

/**
 * Who was called about an emergency, how it stands and what was learnt, in two
 * statements.
 */
@Component
@Order(5)
class DeskEmergencyPanel implements TicketPanel {

	private final EmergencyService emergencies;

	private final PagingService paging;

	DeskEmergencyPanel(EmergencyService emergencies, PagingService paging) {
		this.emergencies = emergencies;
		this.paging = paging;
	}

	@Override
	public Place place() {
		return Place.DESK_CONTEXT;
	}

	@Override
	public String template() {
		return "emergency/_desk-panel";
	}

	@Override
	public @Nullable EmergencyPanelView view(TicketGlance ticket, CurrentPerson reader) {
		return (ticket.kind() != TicketKind.PROTOCOL) ? null
				: new EmergencyPanelView(ticket.number(), this.emergencies.standing(ticket, reader),
						this.paging.of(PagedEmergencies.subject(ticket.id())), !ticket.status().isOpen());
	}

}
