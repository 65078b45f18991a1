package balcao.sla;

import java.time.Instant;
import java.util.Locale;

/**
 * How near a running clock is to its due instant, always computed from stored instants.
 */
public enum Stage {

	GREEN, YELLOW, RED, BREACHED;

	/** The stage at an instant; a clock is breached once its due instant has passed. */
	public static Stage of(Instant yellowAt, Instant redAt, Instant dueAt, Instant now) {
		if (now.isAfter(dueAt)) {
			return BREACHED;
		}
		if (!now.isBefore(redAt)) {
			return RED;
		}
		return now.isBefore(yellowAt) ? GREEN : YELLOW;
	}

	/** The value of a page's {@code data-stage}. */
	public String attribute() {
		return name().toLowerCase(Locale.ROOT);
	}

}
