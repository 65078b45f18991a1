package balcao.rehearsal;

/** What a job is for. */
public enum Purpose {

	/** Tells what would change, and changes nothing. */
	WHAT_IF,

	/** Moves open deadlines after a publication. */
	MOVE

}
