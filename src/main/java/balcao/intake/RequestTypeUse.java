package balcao.intake;

import java.util.Map;

/** Tells how often request types are used; whoever keeps what was requested knows. */
public interface RequestTypeUse {

	/** What is counted at most. */
	int MOST = 1000;

	/**
	 * The number of requests by the id of their type, {@link #MOST} meaning as many or
	 * more.
	 */
	Map<Long, Long> counts();

}
