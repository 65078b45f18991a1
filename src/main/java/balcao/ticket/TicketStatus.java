package balcao.ticket;

import java.util.Set;

/** Where a ticket stands; the moves between states are decided here and nowhere else. */
public enum TicketStatus {

	NEW, IN_APPROVAL, DENIED, IN_PROGRESS, WAITING_CLIENT, PROPOSAL_SENT, RESOLVED, REOPENED, CLOSED, CANCELLED;

	public boolean mayBecome(TicketStatus next) {
		return switch (this) {
			case NEW, REOPENED ->
				Set.of(IN_PROGRESS, WAITING_CLIENT, PROPOSAL_SENT, RESOLVED, CLOSED, CANCELLED).contains(next)
						&& !(this == REOPENED && next == CANCELLED);
			case IN_APPROVAL -> Set.of(IN_PROGRESS, DENIED, CANCELLED).contains(next);
			case IN_PROGRESS -> Set.of(WAITING_CLIENT, PROPOSAL_SENT, RESOLVED, CLOSED).contains(next);
			case WAITING_CLIENT -> Set.of(IN_PROGRESS, PROPOSAL_SENT, RESOLVED, CLOSED).contains(next);
			case PROPOSAL_SENT -> Set.of(IN_PROGRESS, RESOLVED, CLOSED).contains(next);
			case RESOLVED -> Set.of(CLOSED, REOPENED).contains(next);
			case CLOSED -> next == REOPENED;
			case DENIED -> next == IN_APPROVAL;
			case CANCELLED -> false;
		};
	}

	/** Whether it still stands in a queue. */
	public boolean isOpen() {
		return switch (this) {
			case DENIED, RESOLVED, CLOSED, CANCELLED -> false;
			default -> true;
		};
	}

	/** Whether the next step is the client's. */
	public boolean waitsForClient() {
		return this == WAITING_CLIENT || this == PROPOSAL_SENT || this == RESOLVED;
	}

	/** Whether what was found out can be written down: also after the solution. */
	public boolean isDiagnosable() {
		return this != DENIED && this != CANCELLED;
	}

	/** Whether the conversation can go on. */
	public boolean isTalkable() {
		return this != CLOSED && this != CANCELLED && this != DENIED;
	}

}
