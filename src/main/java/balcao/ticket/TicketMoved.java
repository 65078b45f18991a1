package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A ticket went from one state to another.
 *
 * @param actorId who did it; null for time or a rule
 */
public record TicketMoved(long ticketId, String number, TicketStatus from, TicketStatus to, @Nullable Long actorId,
		Instant at) {

}
