package balcao.platform;

import java.util.Collection;
import java.util.Map;

/**
 * Counts the tickets that name something, for whoever may not know tickets; implemented
 * by the module that keeps them.
 */
public interface TicketCounts {

	/** Counting on would tell nobody more. */
	int MOST = 1000;

	/** How many tickets name each of the ids, up to {@link #MOST} and one. */
	Map<Long, Integer> of(Counted what, Collection<Long> ids);

	/** What tickets name. */
	enum Counted {

		ROUTING_RULE, TEAM, ORGANIZATION, PERSON

	}

}
