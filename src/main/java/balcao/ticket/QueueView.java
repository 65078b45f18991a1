package balcao.ticket;

/** What part of a queue to show. */
public enum QueueView {

	ALL("true"),

	UNASSIGNED("t.assignee_id is null"),

	MINE("t.assignee_id = :person"),

	/** The client spoke last. */
	ANSWERED("t.last_message_side = 'CLIENT'"),

	/** Severity 1 and 2. */
	SEVERE("t.severity <= 2"),

	APPROVAL("t.status = 'IN_APPROVAL'"),

	/** The next step is the client's. */
	WAITING("t.status in ('WAITING_CLIENT', 'PROPOSAL_SENT')");

	private final String condition;

	QueueView(String condition) {
		this.condition = condition;
	}

	String condition() {
		return this.condition;
	}

}
