package balcao.ticket;

import java.util.List;

import balcao.organization.PersonChoice;

/**
 * The people of a ticket, to be changed.
 *
 * @param mayChange whether the reader puts others in copy and takes them out
 * @param mayConfide whether the reader makes it confidential or opens it again
 * @param inCopy whether the reader is in copy
 * @param outsidersAllowed whether the organization allows people from outside
 * @param words what colleagues were looked for by
 * @param found colleagues who could be put in copy
 */
public record PeoplePage(TicketSheet ticket, Readership readers, List<CopyLine> copies, List<OutsiderLine> outsiders,
		boolean mayChange, boolean mayConfide, boolean inCopy, boolean outsidersAllowed, String words,
		List<PersonChoice> found) {

	public boolean isConfidential() {
		return this.readers.confidential();
	}

}
