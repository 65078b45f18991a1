package balcao.ticket;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list of the team.
 *
 * @param remaining business time until its next deadline, negative once it has passed;
 * null while no clock runs
 */
public record QueueRow(TicketRow ticket, @Nullable Duration remaining) {

}
