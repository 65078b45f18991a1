package balcao.ticket;

import java.time.Clock;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;

/** Says beside the conversation who sees it, to the client. */
@Component
@Order(10)
class ClientReadersPanel implements TicketPanel {

	private final TicketReaders readers;

	private final Clock clock;

	ClientReadersPanel(TicketReaders readers, Clock clock) {
		this.readers = readers;
		this.clock = clock;
	}

	@Override
	public Place place() {
		return Place.CLIENT_ASIDE;
	}

	@Override
	public String template() {
		return "ticket/_readers";
	}

	@Override
	public Readership view(TicketGlance ticket, CurrentPerson reader) {
		return this.readers.of(ticket.id(), "/tickets/" + ticket.number() + "/people", this.clock.instant());
	}

}
