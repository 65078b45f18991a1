package balcao.protocol.web;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.protocol.ContactReading;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketKind;
import balcao.ticket.TicketPanel;

/** The first contact of a protocol, beside its conversation, for the team alone. */
@Component
@Order(5)
class ContactPanel implements TicketPanel {

	private final ContactReading reading;

	ContactPanel(ContactReading reading) {
		this.reading = reading;
	}

	@Override
	public Place place() {
		return Place.DESK_CONTEXT;
	}

	@Override
	public String template() {
		return "protocol/_panel";
	}

	@Override
	public @Nullable Object view(TicketGlance ticket, CurrentPerson reader) {
		return (ticket.kind() == TicketKind.PROTOCOL) ? this.reading.ofTicket(ticket.id(), reader).orElse(null) : null;
	}

}
