package balcao.ticket;

import java.util.List;

import balcao.approval.ApprovalStanding;
import balcao.sla.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its client sees it: nothing internal is in it.
 *
 * @param seen the newest message on the page, for the reply form
 * @param approval what was asked and decided; null where nothing ever was
 * @param followUps the tickets before and after it
 * @param former what was said in the ticket before it
 * @param diagnosis what was found out, in the words that were published; null for nothing
 */
public record TicketPage(TicketSheet ticket, List<TimelineItem> timeline, List<Milestone> milestones,
		List<Deadline> deadlines, List<FileLine> files, List<AnswerLine> answers, List<String> copies, long seen,
		boolean mayReply, boolean mayClose, boolean mayReopen, boolean mayCancel, boolean mayAskAgain,
		boolean mayFollowUp, @Nullable ApprovalStanding approval, List<FollowUpLine> followUps,
		List<MessageLine> former, @Nullable PublishedDiagnosis diagnosis) {

	/** What decided the severity, in words. */
	public @Nullable String severityReason() {
		return this.timeline.stream()
			.flatMap((item) -> item.events().stream())
			.filter((event) -> event.kind() == HistoryKind.SEVERITY)
			.reduce((first, last) -> last)
			.map(HistoryLine::reason)
			.orElse(null);
	}

}
