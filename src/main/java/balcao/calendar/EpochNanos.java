package balcao.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * Instants from 1900 to 2100 as nanoseconds since 1970: one number each, and the
 * difference of two of them never overflows.
 */
final class EpochNanos {

	static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

	static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

	private static final long SECOND = 1_000_000_000;

	private static final long FIRST_SECOND = FIRST.getEpochSecond();

	private static final long LAST_SECOND = LAST.getEpochSecond();

	/** The first number that is too late. */
	static final long END = LAST_SECOND * SECOND;

	private EpochNanos() {
	}

	/** The smallest number for what comes before 1900, the largest after 2100. */
	static long of(Instant instant) {
		long whole = ofSecond(instant.getEpochSecond());
		return isWithin(whole) ? whole + instant.getNano() : whole;
	}

	/** Likewise, for a whole second since 1970. */
	static long ofSecond(long second) {
		if (second < FIRST_SECOND) {
			return Long.MIN_VALUE;
		}
		return (second < LAST_SECOND) ? second * SECOND : Long.MAX_VALUE;
	}

	/** The largest number for more than two centuries. */
	static long ofAmount(Duration amount) {
		long whole = ofAmount(amount.getSeconds());
		return (whole != Long.MAX_VALUE) ? whole + amount.getNano() : whole;
	}

	static long ofAmount(long seconds) {
		return (seconds < LAST_SECOND - FIRST_SECOND) ? seconds * SECOND : Long.MAX_VALUE;
	}

	static boolean isWithin(long nanos) {
		return nanos != Long.MIN_VALUE && nanos != Long.MAX_VALUE;
	}

	static Instant toInstant(long nanos) {
		return Instant.ofEpochSecond(toSeconds(nanos), Math.floorMod(nanos, SECOND));
	}

	/** Whole seconds, of an instant since 1970. */
	static long toSeconds(long nanos) {
		return Math.floorDiv(nanos, SECOND);
	}

}
