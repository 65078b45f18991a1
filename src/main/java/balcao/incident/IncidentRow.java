package balcao.incident;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** An incident in a list. */
public record IncidentRow(long id, String number, String subject, String product, @Nullable String module,
		IncidentState state, @Nullable String lead, Instant beganAt, Instant openedAt, @Nullable Instant resolvedAt,
		int children, int clients) {

	/** Product and module in one line. */
	public String about() {
		return (this.module != null) ? this.product + " · " + this.module : this.product;
	}

}
