package balcao.ticket;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import balcao.sla.DeadlineExplanation;

/**
 * A deadline of a ticket with everything that made it.
 *
 * @param origin of the severity; null for tickets that nobody asked about
 * @param askers the names of those whose messages asked the client, by message
 * @param contests of pauses of the ticket, in order
 * @param seenByTeam whether the reader is of the team
 */
public record TicketDeadline(TicketSheet ticket, @Nullable SeverityOrigin origin, DeadlineExplanation explanation,
		Map<Long, String> askers, List<ContestLine> contests, boolean seenByTeam) {

}
