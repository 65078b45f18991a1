package balcao.sla;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stood still.
 *
 * @param messageId that asked; opaque, null where no message did
 * @param until null while it lasts
 * @param annulledAt since when it no longer counts; null for one that does
 * @param length the business time that it took, or would have taken
 */
public record ClockPause(long id, PauseCause cause, @Nullable Long messageId, Instant from, @Nullable Instant until,
		@Nullable Instant annulledAt, Duration length) {

	public boolean isOpen() {
		return this.until == null;
	}

	/** Whether the client was waited for. */
	public boolean isAsked() {
		return this.cause != PauseCause.RESOLVED;
	}

	public boolean isAnnulled() {
		return this.annulledAt != null;
	}

}
