package balcao.ticket;

import java.util.List;

import balcao.platform.CurrentPerson;

/** Prepared answers for whoever writes to a client about no ticket. */
public interface PreparedAnswers {

	/**
	 * Those that somebody of the team may use, filled with what is known without a
	 * ticket, 50 at most.
	 * @param words that the name or the text has; empty for all
	 */
	List<Prepared> find(String words, String client, String organization, CurrentPerson agent);

	/** A prepared answer as it would be said. */
	record Prepared(long id, String name, String text) {

	}

}
