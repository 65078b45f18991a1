package balcao.calendar.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.calendar.BrazilianHolidays;
import balcao.calendar.BusinessHours;
import balcao.calendar.CalendarRefused;
import balcao.calendar.DatedException;
import balcao.calendar.Holiday;
import balcao.calendar.OpenInterval;

/**
 * A calendar as it is typed; rows left empty say nothing.
 *
 * @param week the days from Monday on
 */
record CalendarForm(@NotBlank(message = "{platform.field.required}") @Size(max = 120, message = TOO_LONG) String name,
		@NotBlank(message = "{platform.field.required}") @Size(max = 64, message = TOO_LONG) String zone,
		List<@Valid DayRow> week, List<@Valid HolidayRow> holidays, List<@Valid ExceptionRow> exceptions) {

	private static final String TOO_LONG = "{platform.field.tooLong}";

	CalendarForm {
		name = orEmpty(name);
		zone = orEmpty(zone);
		week = atLeast(DayOfWeek.values().length, week, () -> new DayRow(List.of()));
		holidays = atLeast(1, holidays, HolidayRow::empty);
		exceptions = atLeast(1, exceptions, ExceptionRow::empty);
	}

	static CalendarForm of(String name, BusinessHours hours) {
		List<DayRow> week = new ArrayList<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			week.add(new DayRow(hours.on(day).stream().map(RangeRow::of).toList()));
		}
		return new CalendarForm(name, hours.zone().getId(), week,
				hours.holidays().stream().map(HolidayRow::of).toList(),
				hours.exceptions().stream().map(ExceptionRow::of).toList());
	}

	CalendarForm withRange(DayOfWeek day) {
		List<DayRow> longer = new ArrayList<>(this.week);
		int index = day.getValue() - 1;
		longer.set(index, new DayRow(and(this.week.get(index).ranges(), RangeRow.empty())));
		return new CalendarForm(this.name, this.zone, longer, this.holidays, this.exceptions);
	}

	CalendarForm withHoliday() {
		return withHolidays(List.of(HolidayRow.empty()));
	}

	/** The holidays typed so far, and the national ones of a year on other dates. */
	CalendarForm withNationalHolidays(String year) {
		if (!year.matches("[0-9]{4}")) {
			throw new CalendarRefused("calendar.refused.holidayYear", year);
		}
		return withHolidays(BrazilianHolidays.of(Integer.parseInt(year))
			.stream()
			.map(HolidayRow::of)
			.filter((row) -> this.holidays.stream().noneMatch((typed) -> typed.date().equals(row.date())))
			.toList());
	}

	CalendarForm withException() {
		return new CalendarForm(this.name, this.zone, this.week, this.holidays,
				and(this.exceptions, ExceptionRow.empty()));
	}

	CalendarForm withoutHoliday(int index) {
		return new CalendarForm(this.name, this.zone, this.week, without(this.holidays, index), this.exceptions);
	}

	CalendarForm withoutException(int index) {
		return new CalendarForm(this.name, this.zone, this.week, this.holidays, without(this.exceptions, index));
	}

	private CalendarForm withHolidays(List<HolidayRow> more) {
		List<HolidayRow> longer = new ArrayList<>(this.holidays);
		if (longer.size() == 1 && longer.get(0).isEmpty() && !more.isEmpty() && !more.get(0).isEmpty()) {
			longer.clear();
		}
		longer.addAll(more);
		return new CalendarForm(this.name, this.zone, this.week, longer, this.exceptions);
	}

	private static <T> List<T> and(List<T> rows, T row) {
		List<T> longer = new ArrayList<>(rows);
		longer.add(row);
		return longer;
	}

	private static <T> List<T> without(List<T> rows, int index) {
		List<T> shorter = new ArrayList<>(rows);
		if (index >= 0 && index < shorter.size()) {
			shorter.remove(index);
		}
		return shorter;
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** Rows that did not arrive, as their indexes have gaps, are empty ones. */
	private static <T> List<T> atLeast(int least, @Nullable List<T> arrived, Supplier<T> empty) {
		List<T> rows = new ArrayList<>();
		if (arrived != null) {
			arrived.forEach((row) -> rows.add((row != null) ? row : empty.get()));
		}
		while (rows.size() < least) {
			rows.add(empty.get());
		}
		return List.copyOf(rows);
	}

	/** What is open of one weekday; two ranges make room for a break. */
	record DayRow(List<@Valid RangeRow> ranges) {

		DayRow {
			ranges = atLeast(2, ranges, RangeRow::empty);
		}

	}

	/** From an hour to another, such as 08:00 to 12:00. */
	record RangeRow(@Size(max = 8, message = TOO_LONG) String opens, @Size(max = 8, message = TOO_LONG) String closes) {

		RangeRow {
			opens = orEmpty(opens);
			closes = orEmpty(closes);
		}

		static RangeRow empty() {
			return new RangeRow("", "");
		}

		static RangeRow of(OpenInterval interval) {
			return new RangeRow(interval.opens(), interval.closes());
		}

		boolean isEmpty() {
			return (this.opens + this.closes).isEmpty();
		}

	}

	/**
	 * A holiday.
	 *
	 * @param date as in 2026-12-24
	 * @param closedFrom the hour from which the day is closed; empty for its start
	 * @param closedUntil the hour until which it is closed; empty for its end
	 */
	record HolidayRow(@Size(max = 10, message = TOO_LONG) String date, @Size(max = 120, message = TOO_LONG) String name,
			@Size(max = 200, message = TOO_LONG) String source, @Size(max = 8, message = TOO_LONG) String closedFrom,
			@Size(max = 8, message = TOO_LONG) String closedUntil) {

		HolidayRow {
			date = orEmpty(date);
			name = orEmpty(name);
			source = orEmpty(source);
			closedFrom = orEmpty(closedFrom);
			closedUntil = orEmpty(closedUntil);
		}

		static HolidayRow empty() {
			return new HolidayRow("", "", "", "", "");
		}

		static HolidayRow of(Holiday holiday) {
			return new HolidayRow(holiday.date().toString(), holiday.name(), holiday.source(), holiday.closedFrom(),
					holiday.closedUntil());
		}

		boolean isEmpty() {
			return (this.date + this.name + this.source + this.closedFrom + this.closedUntil).isEmpty();
		}

	}

	/**
	 * Other hours on a date.
	 *
	 * @param date as in 2026-12-24
	 * @param hours such as {@code 09:00–12:00, 13:00–15:00}; none closes the date
	 */
	record ExceptionRow(@Size(max = 10, message = TOO_LONG) String date,
			@Size(max = 200, message = TOO_LONG) String reason, @Size(max = 120, message = TOO_LONG) String hours) {

		ExceptionRow {
			date = orEmpty(date);
			reason = orEmpty(reason);
			hours = orEmpty(hours);
		}

		static ExceptionRow empty() {
			return new ExceptionRow("", "", "");
		}

		static ExceptionRow of(DatedException exception) {
			return new ExceptionRow(exception.date().toString(), exception.reason(),
					exception.open().stream().map(OpenInterval::toString).collect(Collectors.joining(", ")));
		}

		boolean isEmpty() {
			return (this.date + this.reason + this.hours).isEmpty();
		}

	}

}
