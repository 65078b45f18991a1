package balcao.protocol;

/** What came of calling back. */
public enum CallResult {

	/** The caller is on the phone again: the contact goes on. */
	REACHED,

	/** Nobody answered: later once more. */
	NOT_REACHED,

	/** Nothing more is to be done. */
	CLOSED

}
