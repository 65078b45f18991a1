package balcao.ticket;

import java.util.List;

import balcao.organization.Choice;
import balcao.organization.PersonChoice;
import balcao.sla.Deadline;

/**
 * A ticket as the team sees it.
 *
 * @param others other recent tickets of the same organization
 * @param seen the newest message on the page, for the reply form
 * @param diagnosisRuns whether a diagnosis is still owed
 */
public record DeskTicketPage(TicketSheet ticket, List<TimelineItem> timeline, List<Deadline> deadlines,
		List<FileLine> files, List<String> copies, List<TicketRow> others, List<Choice> teams,
		List<PersonChoice> members, long seen, boolean diagnosisRuns, boolean mayReopen) {

}
