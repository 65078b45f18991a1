package balcao.incident;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Requests that look like one incident.
 *
 * @param minutes within how many they came, when it was noticed
 */
public record SpikeProposal(long id, long productId, @Nullable Long moduleId, String product, @Nullable String module,
		int minutes, int requests, int clients, Instant noticedAt, Instant lastAt, long teamId, String state,
		@Nullable Long incidentId, @Nullable String reason) {

	/** Product and module in one line. */
	public String about() {
		return (this.module != null) ? this.product + " · " + this.module : this.product;
	}

	public boolean isOpen() {
		return this.state.equals("PROPOSED");
	}

}
