package balcao.teamwork;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.ticket.TicketGlance;

/** Shows the team what it keeps beside a ticket. */
@Service
@Transactional(readOnly = true)
public class BesideService {

	private final BesideRows rows;

	private final Clock clock;

	BesideService(BesideRows rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	/** Beside a ticket that the reader may see, in one statement. */
	public Beside of(TicketGlance ticket, CurrentPerson reader) {
		return this.rows.of(ticket.id(), ticket.number(), ticket.organizationId(), ticket.requesterId(), reader.id(),
				this.clock.instant());
	}

}
