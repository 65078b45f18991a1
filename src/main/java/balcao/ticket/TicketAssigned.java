package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A ticket was given to somebody, or taken.
 *
 * @param actorId who did it; null for a rule
 */
public record TicketAssigned(long ticketId, String number, long assigneeId, @Nullable Long actorId, Instant at) {

}
