package balcao.ticket;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import balcao.approval.ApprovalStanding;
import balcao.organization.Choice;
import balcao.organization.PersonChoice;
import balcao.sla.Deadline;

/**
 * A ticket as the team sees it.
 *
 * @param others other recent tickets of the same organization
 * @param contests of pauses, in order
 * @param mayDecideContests whether the reader decides on them
 * @param seen the newest message on the page, for the reply form
 * @param owed what the team still has to tell
 * @param severities every change of the severity, in order
 * @param shown which part of the timeline it has
 * @param older the message before which there are more; null when there are none
 * @param before the message before which it ends; null for the end
 * @param approval what was asked and decided; null where nothing ever was
 * @param mayApprove whether the reader decides the step that waits
 */
public record DeskTicketPage(TicketSheet ticket, List<TimelineItem> timeline, List<Deadline> deadlines,
		List<FileLine> files, List<AnswerLine> answers, List<String> copies, List<TicketRow> others, List<Choice> teams,
		List<PersonChoice> members, List<ContestLine> contests, boolean mayDecideContests, long seen, Set<Told> owed,
		boolean mayReopen, DeskContext context, List<HistoryLine> severities, Show shown, @Nullable Long older,
		@Nullable Long before, @Nullable ApprovalStanding approval, boolean mayApprove) {

	/** The contested pause that waits longest for a decision. */
	public @Nullable ContestLine contested() {
		return this.contests.stream().filter((contest) -> !contest.isDecided()).findFirst().orElse(null);
	}

	public boolean owesDiagnosis() {
		return this.owed.contains(Told.DIAGNOSIS);
	}

	/** Whether what is told now can be told as an update of an emergency. */
	public boolean mayUpdate() {
		return this.ticket.kind() == TicketKind.PROTOCOL && this.ticket.status().isOpen();
	}

	public boolean owesWorkaround() {
		return this.owed.contains(Told.WORKAROUND);
	}

}
