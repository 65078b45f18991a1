package balcao.sla;

/** What starts a target's clock. */
public enum StartsOn {

	/** The request is opened; one that needs approval, once it is approved. */
	OPENING,

	/** A request that needs approval is opened. */
	APPROVAL_REQUEST,

	/** The team speaks to the client for the first time. */
	SERVICE_BEGIN,

	/** The team tells what is wrong. */
	DIAGNOSIS,

	/**
	 * The client writes once service has begun, and nothing older waits for an answer.
	 */
	CLIENT_MESSAGE,

	/** The request is opened as an emergency, or turns out to be one. */
	EMERGENCY

}
