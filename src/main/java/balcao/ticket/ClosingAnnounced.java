package balcao.ticket;

import java.time.Instant;

/**
 * A solution waits for its client's answer, and silence will close it; published once
 * more shortly before.
 *
 * @param reminder whether it was announced before
 */
public record ClosingAnnounced(long ticketId, String number, long requesterId, Instant closesAt, boolean reminder,
		Instant at) {

}
