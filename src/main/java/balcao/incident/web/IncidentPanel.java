package balcao.incident.web;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.incident.IncidentReading;
import balcao.platform.CurrentPerson;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPanel;

/** The incident that a ticket belongs to, or what looks like one, for the team. */
@Component
@Order(5)
class IncidentPanel implements TicketPanel {

	private final IncidentReading reading;

	IncidentPanel(IncidentReading reading) {
		this.reading = reading;
	}

	@Override
	public Place place() {
		return Place.DESK_MAIN;
	}

	@Override
	public String template() {
		return "incident/_panel";
	}

	@Override
	public @Nullable Object view(TicketGlance ticket, CurrentPerson reader) {
		return this.reading.mark(ticket.id(), ticket.number(), reader).orElse(null);
	}

}
