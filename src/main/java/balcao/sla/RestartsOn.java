package balcao.sla;

/** What happens to a target's clock after it ended. */
public enum RestartsOn {

	NEVER,

	/**
	 * A reopened request lets the same clock go on; the time it stood resolved does not
	 * count.
	 */
	RESUMES_ON_REOPENING,

	/** A reopened request gets a new clock. */
	NEW_ON_REOPENING,

	/** Each message of the client that waits for an answer gets a new clock. */
	NEW_ON_CLIENT_MESSAGE,

	/** Each update gets a clock for the next one, also after a reopening. */
	NEW_ON_UPDATE

}
