package balcao.ticket;

/** How another ticket belongs to this one. */
public enum Relation {

	/** Goes on with this one. */
	MERGED_INTO,

	/** Goes on here. */
	MERGED_FROM,

	/** This one stands under it; the team's only. */
	PARENT,

	/** Stands under this one; the team's only. */
	CHILD,

	/** This one was split off from it. */
	SPLIT_FROM,

	/** Was split off from this one. */
	SPLIT_INTO,

	RELATED

}
