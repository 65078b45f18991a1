package balcao.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Arithmetic of business time, exact to the nanosecond.
 *
 * <p>
 * Hours are wall-clock time, counting is absolute time: an interval of 24 hours gives 23
 * on the day the clock goes forward. Intervals include their opening and exclude their
 * closing, and those that touch are one. All questions refuse instants outside the years
 * 1 to 9998.
 */
public final class BusinessTime {

	private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

	private static final Duration WITHOUT_END = Duration.ofSeconds(Long.MAX_VALUE);

	private static final int MOST_SEGMENTS = 100_000;

	private final BusinessHours hours;

	private final OpenDays days;

	private BusinessTime(BusinessHours hours) {
		this.hours = hours;
		this.days = new OpenDays(hours);
	}

	public static BusinessTime of(BusinessHours hours) {
		return new BusinessTime(hours);
	}

	public BusinessHours hours() {
		return this.hours;
	}

	/** The earliest instant at which the amount of business time has passed. */
	public Instant plus(Instant start, Duration amount) {
		return plus(start, amount, List.of());
	}

	/**
	 * The earliest instant at which the amount of open and unpaused time has passed: one
	 * that falls exactly on a closing, or on the start of a pause, stays there. A zero
	 * amount gives the start. Refuses a negative amount, and one that the calendar never
	 * reaches.
	 * @param pauses in any order; they may touch, overlap or begin before the start
	 */
	public Instant plus(Instant start, Duration amount, Collection<Span> pauses) {
		refuseFar(start);
		if (amount.isNegative()) {
			throw new CalendarRefused("calendar.refused.negativeAmount");
		}
		if (amount.isZero()) {
			return start;
		}
		Duration remaining = amount;
		Instant from = start;
		for (Span pause : Pauses.of(pauses).within(start, Instant.MAX)) {
			Count before = count(from, earlier(pause.from(), LATEST), remaining);
			if (before.reached() != null) {
				return before.reached();
			}
			remaining = remaining.minus(before.counted());
			from = pause.to();
		}
		Count rest = count(from, LATEST, remaining);
		if (rest.reached() == null) {
			throw new CalendarRefused("calendar.refused.neverReached");
		}
		return rest.reached();
	}

	/**
	 * The business time from one instant to another; zero when the other is not after.
	 */
	public Duration between(Instant from, Instant to) {
		return between(from, to, List.of());
	}

	/**
	 * The open and unpaused time from one instant to another; zero when the other is not
	 * after. Of a pause only the open part is taken off.
	 * @param pauses in any order; they may touch, overlap or reach past either end
	 */
	public Duration between(Instant from, Instant to, Collection<Span> pauses) {
		refuseFar(from);
		refuseFar(to);
		Duration open = openTime(from, to);
		for (Span pause : Pauses.of(pauses).within(from, to)) {
			open = open.minus(openTime(pause.from(), pause.to()));
		}
		return open;
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
		refuseFar(at);
		for (LocalDate day = this.days.dateOf(at); !this.days.startOf(day).isAfter(at); day = day.plusDays(1)) {
			if (this.days.windowsOn(day).stream().anyMatch((window) -> window.contains(at))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The first open instant from the given one on: itself while open, empty when it
	 * never opens again.
	 */
	public Optional<Instant> nextOpening(Instant at) {
		refuseFar(at);
		LocalDate day = this.days.firstToLookAt(this.days.dateOf(at));
		while (day != null && this.days.startOf(day).isBefore(LATEST)) {
			for (Span window : this.days.windowsOn(day)) {
				if (window.to().isAfter(at)) {
					return Optional.of(window.contains(at) ? at : window.from());
				}
			}
			day = this.days.firstToLookAt(day.plusDays(1));
		}
		return Optional.empty();
	}

	/**
	 * The end of the open window around an instant; empty while closed, or if it never
	 * ends.
	 */
	public Optional<Instant> closing(Instant at) {
		refuseFar(at);
		Instant end = at;
		LocalDate day = this.days.dateOf(at);
		while (!this.days.startOf(day).isAfter(end)) {
			if (this.days.neverRests()) {
				LocalDate dated = this.days.firstDated(day);
				if (dated == null) {
					return Optional.empty();
				}
				if (dated.isAfter(day)) {
					day = dated;
					end = this.days.startOf(day);
				}
			}
			for (Span window : this.days.windowsOn(day)) {
				if (!window.from().isAfter(end) && window.to().isAfter(end)) {
					end = window.to();
				}
			}
			day = day.plusDays(1);
		}
		return end.isAfter(at) ? Optional.of(end) : Optional.empty();
	}

	private Duration openTime(Instant from, Instant to) {
		return count(from, to, WITHOUT_END).counted();
	}

	/**
	 * Counts open time until the limit or until as much as wanted, day by day, but in
	 * whole weeks where neither a dated day nor a change of the clock is near.
	 * @param wanted more than zero
	 */
	private Count count(Instant from, Instant limit, Duration wanted) {
		Duration remaining = wanted;
		if (!from.isBefore(limit)) {
			return new Count(Duration.ZERO, null);
		}
		LocalDate lastDay = this.days.dateOf(limit);
		LocalDate day = this.days.firstToLookAt(this.days.dateOf(from));
		LocalDate plainUntil = LocalDate.MIN;
		while (day != null && this.days.startOf(day).isBefore(limit)) {
			for (Span window : this.days.windowsOn(day)) {
				Span part = window.within(from, limit);
				if (part != null) {
					Duration length = part.length();
					if (length.compareTo(remaining) >= 0) {
						return new Count(wanted, part.from().plus(remaining));
					}
					remaining = remaining.minus(length);
				}
			}
			day = this.days.firstToLookAt(day.plusDays(1));
			if (day != null && this.days.weekSeconds() > 0) {
				if (day.isAfter(plainUntil)) {
					plainUntil = this.days.plainUntil(day, lastDay);
				}
				long weeks = plainWeeks(day, plainUntil, remaining);
				remaining = remaining.minusSeconds(weeks * this.days.weekSeconds());
				day = day.plusWeeks(weeks);
			}
		}
		return new Count(wanted.minus(remaining), null);
	}

	/** Whole weeks to leap over, so that some of the remaining time is left to find. */
	private long plainWeeks(LocalDate day, LocalDate plainUntil, Duration remaining) {
		long ahead = ChronoUnit.DAYS.between(day, plainUntil) / 7;
		long wanted = (remaining.toSeconds() - 1) / this.days.weekSeconds();
		return Math.max(0, Math.min(ahead, wanted));
	}

	private List<Span> openWindows(Instant from, Instant to) {
		refuseFar(from);
		refuseFar(to);
		List<Span> windows = new ArrayList<>();
		LocalDate day = this.days.firstToLookAt(this.days.dateOf(from));
		while (day != null && this.days.startOf(day).isBefore(to)) {
			for (Span window : this.days.windowsOn(day)) {
				Span part = window.within(from, to);
				if (part != null) {
					append(windows, part);
				}
			}
			day = this.days.firstToLookAt(day.plusDays(1));
		}
		return windows;
	}

	private static void append(List<Span> windows, Span next) {
		int last = windows.size() - 1;
		if (last >= 0 && windows.get(last).to().equals(next.from())) {
			windows.set(last, new Span(windows.get(last).from(), next.to()));
		}
		else if (windows.size() == MOST_SEGMENTS) {
			throw new CalendarRefused("calendar.refused.tooManySegments");
		}
		else {
			windows.add(next);
		}
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static void refuseFar(Instant instant) {
		if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
			throw new CalendarRefused("calendar.refused.farInstant");
		}
	}

	/**
	 * @param reached when the wanted time was complete; null when the limit came first
	 */
	private record Count(Duration counted, @Nullable Instant reached) {
	}

}
