package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Nobody has a ticket any more: it waits for somebody of the same team.
 *
 * @param teamId the team that has it
 * @param actorId who did it; null for a rule
 */
public record TicketUnassigned(long ticketId, String number, long teamId, @Nullable Long actorId, Instant at) {

}
