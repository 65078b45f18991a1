package balcao.ticket;

/**
 * Who may see a ticket {@code t}, for statements of modules that show what belongs to
 * one: as strict as its page.
 */
public final class TicketSight {

	/** For the team; asks for {@code :person} and {@code :everything}. */
	public static final String FOR_TEAM = "(" + TicketLists.FOR_TEAM + TicketSheets.TOOK_THE_CALL + ")";

	/**
	 * For a client; asks for {@code :person}, {@code :organization} and {@code :sees}.
	 */
	public static final String FOR_CLIENT = "(" + TicketLists.FOR_CLIENT + ")";

	private TicketSight() {
	}

}
