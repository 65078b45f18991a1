package balcao.ticket;

/** Who may read a message or an entry of the history. */
public enum Visibility {

	PUBLIC,

	/** The team alone; never reaches a client by any way. */
	INTERNAL

}
