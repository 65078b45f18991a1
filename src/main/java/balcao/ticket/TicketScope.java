package balcao.ticket;

/** Whose tickets somebody lists. */
public enum TicketScope {

	/** A client's own and those in copy; what is assigned to somebody of the team. */
	MINE,

	/** All of a client organization's, for those who see it. */
	ORGANIZATION,

	/** Everything that somebody of the team may see. */
	QUEUE

}
