package balcao.ticket.web;

import java.util.Comparator;
import java.util.List;

import balcao.sla.Deadline;
import balcao.ticket.TicketPage;
import balcao.ticket.TicketSheet;
import balcao.ticket.TicketStatus;

/** The receipt of a ticket. */
record ConfirmationPage(TicketPage page) {

	public TicketSheet ticket() {
		return this.page.ticket();
	}

	/** Whether the severity decides nothing yet. */
	public boolean isInApproval() {
		return ticket().status() == TicketStatus.IN_APPROVAL;
	}

	/** What was promised and has not ended, nearest first. */
	public List<Deadline> promises() {
		return this.page.deadlines()
			.stream()
			.filter((deadline) -> deadline.isOpen() && deadline.dueAt() != null)
			.sorted(Comparator.comparing(Deadline::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

}
