package balcao.ticket;

import java.time.Instant;
import java.util.Set;

/**
 * A request waits for the decision of some people.
 *
 * @param actorId who asked, or decided the step before
 */
public record ApprovalAwaited(long ticketId, String number, Set<Long> approverIds, long actorId, Instant at) {

	public ApprovalAwaited {
		approverIds = Set.copyOf(approverIds);
	}

}
