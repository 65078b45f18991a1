package balcao.protocol;

/** What became of a contact. */
public enum ContactState {

	/** Somebody is speaking with the caller. */
	RUNNING,

	/** It became a protocol. */
	REGISTERED,

	/** It belongs to what was open already. */
	JOINED,

	/** The call was cut; somebody has to call back. */
	INTERRUPTED,

	/** It came to nothing, with words why. */
	CLOSED,

	/** It was cut before anything was said, so that nobody could call back. */
	LAPSED;

	/** Whether something is still to be done about it. */
	public boolean isOpen() {
		return this == RUNNING || this == INTERRUPTED;
	}

}
