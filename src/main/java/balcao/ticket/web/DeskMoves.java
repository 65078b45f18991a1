package balcao.ticket.web;

import java.util.List;
import java.util.stream.Stream;

import balcao.ticket.AfterReply;
import balcao.ticket.DeskTicketPage;
import balcao.ticket.TicketStatus;

/**
 * What the team may do with a ticket as it stands.
 *
 * @param afters what may follow a reply
 */
record DeskMoves(boolean talk, boolean decide, boolean resume, boolean close, boolean reopen, boolean assign,
		boolean overrule, List<After> afters) {

	static DeskMoves of(DeskTicketPage page) {
		TicketStatus status = page.ticket().status();
		boolean open = status.isOpen();
		return new DeskMoves(status.isTalkable(), status == TicketStatus.IN_APPROVAL,
				status.waitsForClient() && status.mayBecome(TicketStatus.IN_PROGRESS), status == TicketStatus.RESOLVED,
				page.mayReopen(), open, open,
				Stream.of(AfterReply.values())
					.filter((after) -> allows(status, after))
					.map((after) -> After.of(after, status))
					.toList());
	}

	private static boolean allows(TicketStatus status, AfterReply after) {
		return switch (after) {
			case KEEP -> true;
			case WAIT_FOR_CLIENT -> status.mayBecome(TicketStatus.WAITING_CLIENT);
			case RESOLVE -> status.mayBecome(TicketStatus.RESOLVED);
		};
	}

	/**
	 * What may follow a reply.
	 *
	 * @param label the key of its name
	 * @param consequence the key of what it does to the deadline
	 */
	record After(AfterReply value, String label, String consequence) {

		private static After of(AfterReply after, TicketStatus status) {
			boolean waits = after == AfterReply.KEEP && status.waitsForClient();
			return waits
					? new After(after, "ticket.desk.after.stillWaiting", "ticket.desk.after.consequence.stillWaiting")
					: new After(after, "ticket.afterReply." + after, "ticket.desk.after.consequence." + after);
		}

	}

	/** Whether anything may follow a reply but that it was sent. */
	public boolean hasAfters() {
		return this.afters.size() > 1;
	}

}
