package balcao.calendar.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.validation.Errors;

import balcao.calendar.BusinessHours;
import balcao.calendar.CalendarRefused;
import balcao.calendar.DatedException;
import balcao.calendar.Holiday;
import balcao.calendar.OpenInterval;

/** Reads a typed calendar and notes at each field what cannot be understood. */
final class CalendarReading {

	private static final Pattern RANGE = Pattern.compile("([0-9:]+)\\s*(?:[-–—]|às|to)\\s*([0-9:]+)[,;\\s]*");

	private final CalendarForm form;

	private final Errors errors;

	CalendarReading(CalendarForm form, Errors errors) {
		this.form = form;
		this.errors = errors;
	}

	/** The hours; empty when something is wrong with the form. */
	Optional<BusinessHours> hours() {
		Optional<ZoneId> zone = zone();
		Map<DayOfWeek, List<OpenInterval>> week = week();
		List<Holiday> holidays = holidays();
		List<DatedException> exceptions = exceptions();
		if (this.errors.hasErrors()) {
			return Optional.empty();
		}
		return zone.flatMap((id) -> understood("", () -> new BusinessHours(id, week, holidays, exceptions)));
	}

	private Optional<ZoneId> zone() {
		String id = this.form.zone();
		if (!id.isEmpty() && ZoneId.getAvailableZoneIds().contains(id)) {
			return Optional.of(ZoneId.of(id));
		}
		if (!id.isEmpty()) {
			this.errors.rejectValue("zone", "calendar.form.zone.unknown");
		}
		return Optional.empty();
	}

	private Map<DayOfWeek, List<OpenInterval>> week() {
		Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			week.put(day, ranges(day.getValue() - 1));
		}
		return week;
	}

	private List<OpenInterval> ranges(int day) {
		List<OpenInterval> open = new ArrayList<>();
		List<CalendarForm.RangeRow> rows = this.form.week().get(day).ranges();
		for (int i = 0; i < rows.size(); i++) {
			CalendarForm.RangeRow row = rows.get(i);
			String field = "week[" + day + "].ranges[" + i + "].";
			if (!row.isEmpty()) {
				understood(field + "opens", () -> OpenInterval.of(row.opens(), "24:00")).flatMap(
						(fromOpening) -> understood(field + "closes", () -> OpenInterval.of(row.opens(), row.closes())))
					.ifPresent((interval) -> add(interval, open, field + "opens"));
			}
		}
		return open;
	}

	private List<Holiday> holidays() {
		List<Holiday> holidays = new ArrayList<>();
		for (int i = 0; i < this.form.holidays().size(); i++) {
			CalendarForm.HolidayRow row = this.form.holidays().get(i);
			String field = "holidays[" + i + "].";
			if (!row.isEmpty()) {
				require(row.name(), field + "name", "calendar.form.holiday.unnamed");
				date(row.date(), field + "date")
					.flatMap((date) -> understood(field + "closedFrom",
							() -> Holiday.closedFrom(date, row.closedFrom(), row.name(), row.source())))
					.flatMap((untilMidnight) -> understood(field + "closedUntil",
							() -> Holiday.closedBetween(untilMidnight.date(), row.closedFrom(), row.closedUntil(),
									row.name(), row.source())))
					.ifPresent(holidays::add);
			}
		}
		return holidays;
	}

	private List<DatedException> exceptions() {
		List<DatedException> exceptions = new ArrayList<>();
		Set<LocalDate> dates = new HashSet<>();
		for (int i = 0; i < this.form.exceptions().size(); i++) {
			CalendarForm.ExceptionRow row = this.form.exceptions().get(i);
			String field = "exceptions[" + i + "].";
			if (!row.isEmpty()) {
				require(row.reason(), field + "reason", "calendar.form.exception.unexplained");
				List<OpenInterval> open = hours(row.hours(), field + "hours");
				date(row.date(), field + "date").ifPresent((date) -> {
					if (dates.add(date)) {
						exceptions.add(new DatedException(date, open, row.reason()));
					}
					else {
						this.errors.rejectValue(field + "date", "calendar.refused.twoExceptions");
					}
				});
			}
		}
		return exceptions;
	}

	private List<OpenInterval> hours(String text, String field) {
		List<OpenInterval> open = new ArrayList<>();
		Matcher range = RANGE.matcher(text);
		int read = 0;
		while (range.find() && range.start() == read) {
			read = range.end();
			understood(field, () -> OpenInterval.of(range.group(1), range.group(2)))
				.ifPresent((interval) -> add(interval, open, field));
		}
		if (read < text.length()) {
			this.errors.rejectValue(field, "calendar.form.exception.hours.unreadable");
		}
		return open;
	}

	private void add(OpenInterval interval, List<OpenInterval> open, String field) {
		if (open.stream().anyMatch(interval::overlaps)) {
			this.errors.rejectValue(field, "calendar.form.overlap");
		}
		open.add(interval);
	}

	private Optional<LocalDate> date(String text, String field) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeException ex) {
			this.errors.rejectValue(field, "calendar.form.date.unreadable");
			return Optional.empty();
		}
	}

	private void require(String text, String field, String message) {
		if (text.isEmpty()) {
			this.errors.rejectValue(field, message);
		}
	}

	private <T> Optional<T> understood(String field, Supplier<T> reading) {
		try {
			return Optional.of(reading.get());
		}
		catch (CalendarRefused refused) {
			if (field.isEmpty()) {
				this.errors.reject(refused.messageKey(), refused.arguments(), null);
			}
			else {
				this.errors.rejectValue(field, refused.messageKey(), refused.arguments(), null);
			}
			return Optional.empty();
		}
	}

}
