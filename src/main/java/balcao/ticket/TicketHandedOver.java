package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A ticket went to another team.
 *
 * @param teamId the team that has it now
 * @param assigneeId who of it has it now; null for nobody yet
 */
public record TicketHandedOver(long ticketId, String number, TicketKind kind, long teamId, @Nullable Long assigneeId,
		long actorId, Instant at) {

}
