package balcao.emergency;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketKind;
import balcao.ticket.TicketPanel;

/** What a client was told of how their emergency stands, in one statement. */
@Component
@Order(5)
class ClientEmergencyPanel implements TicketPanel {

	private final EmergencyService emergencies;

	ClientEmergencyPanel(EmergencyService emergencies) {
		this.emergencies = emergencies;
	}

	@Override
	public Place place() {
		return Place.CLIENT_ASIDE;
	}

	@Override
	public String template() {
		return "emergency/_client-panel";
	}

	@Override
	public @Nullable EmergencyStanding view(TicketGlance ticket, CurrentPerson reader) {
		if (ticket.kind() != TicketKind.PROTOCOL) {
			return null;
		}
		EmergencyStanding standing = this.emergencies.standing(ticket, reader);
		return standing.saysNothing() ? null : standing;
	}

}
