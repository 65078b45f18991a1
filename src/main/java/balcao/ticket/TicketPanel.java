package balcao.ticket;

import org.jspecify.annotations.Nullable;

import balcao.platform.CurrentPerson;

/**
 * A part of a ticket's pages that another module shows; a bean of this kind appears where
 * it says, in the order of its {@code @Order}.
 */
public interface TicketPanel {

	Place place();

	/** The template whose fragment {@code panel(view)} shows it. */
	String template();

	/**
	 * What it shows of a ticket that the reader may see, in a number of statements that
	 * does not grow; null when there is nothing to show.
	 */
	@Nullable Object view(TicketGlance ticket, CurrentPerson reader);

	/** Where on which page. */
	enum Place {

		/** Above what the team writes. */
		DESK_MAIN,

		/** Beside the conversation, for the team. */
		DESK_CONTEXT,

		/** Where the client is asked for something. */
		CLIENT_MAIN,

		/** Beside the conversation, for the client. */
		CLIENT_ASIDE

	}

}
