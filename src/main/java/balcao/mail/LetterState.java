package balcao.mail;

/** How far a letter came. */
public enum LetterState {

	/** Not tried yet, or to be tried again. */
	WAITING,

	/** The mail server took it. */
	SENT,

	/** Kept for the demo's mail page instead of sent. */
	CAUGHT,

	/** Given up; an admin may try again. */
	FAILED

}
