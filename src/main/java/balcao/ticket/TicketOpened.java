package balcao.ticket;

import java.time.Instant;

/** A ticket exists. */
public record TicketOpened(long ticketId, String number, TicketKind kind, long organizationId, long requesterId,
		long teamId, Instant at) {

}
