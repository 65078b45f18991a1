package balcao.incident;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A status banner as the team sees it.
 *
 * @param entries what it said, the latest first
 */
public record BannerRow(long id, @Nullable Long incidentId, @Nullable String incident, @Nullable String product,
		@Nullable String module, BannerAudience audience, IncidentState state, Instant from, @Nullable Instant until,
		boolean withdrawn, int version, List<StatusEntry> entries, Instant at) {

	/** Product and module in one line; null where it concerns everything. */
	public @Nullable String about() {
		return (this.module != null) ? this.product + " · " + this.module : this.product;
	}

	public StatusEntry latest() {
		return this.entries.get(0);
	}

	/** Where it stands in its life: a key's end. */
	public String standing() {
		if (this.withdrawn) {
			return "withdrawn";
		}
		if (this.from.isAfter(this.at)) {
			return "planned";
		}
		if (!this.state.isOpen() || (this.until != null && !this.until.isAfter(this.at))) {
			return "over";
		}
		return "shown";
	}

}
