package balcao.ticket;

import java.time.Instant;

/**
 * What was said on a ticket is gone; whoever keeps words about it forgets them in the
 * same transaction.
 */
public record TicketErased(long ticketId, String number, Instant at) {

}
