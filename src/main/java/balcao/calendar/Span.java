package balcao.calendar;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Absolute time from an instant up to and without another.
 *
 * @param to {@link Instant#MAX} when it has not ended yet
 */
public record Span(Instant from, Instant to) {

	public Span {
		if (to.isBefore(from)) {
			throw new CalendarRefused("calendar.refused.spanEndsBeforeStart", from, to);
		}
	}

	public Duration length() {
		return Duration.between(this.from, this.to);
	}

	public boolean contains(Instant instant) {
		return !instant.isBefore(this.from) && instant.isBefore(this.to);
	}

	boolean isEmpty() {
		return this.from.equals(this.to);
	}

	/** The part within the limits; null when there is none. */
	@Nullable Span within(Instant earliest, Instant latest) {
		Instant start = this.from.isBefore(earliest) ? earliest : this.from;
		Instant end = this.to.isAfter(latest) ? latest : this.to;
		return start.isBefore(end) ? new Span(start, end) : null;
	}

}
