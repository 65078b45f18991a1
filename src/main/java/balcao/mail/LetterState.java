package balcao.mail;

/** How far a letter came. */
public enum LetterState {

	/** Not tried yet, or to be tried again. */
	WAITING,

	/** The mail server took it. */
	SENT,

	/** Kept for the demo's mail page instead of sent. */
	CAUGHT,

	/** It came back. */
	BOUNCED,

	/** Given up; an admin may try again. */
	FAILED,

	/** Its link worked no more before it could leave; a new one is asked for. */
	EXPIRED

}
