package balcao.decree;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.platform.SecretToken;

/**
 * A history is ready for whoever it is about.
 *
 * @param askedById who asked for it
 * @param token opens it without signing in, until it expires; null where it is fetched in
 * the portal
 * @param seen whether whoever it is about has waited for it and looks at it now
 */
public record HistoryDelivered(long requestId, long personId, long askedById, HistoryQuestion question, HistoryWay way,
		@Nullable SecretToken token, Instant expiresAt, boolean seen, Instant at) {

}
