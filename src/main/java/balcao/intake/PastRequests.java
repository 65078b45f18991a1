package balcao.intake;

import java.time.Instant;
import java.util.List;

/**
 * Requests that were made, to try rules on; implemented by the module that keeps them.
 */
public interface PastRequests {

	/** The requests since an instant, the newest first, so many at most. */
	List<PastRequest> since(Instant from, int most);

	/**
	 * A request that was made.
	 *
	 * @param number how people name it
	 */
	record PastRequest(String number, String subject, Instant at, RoutingFacts facts) {

	}

}
