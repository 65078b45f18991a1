package balcao.ticket;

import java.time.Instant;

/**
 * Somebody wrote in a ticket, its description excepted.
 *
 * @param visibility what is internal never reaches a client
 * @param toMany whether the same was said in others too: whoever did that has not taken
 * up this one
 */
public record TicketSaid(long ticketId, String number, long messageId, long authorId, Side side, Visibility visibility,
		boolean toMany, Instant at) {

}
