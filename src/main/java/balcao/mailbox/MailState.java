package balcao.mailbox;

/** Where a mail that came in stands. */
public enum MailState {

	/** Kept, and not worked on yet. */
	NEW,

	/** Something became of it. */
	DONE,

	/** A person of the team has to decide. */
	PARKED,

	/** It could not be worked on; a person of the team has to look at it. */
	FAILED,

	/** A person of the team decided that nothing becomes of it. */
	DISCARDED

}
