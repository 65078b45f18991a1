package balcao.ticket;

import java.time.Instant;

/**
 * An open ticket about nearly the same.
 *
 * @param own whether the person asked it
 * @param followed whether the person is in copy already
 */
public record SimilarTicket(String number, String subject, TicketStatus status, Instant updatedAt, boolean own,
		boolean followed) {

	public boolean mayBeFollowed() {
		return !this.own && !this.followed;
	}

}
