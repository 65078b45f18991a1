package balcao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When somebody attends: what a calendar says, in local time.
 *
 * @param weekly hours by weekday; a missing day is closed
 * @param holidays dates that close, whole or in part
 * @param exceptions dates whose hours replace both the weekly ones and any holiday
 */
public record BusinessHours(ZoneId zone, Map<DayOfWeek, List<OpenInterval>> weekly, List<Holiday> holidays,
		List<DatedException> exceptions) {

	private static final int FIRST_YEAR = 1;

	private static final int LAST_YEAR = 9998;

	/** Refuses hours that never open and two exceptions for one date. */
	public BusinessHours {
		weekly = everyDay(weekly);
		holidays = holidays.stream().sorted(Comparator.comparing(Holiday::date).thenComparing(Holiday::name)).toList();
		exceptions = exceptions.stream().sorted(Comparator.comparing(DatedException::date)).toList();
		refuseNeverOpen(weekly.values(), exceptions);
		refuseStrangeDates(holidays, exceptions);
	}

	/** Monday to Friday, 08:00–12:00 and 13:00–18:00, in São Paulo; no holidays yet. */
	public static BusinessHours brazilianOffice() {
		List<OpenInterval> day = List.of(OpenInterval.of("08:00", "12:00"), OpenInterval.of("13:00", "18:00"));
		Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek weekday : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
				DayOfWeek.FRIDAY)) {
			week.put(weekday, day);
		}
		return new BusinessHours(ZoneId.of("America/Sao_Paulo"), week, List.of(), List.of());
	}

	/** Round the clock, every day. */
	public static BusinessHours always(ZoneId zone) {
		List<OpenInterval> day = List.of(new OpenInterval(0, LocalHour.END_OF_DAY));
		Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek weekday : DayOfWeek.values()) {
			week.put(weekday, day);
		}
		return new BusinessHours(zone, week, List.of(), List.of());
	}

	/** The weekly hours of a day, in order; empty when closed. */
	public List<OpenInterval> on(DayOfWeek weekday) {
		return this.weekly.getOrDefault(weekday, List.of());
	}

	/** The same hours with these holidays instead. */
	public BusinessHours withHolidays(List<Holiday> replacement) {
		return new BusinessHours(this.zone, this.weekly, replacement, this.exceptions);
	}

	/** The same hours with these exceptions instead. */
	public BusinessHours withExceptions(List<DatedException> replacement) {
		return new BusinessHours(this.zone, this.weekly, this.holidays, replacement);
	}

	private static Map<DayOfWeek, List<OpenInterval>> everyDay(Map<DayOfWeek, List<OpenInterval>> weekly) {
		Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek weekday : DayOfWeek.values()) {
			week.put(weekday, weekly.getOrDefault(weekday, List.of()).stream().sorted().distinct().toList());
		}
		return Collections.unmodifiableMap(week);
	}

	private static void refuseNeverOpen(Collection<List<OpenInterval>> week, List<DatedException> exceptions) {
		if (week.stream().allMatch(List::isEmpty) && exceptions.stream().allMatch(DatedException::isClosed)) {
			throw new CalendarRefused("calendar.refused.neverOpens");
		}
	}

	private static void refuseStrangeDates(List<Holiday> holidays, List<DatedException> exceptions) {
		holidays.forEach((holiday) -> refuseFarDate(holiday.date()));
		Set<LocalDate> dates = new HashSet<>();
		for (DatedException exception : exceptions) {
			refuseFarDate(exception.date());
			if (!dates.add(exception.date())) {
				throw new CalendarRefused("calendar.refused.twoExceptions", exception.date());
			}
		}
	}

	private static void refuseFarDate(LocalDate date) {
		if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
			throw new CalendarRefused("calendar.refused.farDate");
		}
	}

}
