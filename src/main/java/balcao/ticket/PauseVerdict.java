package balcao.ticket;

/** What a leader makes of a contested pause. */
public enum PauseVerdict {

	/** The pause does not count. */
	ACCEPTED,

	/** The pause counts as before. */
	KEPT

}
