package balcao.chat;

/** What a line of a conversation is: something said, or something that happened. */
public enum LineKind {

	SAID,

	/** The conversation began. */
	STARTED,

	/**
	 * It began outside the hours: a message was left, to be answered after the instant.
	 */
	LEFT,

	/** An emergency has its number. */
	PROTOCOL,

	/** Somebody of the team took it. */
	TAKEN,

	/** It went to somebody else. */
	HANDED,

	/** It waits again for somebody of the team. */
	RETURNED,

	/** It became a ticket. */
	TICKET,

	ENDED

}
