package balcao;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the tests: stands still until it is told to move, and stands at
 * {@link #START} again before each test method.
 */
public final class TestClock extends Clock {

	/** Friday, 20 November 2026, 16:00 in São Paulo. */
	public static final Instant START = Instant.parse("2026-11-20T19:00:00Z");

	private volatile Instant now = START;

	/** To the microsecond, as PostgreSQL keeps it. */
	public void set(Instant instant) {
		this.now = instant.truncatedTo(ChronoUnit.MICROS);
	}

	public void advance(Duration duration) {
		set(this.now.plus(duration));
	}

	public void reset() {
		this.now = START;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

}
