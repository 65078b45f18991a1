package balcao.incident;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that is or was out of order, as clients read it.
 *
 * @param entries what was told, the latest first
 */
public record StatusStory(long id, @Nullable String product, @Nullable String module, IncidentState state, Instant from,
		boolean current, List<StatusEntry> entries) {

	/** Product and module in one line; null where it concerns everything. */
	public @Nullable String about() {
		return (this.module != null) ? this.product + " · " + this.module : this.product;
	}

}
