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
		List<Deadline> deadlines, List<FileLine> files, List<AnswerLine> answers, List<String> copies, long seen,
		boolean mayReply, boolean mayClose, boolean mayReopen, boolean mayCancel, boolean mayDecide,
		@Nullable Instant reopenableUntil, long reopeningDays) {

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
