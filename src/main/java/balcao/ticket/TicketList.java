package balcao.ticket;

import java.time.Instant;

import balcao.platform.KeysetPage;

/**
 * A page of a list of the desk.
 *
 * @param count how many there are, counted as far as {@link #isMore()} tells
 */
public record TicketList(TicketQuery query, KeysetPage<QueueRow> tickets, int count, Instant at) {

	/** Whether there are more than were counted. */
	public boolean isMore() {
		return this.count >= ListedTickets.COUNTED;
	}

}
