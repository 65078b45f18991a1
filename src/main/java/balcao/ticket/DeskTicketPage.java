package balcao.ticket;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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
 */
public record DeskTicketPage(TicketSheet ticket, List<TimelineItem> timeline, List<Deadline> deadlines,
		List<FileLine> files, List<AnswerLine> answers, List<String> copies, List<TicketRow> others, List<Choice> teams,
		List<PersonChoice> members, List<ContestLine> contests, boolean mayDecideContests, long seen, Set<Told> owed,
		boolean mayReopen) {

	/** The contested pause that waits longest for a decision. */
	public @Nullable ContestLine contested() {
		return this.contests.stream().filter((contest) -> !contest.isDecided()).findFirst().orElse(null);
	}

	public boolean owesDiagnosis() {
		return this.owed.contains(Told.DIAGNOSIS);
	}

	public boolean owesWorkaround() {
		return this.owed.contains(Told.WORKAROUND);
	}

}
