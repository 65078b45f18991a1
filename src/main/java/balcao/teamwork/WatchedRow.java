package balcao.teamwork;

import java.time.Instant;

import balcao.ticket.TicketStatus;

/** A ticket that somebody follows, as they may see it. */
public record WatchedRow(long ticketId, String number, String subject, TicketStatus status, Instant updatedAt,
		Instant since) {

}
