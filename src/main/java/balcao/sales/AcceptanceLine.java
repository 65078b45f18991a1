package balcao.sales;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.Money;

/**
 * Somebody's yes.
 *
 * @param recorder who of the team wrote it down; null where the client did it in the
 * portal
 * @param address where the request came from; null where the team wrote it down
 */
public record AcceptanceLine(long personId, String person, Instant at, List<Integer> lines, Money amount,
		@Nullable String address, @Nullable String recorder, @Nullable BehalfMethod method,
		@Nullable String reference) {

}
