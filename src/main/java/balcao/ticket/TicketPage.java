package balcao.ticket;

import java.util.List;

import balcao.sla.Deadline;

/**
 * A ticket as its client sees it: nothing internal is in it.
 *
 * @param seen the newest message on the page, for the reply form
 */
public record TicketPage(TicketSheet ticket, List<TimelineItem> timeline, List<Milestone> milestones,
		List<Deadline> deadlines, List<FileLine> files, List<String> copies, long seen, boolean mayReply,
		boolean mayClose, boolean mayReopen, boolean mayCancel, boolean mayDecide) {

}
