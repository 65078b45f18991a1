package balcao.intake;

import org.jspecify.annotations.Nullable;

/**
 * A routing rule in words; null matches anything.
 *
 * @param scope the value of the product or module in a form; empty for any
 */
public record RoutingLine(long id, @Nullable String requestType, @Nullable String product, @Nullable String module,
		String team, @Nullable Long requestTypeId, String scope, long teamId) {

	public boolean isCatchAll() {
		return this.requestTypeId == null && this.scope.isEmpty();
	}

}
