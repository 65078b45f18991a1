package balcao.sla;

/** Why a clock stands still. */
public enum PauseCause {

	/** The team asked the client something. */
	WAITING_CLIENT,

	/** A proposal waits for the client's decision. */
	PROPOSAL,

	/** The ticket counted as resolved until it was reopened. */
	RESOLVED

}
