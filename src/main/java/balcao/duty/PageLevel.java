package balcao.duty;

/** How far a call has gone. */
public enum PageLevel {

	/** Who is on duty. */
	FIRST,

	/** Who would be called after them. */
	NEXT,

	/** Who leads the team. */
	LEADER,

	/** Everybody of the team. */
	ALL

}
