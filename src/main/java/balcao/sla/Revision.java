package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What becomes of a clock by a change of terms. */
interface Revision {

	/** The open clocks that it speaks of. */
	ClockScope open();

	/** The open clocks of the same kind that it does not speak of; null for none. */
	@Nullable ClockScope staying();

	/** The ended clocks that it speaks of. */
	ClockScope ended();

	/** The severity that the subject would have. */
	default int severity(ClockFacts clock) {
		return clock.severity();
	}

	/**
	 * What an open clock would be held to; the terms it has where nothing speaks against
	 * them, and empty where it would no longer be promised.
	 */
	Optional<ClockTerms> revise(ClockFacts clock);

	/** What an ended clock was held to by the version in force; empty for nothing. */
	Optional<Verdict> was(ClockFacts clock, TimesAtHand times);

	/**
	 * What it would have been held to if the change had been there from the start; empty
	 * for nothing.
	 */
	Optional<Verdict> would(ClockFacts clock, TimesAtHand times);

	/** A course that has ended and what was promised for it. */
	record Verdict(Run run, Duration duration) {

		ClockState of(Instant end) {
			return (this.run.consumed(end).compareTo(this.duration) > 0) ? ClockState.BREACHED : ClockState.MET;
		}

	}

}
