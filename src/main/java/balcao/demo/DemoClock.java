package balcao.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * A clock that starts where it is told, ticks on in microseconds and can be moved
 * forward, never back. A thread may act in the past while all others see the present.
 */
public final class DemoClock extends Clock {

	private final Clock machine;

	private final AtomicReference<Duration> ahead;

	@SuppressWarnings("ThreadLocalUsage") // there is one clock
	private final ThreadLocal<Instant> past = new ThreadLocal<>();

	private final Instant startedAt;

	DemoClock(Clock machine, @Nullable Instant start) {
		this.machine = machine;
		Instant now = machine.instant();
		this.ahead = new AtomicReference<>((start != null) ? Duration.between(now, start) : Duration.ZERO);
		this.startedAt = present();
	}

	/**
	 * A clock that the machine's own moves.
	 * @param start what it shows at first; null for the real time
	 */
	static DemoClock starting(@Nullable Instant start) {
		return new DemoClock(Clock.systemUTC(), start);
	}

	@Override
	public Instant instant() {
		Instant at = this.past.get();
		return (at != null) ? at : present();
	}

	/** What it showed at first. */
	public Instant startedAt() {
		return this.startedAt;
	}

	/** Moves on at once, for everybody; a negative duration is an error. */
	public void advance(Duration duration) {
		if (duration.isNegative()) {
			throw new IllegalArgumentException("The clock does not go back: " + duration);
		}
		this.ahead.accumulateAndGet(duration, Duration::plus);
	}

	/** Acts as of an instant, which must not lie ahead, while others see the present. */
	void during(Instant at, Runnable act) {
		if (at.isAfter(present())) {
			throw new IllegalArgumentException("Nothing can be done yet at " + at);
		}
		Instant before = this.past.get();
		this.past.set(at.truncatedTo(ChronoUnit.MICROS));
		try {
			act.run();
		}
		finally {
			if (before != null) {
				this.past.set(before);
			}
			else {
				this.past.remove();
			}
		}
	}

	private Instant present() {
		return this.machine.instant().plus(this.ahead.get()).truncatedTo(ChronoUnit.MICROS);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("Screens know the zone, the clock does not");
	}

}
