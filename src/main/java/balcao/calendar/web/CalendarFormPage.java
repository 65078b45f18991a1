package balcao.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import balcao.calendar.PublishedCalendar;

/**
 * What surrounds the form of a calendar.
 *
 * @param calendar the calendar as it is; null for a new one
 * @param edited the version that was taken to edit
 * @param year the year whose national holidays are offered
 * @param weekdays the names of the days from Monday on
 * @param zones to choose from
 */
record CalendarFormPage(@Nullable PublishedCalendar calendar, int edited, int year, List<String> weekdays,
		List<ZoneGroup> zones) {

	static CalendarFormPage of(@Nullable PublishedCalendar calendar, int edited, CalendarForm form, LocalDate today,
			Locale locale) {
		List<String> weekdays = Arrays.stream(DayOfWeek.values()).map((day) -> YearPicture.name(day, locale)).toList();
		return new CalendarFormPage(calendar, edited, firstYearWithoutHolidays(form, today), weekdays,
				ZoneGroup.including(form.zone()));
	}

	public boolean isNew() {
		return this.calendar == null;
	}

	/** Whether somebody published another version since this one was taken to edit. */
	public boolean isOutdated() {
		return this.calendar != null && this.edited < this.calendar.number();
	}

	/** The version that this one will follow, knowingly after the page has said so. */
	public int follows() {
		return (this.calendar != null) ? this.calendar.number() : 0;
	}

	/** The calendar's own address, or the one of all calendars. */
	public String path() {
		String all = "/backoffice/calendars";
		return (this.calendar != null) ? all + "/" + this.calendar.calendarId() : all;
	}

	/** The days from Monday on, as drafts name them. */
	public List<DayOfWeek> dayCodes() {
		return List.of(DayOfWeek.values());
	}

	/** Where the form is published. */
	public String target() {
		return isNew() ? path() : path() + "/versions";
	}

	/** Where rows are added and taken away without keeping anything. */
	public String drafts() {
		return path() + "/drafts";
	}

	private static int firstYearWithoutHolidays(CalendarForm form, LocalDate today) {
		return IntStream.iterate(today.getYear(), (year) -> year + 1)
			.filter((year) -> form.holidays().stream().noneMatch((row) -> row.date().startsWith(year + "-")))
			.findFirst()
			.getAsInt();
	}

}
