package balcao.ticket.web;

import java.util.Locale;

import balcao.explanation.DeadlineStory;
import balcao.ticket.TicketSheet;

/** Why a deadline of a ticket is what it is. */
record DeadlinePage(TicketSheet ticket, long clockId, DeadlineStory story, boolean team) {

	/** The ticket's own page. */
	public String home() {
		return (this.team ? "/desk/tickets/" : "/tickets/") + this.ticket.number();
	}

	public String address() {
		return home() + "/deadlines/" + this.clockId;
	}

	/** A file's name, such as {@code 2026-000042-17.txt}. */
	String fileName() {
		return String.format(Locale.ROOT, "%s-%d.txt", this.ticket.number(), this.clockId);
	}

}
