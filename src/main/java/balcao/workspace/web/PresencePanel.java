package balcao.workspace.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPanel;
import balcao.ticket.TicketPresence;
import balcao.workspace.PresenceService;

/** Says above the composers who else has the ticket open. */
@Component
@Order(1)
class PresencePanel implements TicketPanel {

	private final PresenceService presences;

	PresencePanel(PresenceService presences) {
		this.presences = presences;
	}

	@Override
	public Place place() {
		return Place.DESK_MAIN;
	}

	@Override
	public String template() {
		return "workspace/_presence";
	}

	@Override
	public @Nullable Object view(TicketGlance ticket, CurrentPerson reader) {
		return new Shown(ticket.id(), ticket.number(), this.presences.others(ticket, reader));
	}

	/** A ticket and who else looks at it. */
	record Shown(long id, String number, List<TicketPresence.Present> present) {

	}

}
