package balcao.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Business time counted from day to day, anywhere in the years 1 to 9998: the answer
 * where no timeline is, and the one that timelines are tested against.
 */
final class DayWalk {

	private static final Duration WITHOUT_END = Duration.ofSeconds(Long.MAX_VALUE);

	private static final int MOST_WINDOWS = 100_000;

	private final OpenDays days;

	DayWalk(OpenDays days) {
		this.days = days;
	}

	/** As {@link BusinessTime#plus}, for an amount that is more than zero. */
	Instant plus(Instant start, Duration amount, Pauses pauses) {
		Duration remaining = amount;
		Instant from = start;
		for (Span pause : pauses.within(start, Instant.MAX)) {
			Count before = count(from, earlier(pause.from(), BusinessTime.LATEST), remaining);
			if (before.reached() != null) {
				return before.reached();
			}
			remaining = remaining.minus(before.counted());
			from = pause.to();
		}
		Count rest = count(from, BusinessTime.LATEST, remaining);
		if (rest.reached() == null) {
			throw new CalendarRefused("calendar.refused.neverReached");
		}
		return rest.reached();
	}

	Duration between(Instant from, Instant to, Pauses pauses) {
		Duration open = openTime(from, to);
		for (Span pause : pauses.within(from, to)) {
			open = open.minus(openTime(pause.from(), pause.to()));
		}
		return open;
	}

	List<Span> windows(Instant from, Instant to) {
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

	boolean isOpen(Instant at) {
		for (LocalDate day = this.days.dateOf(at); !this.days.startOf(day).isAfter(at); day = day.plusDays(1)) {
			if (this.days.windowsOn(day).stream().anyMatch((window) -> window.contains(at))) {
				return true;
			}
		}
		return false;
	}

	Optional<Instant> nextOpening(Instant at) {
		LocalDate day = this.days.firstToLookAt(this.days.dateOf(at));
		while (day != null && this.days.startOf(day).isBefore(BusinessTime.LATEST)) {
			for (Span window : this.days.windowsOn(day)) {
				if (window.to().isAfter(at)) {
					return Optional.of(window.contains(at) ? at : window.from());
				}
			}
			day = this.days.firstToLookAt(day.plusDays(1));
		}
		return Optional.empty();
	}

	Optional<Instant> closing(Instant at) {
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

	/** Adds a window, to the last if they touch; refuses more than 100,000. */
	static void append(List<Span> windows, Span next) {
		int last = windows.size() - 1;
		if (last >= 0 && windows.get(last).to().equals(next.from())) {
			windows.set(last, new Span(windows.get(last).from(), next.to()));
		}
		else if (windows.size() == MOST_WINDOWS) {
			throw new CalendarRefused("calendar.refused.tooManySegments");
		}
		else {
			windows.add(next);
		}
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

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	/**
	 * @param reached when the wanted time was complete; null when the limit came first
	 */
	private record Count(Duration counted, @Nullable Instant reached) {
	}

}
