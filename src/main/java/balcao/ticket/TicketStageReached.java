package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.sla.Stage;
import balcao.sla.TargetName;

/**
 * A clock of a ticket has come to a stage; published once for each, before anything is
 * done about it.
 *
 * @param assigneeId who has the ticket; null for nobody
 * @param at when the stage was reached, which may be a while ago
 */
public record TicketStageReached(long ticketId, String number, String subject, long teamId, @Nullable Long assigneeId,
		long clockId, TargetName target, Stage stage, Instant at) {

}
