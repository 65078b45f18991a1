package balcao.ticket.web;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.ticket.FormerTalk;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPanel;
import balcao.ticket.TicketReading;

/** The tickets before and after one, beside the conversation. */
@Component
@Order(10)
class FollowUpPanel implements TicketPanel {

	private final TicketReading reading;

	FollowUpPanel(TicketReading reading) {
		this.reading = reading;
	}

	@Override
	public Place place() {
		return Place.DESK_CONTEXT;
	}

	@Override
	public String template() {
		return "ticket/_desk-follow-ups";
	}

	@Override
	public @Nullable Object view(TicketGlance ticket, CurrentPerson reader) {
		FormerTalk talk = this.reading.formerTalk(ticket.id(), reader);
		return talk.around().isEmpty() ? null : talk;
	}

}
