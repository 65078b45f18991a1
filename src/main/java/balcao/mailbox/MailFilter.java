package balcao.mailbox;

/** Which mails a list has. */
public enum MailFilter {

	/** Those that wait for a decision. */
	PARKED("m.state = 'PARKED'"),

	/** Those that could not be worked on. */
	FAILED("m.state = 'FAILED'"),

	/** What machines wrote, reports, and what a rule rejected. */
	QUIET("m.outcome in ('AUTO_REPLY', 'BOUNCE', 'REJECTED') and m.state <> 'NEW'"),

	ALL("true");

	private final String condition;

	MailFilter(String condition) {
		this.condition = condition;
	}

	String condition() {
		return this.condition;
	}

}
