package balcao.ticket;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whom a ticket concerns, of those who may sign in and may see it.
 *
 * @param requesterId null where they may not any more
 * @param copies those in copy but the requester
 */
public record TicketConcern(@Nullable Long assigneeId, @Nullable Long requesterId, List<Long> copies) {

}
