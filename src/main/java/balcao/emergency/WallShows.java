package balcao.emergency;

/** How much a wall tells of each emergency to whoever passes by. */
public enum WallShows {

	/** Numbers alone. */
	NUMBERS,

	/** Companies, and whoever has it by their initials. */
	COMPANIES,

	/** What it is about as well. */
	SUMMARIES

}
