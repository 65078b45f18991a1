package balcao.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import balcao.platform.CurrentPerson;
import balcao.platform.Initials;

/** Tells lists which colleagues have a ticket open; whoever keeps that implements it. */
public interface TicketPresence {

	/** Who but the reader looks at each of some tickets now, in one statement. */
	Map<Long, List<Present>> at(Collection<Long> ticketIds, CurrentPerson reader);

	/** A colleague who has a ticket open, and perhaps writes. */
	record Present(String name, boolean typing) {

		public String initials() {
			return Initials.of(this.name);
		}

	}

}
