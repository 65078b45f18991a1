package balcao.ticket;

/** What part of a client's tickets to show. */
public enum PortalView {

	/** Questions, proposals and solutions that wait for the client. */
	NEEDS_YOU("t.status in ('WAITING_CLIENT', 'PROPOSAL_SENT', 'RESOLVED')"),

	OPEN(TicketLists.OPEN),

	RESOLVED("t.status in ('RESOLVED', 'CLOSED', 'DENIED', 'CANCELLED')"),

	ALL("true");

	private final String condition;

	PortalView(String condition) {
		this.condition = condition;
	}

	String condition() {
		return this.condition;
	}

}
