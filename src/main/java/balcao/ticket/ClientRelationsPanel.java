package balcao.ticket;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;

/** Shows to the client what belongs to a ticket. */
@Component
@Order(30)
class ClientRelationsPanel implements TicketPanel {

	private final TicketLinks links;

	ClientRelationsPanel(TicketLinks links) {
		this.links = links;
	}

	@Override
	public Place place() {
		return Place.CLIENT_ASIDE;
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
