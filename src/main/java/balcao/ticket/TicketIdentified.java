package balcao.ticket;

import java.time.Instant;

/**
 * It is known now whose protocol it is: the client, the person or both.
 *
 * @param organizationId the client it belongs to from now on
 * @param requesterId whose it is from now on
 * @param organizationChanged whether it belonged to another client, or to nobody, before
 * @param openedAt when it was opened
 */
public record TicketIdentified(long ticketId, String number, long organizationId, long requesterId,
		boolean organizationChanged, Instant openedAt, Instant at) {

}
