package balcao.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Arithmetic of business time, exact to the nanosecond.
 *
 * <p>
 * Hours are wall-clock time, counting is absolute time: an interval of 24 hours gives 23
 * on the day the clock goes forward. Intervals include their opening and exclude their
 * closing, and those that touch are one. All questions refuse instants outside the years
 * 1 to 9998.
 *
 * <p>
 * From 1900 to 2100 questions are answered by binary search on a {@link Timeline} that is
 * made when first asked for; before and after, day by day. May be shared by threads.
 */
public final class BusinessTime {

	static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

	static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

	private final BusinessHours hours;

	private final OpenDays days;

	private final GrowingTimeline timeline;

	private final DayWalk walk;

	private BusinessTime(BusinessHours hours) {
		this.hours = hours;
		this.days = new OpenDays(hours);
		this.timeline = new GrowingTimeline(this.days);
		this.walk = new DayWalk(this.days);
	}

	public static BusinessTime of(BusinessHours hours) {
		return new BusinessTime(hours);
	}

	public BusinessHours hours() {
		return this.hours;
	}

	/** The earliest instant at which the amount of business time has passed. */
	public Instant plus(Instant start, Duration amount) {
		return plus(start, amount, Pauses.NONE);
	}

	/**
	 * The earliest instant at which the amount of open and unpaused time has passed: one
	 * that falls exactly on a closing, or on the start of a pause, stays there. A zero
	 * amount gives the start. Refuses a negative amount, and one that the calendar never
	 * reaches.
	 * @param pauses in any order; they may touch, overlap or begin before the start
	 */
	public Instant plus(Instant start, Duration amount, Collection<Span> pauses) {
		return plus(start, amount, Pauses.of(pauses));
	}

	/**
	 * As {@link #plus(Instant, Duration)}, in whole seconds and without objects, for work
	 * in bulk.
	 * @param startSecond seconds since 1970
	 * @param amountSeconds business time in seconds
	 * @return seconds since 1970
	 */
	public long plusSeconds(long startSecond, long amountSeconds) {
		refuseFar(startSecond);
		refuseNegative(amountSeconds);
		if (amountSeconds == 0) {
			return startSecond;
		}
		long due = this.timeline.reach(EpochNanos.ofSecond(startSecond), EpochNanos.ofAmount(amountSeconds),
				Pauses.NONE);
		if (due != Timeline.NOT_REACHED) {
			return EpochNanos.toSeconds(due);
		}
		return this.walk.plus(Instant.ofEpochSecond(startSecond), Duration.ofSeconds(amountSeconds), Pauses.NONE)
			.getEpochSecond();
	}

	/**
	 * The business time from one instant to another; zero when the other is not after.
	 */
	public Duration between(Instant from, Instant to) {
		return between(from, to, Pauses.NONE);
	}

	/**
	 * The open and unpaused time from one instant to another; zero when the other is not
	 * after. Of a pause only the open part is taken off.
	 * @param pauses in any order; they may touch, overlap or reach past either end
	 */
	public Duration between(Instant from, Instant to, Collection<Span> pauses) {
		return between(from, to, Pauses.of(pauses));
	}

	/**
	 * As {@link #between(Instant, Instant)}, in whole seconds and without objects, for
	 * work in bulk.
	 * @param fromSecond seconds since 1970
	 * @param toSecond seconds since 1970
	 * @return business time in seconds
	 */
	public long betweenSeconds(long fromSecond, long toSecond) {
		refuseFar(fromSecond);
		refuseFar(toSecond);
		if (fromSecond >= toSecond) {
			return 0;
		}
		long start = EpochNanos.ofSecond(fromSecond);
		long end = EpochNanos.ofSecond(toSecond);
		Timeline line = this.timeline.covering(start, end);
		if (line != null) {
			return EpochNanos.toSeconds(line.open(start, end, Pauses.NONE));
		}
		return this.walk.between(Instant.ofEpochSecond(fromSecond), Instant.ofEpochSecond(toSecond), Pauses.NONE)
			.toSeconds();
	}

	/**
	 * The stretches that {@link #between} counts, in order and apart from each other.
	 * Refuses to list more than 100,000.
	 */
	public List<Span> segments(Instant from, Instant to, Collection<Span> pauses) {
		return Pauses.of(pauses).takenFrom(openWindows(from, to));
	}

	/**
	 * How the time from one instant to another was counted: a line for each segment, and
	 * in their order uncounted lines for the holidays, exceptions and pauses on the way
	 * and for days without hours, consecutive ones together. A pause swallows the
	 * uncounted lines that lie wholly within it. The lines add up to {@link #between}.
	 */
	public List<AccountLine> account(Instant from, Instant to, Collection<Span> pauses) {
		Pauses apart = Pauses.of(pauses);
		return new Account(this.hours, this.days, from, to, apart).lines(apart.takenFrom(openWindows(from, to)));
	}

	/**
	 * What is open of a local date, after its exception or holidays, in order and apart.
	 */
	public List<OpenInterval> openOn(LocalDate date) {
		return this.days.on(date);
	}

	public boolean isOpen(Instant at) {
		refuseFar(at.getEpochSecond());
		return this.walk.isOpen(at);
	}

	/**
	 * The first open instant from the given one on: itself while open, empty when it
	 * never opens again.
	 */
	public Optional<Instant> nextOpening(Instant at) {
		refuseFar(at.getEpochSecond());
		return this.walk.nextOpening(at);
	}

	/**
	 * The end of the open window around an instant; empty while closed, or if it never
	 * ends.
	 */
	public Optional<Instant> closing(Instant at) {
		refuseFar(at.getEpochSecond());
		return this.walk.closing(at);
	}

	private Instant plus(Instant start, Duration amount, Pauses pauses) {
		refuseFar(start.getEpochSecond());
		refuseNegative(amount.toSeconds());
		if (amount.isZero()) {
			return start;
		}
		long due = this.timeline.reach(EpochNanos.of(start), EpochNanos.ofAmount(amount), pauses);
		return (due != Timeline.NOT_REACHED) ? EpochNanos.toInstant(due) : this.walk.plus(start, amount, pauses);
	}

	private Duration between(Instant from, Instant to, Pauses pauses) {
		refuseFar(from.getEpochSecond());
		refuseFar(to.getEpochSecond());
		if (!from.isBefore(to)) {
			return Duration.ZERO;
		}
		long start = EpochNanos.of(from);
		long end = EpochNanos.of(to);
		Timeline line = this.timeline.covering(start, end);
		return (line != null) ? Duration.ofNanos(line.open(start, end, pauses)) : this.walk.between(from, to, pauses);
	}

	private List<Span> openWindows(Instant from, Instant to) {
		refuseFar(from.getEpochSecond());
		refuseFar(to.getEpochSecond());
		if (!from.isBefore(to)) {
			return List.of();
		}
		long start = EpochNanos.of(from);
		long end = EpochNanos.of(to);
		Timeline line = this.timeline.covering(start, end);
		return (line != null) ? line.windows(start, end) : this.walk.windows(from, to);
	}

	private static void refuseFar(long second) {
		if (second < EARLIEST.getEpochSecond() || second >= LATEST.getEpochSecond()) {
			throw new CalendarRefused("calendar.refused.farInstant");
		}
	}

	private static void refuseNegative(long seconds) {
		if (seconds < 0) {
			throw new CalendarRefused("calendar.refused.negativeAmount");
		}
	}

}
