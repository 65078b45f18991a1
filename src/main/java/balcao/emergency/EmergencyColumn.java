package balcao.emergency;

import balcao.ticket.TicketStatus;

/** Where an emergency stands on the board. */
public enum EmergencyColumn {

	/** Nobody has begun to work on it. */
	NEW,

	WORKED,

	/** The client can work again, or is asked something. */
	WAITING,

	/** It was solved in the last hours. */
	SOLVED;

	static EmergencyColumn of(TicketStatus status, boolean mitigated) {
		return switch (status) {
			case NEW, IN_APPROVAL -> NEW;
			case WAITING_CLIENT, PROPOSAL_SENT -> WAITING;
			case IN_PROGRESS, REOPENED -> mitigated ? WAITING : WORKED;
			case RESOLVED, CLOSED, DENIED, CANCELLED -> SOLVED;
		};
	}

}
