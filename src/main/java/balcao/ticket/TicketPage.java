package balcao.ticket;

import java.time.Instant;
import java.util.List;

import balcao.sla.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its client sees it: nothing internal is in it.
 *
 * @param seen the newest message on the page, for the reply form
 * @param reopenableUntil how long it may be reopened; null unless it has ended
 * @param reopeningDays how many days after its end a ticket may be reopened
 */
public record TicketPage(TicketSheet ticket, List<TimelineItem> timeline, List<Milestone> milestones,
		List<Deadline> deadlines, List<FileLine> files, List<String> copies, long seen, boolean mayReply,
		boolean mayClose, boolean mayReopen, boolean mayCancel, boolean mayDecide, @Nullable Instant reopenableUntil,
		long reopeningDays) {

}
