package balcao.calendar.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import balcao.calendar.CalendarRefused;
import balcao.calendar.DatedException;
import balcao.calendar.Holiday;
import balcao.calendar.HolidayKind;
import balcao.calendar.HolidayLayer;
import balcao.calendar.OpenInterval;

import org.springframework.validation.Errors;

/** Reads what is typed of a calendar and notes at each field what is not understood. */
final class Reading {

	private static final Pattern RANGE = Pattern.compile("([0-9:]+)\\s*(?:[-–—]|às|to)\\s*([0-9:]+)[,;\\s]*");

	private static final Pattern MIDNIGHT = Pattern.compile("0{1,2}:00(:00)?");

	private final Errors errors;

	Reading(Errors errors) {
		this.errors = errors;
	}

	Optional<ZoneId> zone(String id) {
		if (!id.isEmpty() && ZoneId.getAvailableZoneIds().contains(id)) {
			return Optional.of(ZoneId.of(id));
		}
		if (!id.isEmpty()) {
			this.errors.rejectValue("zone", "calendar.form.zone.unknown");
		}
		return Optional.empty();
	}

	Map<DayOfWeek, List<OpenInterval>> week(List<DayRow> days) {
		Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			week.put(day, ranges(days.get(day.getValue() - 1).ranges(), "week[" + (day.getValue() - 1) + "].ranges["));
		}
		return week;
	}

	private List<OpenInterval> ranges(List<RangeRow> rows, String name) {
		List<OpenInterval> open = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			RangeRow row = rows.get(i);
			String field = name + i + "].";
			if (row.isEmpty()) {
				continue;
			}
			understood(field + "opens", () -> OpenInterval.of(row.opens(), "24:00"))
				.flatMap((fromOpening) -> interval(row.opens(), row.closes(), field + "closes"))
				.ifPresent((interval) -> add(interval, open, field + "opens"));
		}
		return open;
	}

	/** The holiday; empty when something is wrong with the form. */
	Optional<Holiday> holiday(HolidayForm form) {
		Optional<LocalDate> date = date(form.date(), "date");
		HolidayKind kind = named(HolidayKind.values(), form.kind(), "kind", HolidayKind.HOLIDAY);
		HolidayLayer layer = layer(form.layer());
		if (layer.hasPlace() && form.place().isEmpty()) {
			this.errors.rejectValue("place", "calendar.refused.placeMissing");
		}
		boolean partial = kind == HolidayKind.PARTIAL;
		if (partial && (form.closedFrom() + form.closedUntil()).isEmpty()) {
			this.errors.rejectValue("closedFrom", "calendar.refused.partialWithoutHour");
		}
		Optional<Holiday> hours = date
			.flatMap((day) -> understood("closedFrom",
					() -> Holiday.closedFrom(day, partial ? form.closedFrom() : "", form.name(), form.source())))
			.flatMap((untilMidnight) -> understood("closedUntil", () -> Holiday.closedBetween(untilMidnight.date(),
					partial ? form.closedFrom() : "", partial ? form.closedUntil() : "", form.name(), form.source())));
		if (this.errors.hasErrors()) {
			return Optional.empty();
		}
		return hours.flatMap((holiday) -> understood("closedFrom",
				() -> new Holiday(holiday.date(), holiday.name(), holiday.source(), kind, layer,
						layer.hasPlace() ? form.place() : "", holiday.closedFromSecond(),
						holiday.closedUntilSecond())));
	}

	/** The layer of that name; the company's own where there is none. */
	HolidayLayer layer(String name) {
		return named(HolidayLayer.values(), name, "layer", HolidayLayer.OWN);
	}

	<E extends Enum<E>> E named(E[] constants, String name, String field, E otherwise) {
		return Stream.of(constants).filter((constant) -> constant.name().equals(name)).findFirst().orElseGet(() -> {
			this.errors.rejectValue(field, "platform.field.mistyped");
			return otherwise;
		});
	}

	/** The exception; empty when something is wrong with the form. */
	Optional<DatedException> exception(ExceptionForm form) {
		List<OpenInterval> open = hours(form.hours());
		Optional<LocalDate> date = date(form.date(), "date");
		return this.errors.hasErrors() ? Optional.empty()
				: date.map((day) -> new DatedException(day, open, form.reason()));
	}

	private List<OpenInterval> hours(String text) {
		List<OpenInterval> open = new ArrayList<>();
		Matcher range = RANGE.matcher(text);
		int read = 0;
		while (range.find() && range.start() == read) {
			read = range.end();
			interval(range.group(1), range.group(2), "hours").ifPresent((interval) -> add(interval, open, "hours"));
		}
		if (read < text.length()) {
			this.errors.rejectValue("hours", "calendar.form.exception.hours.unreadable");
		}
		return open;
	}

	private Optional<OpenInterval> interval(String opens, String closes, String field) {
		if (MIDNIGHT.matcher(closes).matches()) {
			this.errors.rejectValue(field, "calendar.form.midnight");
			return Optional.empty();
		}
		return understood(field, () -> OpenInterval.of(opens, closes));
	}

	private void add(OpenInterval interval, List<OpenInterval> open, String field) {
		if (open.stream().anyMatch(interval::overlaps)) {
			this.errors.rejectValue(field, "calendar.form.overlap");
		}
		open.add(interval);
	}

	Optional<LocalDate> date(String text, String field) {
		try {
			LocalDate date = LocalDate.parse(text);
			if (date.getYear() >= YearPicture.FIRST_YEAR && date.getYear() <= YearPicture.LAST_YEAR) {
				return Optional.of(date);
			}
			this.errors.rejectValue(field, "calendar.form.date.far");
		}
		catch (DateTimeException ex) {
			this.errors.rejectValue(field, "calendar.form.date.unreadable");
		}
		return Optional.empty();
	}

	private <T> Optional<T> understood(String field, Supplier<T> reading) {
		try {
			return Optional.of(reading.get());
		}
		catch (CalendarRefused refused) {
			this.errors.rejectValue(field, refused.messageKey(), refused.arguments(), null);
			return Optional.empty();
		}
	}

}
