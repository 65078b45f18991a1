package balcao.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The open windows of each local day as absolute time, and how far ahead days follow the
 * plain week.
 */
final class OpenDays {

	private final ZoneRules rules;

	private final Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);

	private final NavigableMap<LocalDate, List<OpenInterval>> dated = new TreeMap<>();

	private final long weekSeconds;

	OpenDays(BusinessHours hours) {
		this.rules = hours.zone().getRules();
		hours.weekly().forEach((weekday, open) -> this.week.put(weekday, merged(open)));
		for (Holiday holiday : hours.holidays()) {
			this.dated.put(holiday.date(), without(on(holiday.date()), holiday.closure()));
		}
		for (DatedException exception : hours.exceptions()) {
			this.dated.put(exception.date(), merged(exception.open()));
		}
		this.weekSeconds = this.week.values()
			.stream()
			.flatMap(List::stream)
			.mapToLong((open) -> open.closesSecond() - open.opensSecond())
			.sum();
	}

	/**
	 * Business seconds of a week without dated days and without a change of the clock.
	 */
	long weekSeconds() {
		return this.weekSeconds;
	}

	int windowsAWeek() {
		return this.week.values().stream().mapToInt(List::size).sum();
	}

	/** Whether only dated days ever close. */
	boolean neverRests() {
		return this.weekSeconds == 7L * LocalHour.END_OF_DAY;
	}

	LocalDate dateOf(Instant instant) {
		return LocalDate.ofEpochDay(
				Math.floorDiv(instant.getEpochSecond() + this.rules.getOffset(instant).getTotalSeconds(), 86_400L));
	}

	Instant startOf(LocalDate day) {
		return at(day, 0);
	}

	Span wholeDay(LocalDate day) {
		return new Span(startOf(day), startOf(day.plusDays(1)));
	}

	/**
	 * The instant of a wall time: a skipped one is the first after the gap, one that
	 * occurs twice is its first occurrence.
	 */
	Instant at(LocalDate day, int second) {
		LocalDateTime local = (second == LocalHour.END_OF_DAY) ? day.plusDays(1).atStartOfDay()
				: day.atTime(LocalTime.ofSecondOfDay(second));
		ZoneOffsetTransition transition = this.rules.getTransition(local);
		if (transition == null) {
			return local.toInstant(this.rules.getOffset(local));
		}
		return transition.isGap() ? transition.getInstant() : local.toInstant(transition.getOffsetBefore());
	}

	List<OpenInterval> on(LocalDate day) {
		List<OpenInterval> open = this.dated.get(day);
		return (open != null) ? open : onPlain(day);
	}

	/**
	 * The windows of a day in order, apart from each other; without those a gap swallows.
	 */
	List<Span> windowsOn(LocalDate day) {
		List<OpenInterval> open = on(day);
		List<Span> windows = new ArrayList<>(open.size());
		for (OpenInterval interval : open) {
			Span window = new Span(at(day, interval.opensSecond()), at(day, interval.closesSecond()));
			if (!window.isEmpty()) {
				windows.add(window);
			}
		}
		return windows;
	}

	/**
	 * Tells the windows of the days from the first up to and without the last, in order.
	 * Days of the plain week are computed without asking the zone.
	 */
	void forEachWindow(LocalDate first, LocalDate until, Windows windows) {
		LocalDate day = firstToLookAt(first);
		while (day != null && day.isBefore(until)) {
			LocalDate plainUntil = plainUntil(day, until);
			if (day.isBefore(plainUntil)) {
				long offset = this.rules.getOffset(startOf(day)).getTotalSeconds();
				for (; day.isBefore(plainUntil); day = day.plusDays(1)) {
					long midnight = day.toEpochDay() * LocalHour.END_OF_DAY - offset;
					for (OpenInterval open : onPlain(day)) {
						windows.add(midnight + open.opensSecond(), midnight + open.closesSecond());
					}
				}
			}
			else {
				windowsOn(day)
					.forEach((window) -> windows.add(window.from().getEpochSecond(), window.to().getEpochSecond()));
				day = day.plusDays(1);
			}
			day = firstToLookAt(day);
		}
	}

	/** The first day from this on that may have hours; null when none has any more. */
	@Nullable LocalDate firstToLookAt(LocalDate day) {
		return (this.weekSeconds > 0) ? day : this.dated.ceilingKey(day);
	}

	/** The first dated day from this on; null when there is none any more. */
	@Nullable LocalDate firstDated(LocalDate day) {
		return this.dated.ceilingKey(day);
	}

	/**
	 * The first day, from this on, that may differ from the plain week by its date or by
	 * a change of the clock; days before it last exactly as the wall clock says. At most
	 * the limit; before the given day when a change still reaches into it.
	 */
	LocalDate plainUntil(LocalDate day, LocalDate limit) {
		LocalDate until = limit;
		LocalDate dated = this.dated.ceilingKey(day);
		if (dated != null && dated.isBefore(until)) {
			until = dated;
		}
		ZoneOffsetTransition change = this.rules.nextTransition(startOf(day).minusNanos(1));
		if (change != null) {
			LocalDateTime earlier = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
			if (earlier.toLocalDate().isBefore(until)) {
				until = earlier.toLocalDate();
			}
		}
		return until;
	}

	private List<OpenInterval> onPlain(LocalDate day) {
		return this.week.getOrDefault(day.getDayOfWeek(), List.of());
	}

	private static List<OpenInterval> merged(List<OpenInterval> sorted) {
		List<OpenInterval> merged = new ArrayList<>(sorted.size());
		for (OpenInterval next : sorted) {
			int last = merged.size() - 1;
			if (last >= 0 && next.opensSecond() <= merged.get(last).closesSecond()) {
				OpenInterval previous = merged.get(last);
				merged.set(last, new OpenInterval(previous.opensSecond(),
						Math.max(previous.closesSecond(), next.closesSecond())));
			}
			else {
				merged.add(next);
			}
		}
		return List.copyOf(merged);
	}

	private static List<OpenInterval> without(List<OpenInterval> open, OpenInterval closure) {
		List<OpenInterval> left = new ArrayList<>(open.size() + 1);
		for (OpenInterval interval : open) {
			int before = Math.min(interval.closesSecond(), closure.opensSecond());
			if (interval.opensSecond() < before) {
				left.add(new OpenInterval(interval.opensSecond(), before));
			}
			int after = Math.max(interval.opensSecond(), closure.closesSecond());
			if (after < interval.closesSecond()) {
				left.add(new OpenInterval(after, interval.closesSecond()));
			}
		}
		return List.copyOf(left);
	}

	/** Hears of windows one after another. */
	interface Windows {

		/** Both are seconds since 1970; every edge of a window is a whole one. */
		void add(long opensSecond, long closesSecond);

	}

}
