package balcao.ticket;

/**
 * The rule by which the team sees tickets, for statements of other modules that read
 * tickets as {@code t}.
 */
public final class TeamSight {

	/** Takes the parameters {@code person} and {@code everything}. */
	public static final String OF_TICKET = TicketLists.FOR_TEAM;

	private TeamSight() {
	}

}
