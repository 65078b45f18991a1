package balcao.ticket;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list of the team.
 *
 * @param remaining business time until its next deadline, negative once it has passed;
 * null while no clock runs
 * @param present colleagues who have it open
 */
public record QueueRow(TicketRow ticket, @Nullable Duration remaining, List<TicketPresence.Present> present) {

}
