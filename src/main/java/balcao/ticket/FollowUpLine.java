package balcao.ticket;

import java.time.Instant;

/**
 * A ticket that goes on with another, or that another goes on with.
 *
 * @param former whether it came before
 */
public record FollowUpLine(long id, String number, String subject, TicketStatus status, Instant openedAt,
		boolean former) {

}
