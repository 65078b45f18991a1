package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What was solved is open again.
 *
 * @param assigneeId who has it; null for nobody
 * @param answer how the client answered the solution; null where it was reopened later
 */
public record TicketReopened(long ticketId, String number, long teamId, @Nullable Long assigneeId,
		@Nullable SolutionAnswer answer, long actorId, Instant at) {

}
