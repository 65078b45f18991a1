package balcao.ticket;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;

/** Shows to the team what belongs to a ticket. */
@Component
@Order(30)
class DeskRelationsPanel implements TicketPanel {

	private final TicketLinks links;

	DeskRelationsPanel(TicketLinks links) {
		this.links = links;
	}

	@Override
	public Place place() {
		return Place.DESK_CONTEXT;
	}

	@Override
	public String template() {
		return "ticket/_relations";
	}

	@Override
	public @Nullable Relations view(TicketGlance ticket, CurrentPerson reader) {
		Relations relations = this.links.of(ticket.id(), ticket.number(), ticket.status(), reader);
		return (reader.isClient() && relations.lines().isEmpty()) ? null : relations;
	}

}
