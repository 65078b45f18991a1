package balcao.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.RecurrenceRule;
import biweekly.property.TextProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * Calendars as iCalendar files (RFC 5545). Reading is for files of strangers: it looks
 * only at what the file itself holds, fetches nothing, and of rules that repeat it
 * follows none but "every year".
 */
public final class CalendarFile {

	/** Characters of a file that is read. */
	public static final int LARGEST = 1_000_000;

	/** Dates that are taken from one file. */
	public static final int MOST_DATES = 500;

	private static final int LONGEST_STAY = 31;

	private static final int YEARS_AHEAD = 5;

	private static final int NAME = 120;

	private static final int SOURCE = 200;

	private static final int PLACE = 80;

	/** Open hours on a date, which nobody should read as a day off. */
	private static final String OPEN = "OPEN";

	private final ZoneId zone;

	private final LocalDate today;

	private final List<ImportedDate> dates = new ArrayList<>();

	private CalendarFile(ZoneId zone, LocalDate today) {
		this.zone = zone;
		this.today = today;
	}

	/** The holidays and exceptions of a version, hours in UTC. */
	public static String write(PublishedCalendar calendar, Instant now) {
		ICalendar file = new ICalendar();
		file.setProductId("-//Balcão//Calendar " + calendar.calendarId() + "//PT");
		file.setName(calendar.name());
		ZoneId zone = calendar.time().hours().zone();
		for (Holiday holiday : calendar.time().hours().holidays()) {
			VEvent event = event(calendar, holiday.date(), holiday.isPartial() ? holiday.closure() : null, zone,
					holiday.name(), now);
			event.addCategories(holiday.layer().name(), holiday.kind().name());
			if (!holiday.source().isEmpty()) {
				event.setDescription(holiday.source());
			}
			if (!holiday.place().isEmpty()) {
				event.setLocation(holiday.place());
			}
			file.addEvent(event);
		}
		for (DatedException exception : calendar.time().hours().exceptions()) {
			if (exception.isClosed()) {
				file.addEvent(event(calendar, exception.date(), null, zone, exception.reason(), now));
			}
			for (OpenInterval open : exception.open()) {
				VEvent event = event(calendar, exception.date(), open, zone, exception.reason(), now);
				event.addCategories(OPEN);
				file.addEvent(event);
			}
		}
		return Biweekly.write(file).version(ICalVersion.V2_0).go();
	}

	private static VEvent event(PublishedCalendar calendar, LocalDate date, @Nullable OpenInterval hours, ZoneId zone,
			String name, Instant now) {
		VEvent event = new VEvent();
		event.setSummary(name);
		event.setDateTimeStamp(Date.from(now));
		if (hours == null) {
			event.setDateStart(day(date), false);
			event.setDateEnd(day(date.plusDays(1)), false);
		}
		else {
			event.setDateStart(Date.from(at(date, hours.opensSecond(), zone)), true);
			event.setDateEnd(Date.from(at(date, hours.closesSecond(), zone)), true);
		}
		String part = (hours != null) ? "-" + hours.opensSecond() : "";
		event.setUid("calendar-" + calendar.calendarId() + "-" + date + part + "-"
				+ Integer.toHexString(name.hashCode()) + "@balcao");
		return event;
	}

	/** The library writes a day by the zone of the machine. */
	private static Date day(LocalDate date) {
		return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
	}

	private static Instant at(LocalDate date, int second, ZoneId zone) {
		return (second == LocalHour.END_OF_DAY) ? date.plusDays(1).atStartOfDay(zone).toInstant()
				: date.atTime(LocalTime.ofSecondOfDay(second)).atZone(zone).toInstant();
	}

	/**
	 * The dates that a file names, in order, at most {@value #MOST_DATES}; hours without
	 * a zone are those of the calendar. Refuses what is no such file or too large.
	 * @param today years that repeat are followed from this one on
	 */
	public static List<ImportedDate> read(byte[] content, ZoneId zone, LocalDate today) {
		if (content.length > LARGEST) {
			throw new CalendarRefused("calendar.refused.fileTooLarge");
		}
		CalendarFile file = new CalendarFile(zone, today);
		try {
			file.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
		}
		catch (CharacterCodingException ex) {
			throw new CalendarRefused("calendar.refused.fileUnreadable");
		}
		catch (IOException | RuntimeException ex) {
			// whatever a stranger's file makes the library stumble over
			throw (ex instanceof CalendarRefused refused) ? refused
					: new CalendarRefused("calendar.refused.fileUnreadable");
		}
		if (file.dates.isEmpty()) {
			throw new CalendarRefused("calendar.refused.fileWithoutDates");
		}
		return file.dates.stream()
			.sorted((one, other) -> one.holiday().date().compareTo(other.holiday().date()))
			.distinct()
			.limit(MOST_DATES)
			.toList();
	}

	private void read(String text) throws IOException {
		if (!text.stripLeading().regionMatches(true, text.startsWith("\uFEFF") ? 1 : 0, "BEGIN:VCALENDAR", 0, 15)) {
			throw new CalendarRefused("calendar.refused.fileUnreadable");
		}
		try (ICalReader reader = new ICalReader(new StringReader(text), ICalVersion.V2_0)) {
			reader.setDefaultTimezone(TimeZone.getTimeZone(this.zone));
			ICalendar calendar = reader.readNext();
			while (calendar != null && this.dates.size() < MOST_DATES) {
				calendar.getEvents().forEach(this::take);
				calendar = reader.readNext();
			}
		}
	}

	private void take(VEvent event) {
		ICalDate start = value(event.getDateStart());
		if (start == null || this.dates.size() >= MOST_DATES || isOpening(event)) {
			return;
		}
		Stay stay = start.hasTime() ? hours(event, start) : days(event, start);
		if (stay == null) {
			return;
		}
		List<LocalDate> beginnings = yearly(event, stay.first());
		for (LocalDate beginning : beginnings) {
			for (int day = 0; day < stay.days(); day++) {
				LocalDate date = beginning.plusDays(day);
				if (date.getYear() >= 1 && date.getYear() <= 9998) {
					this.dates.add(new ImportedDate(holiday(event, date, stay), beginnings.size() > 1));
				}
			}
		}
	}

	private static boolean isOpening(VEvent event) {
		return categories(event).anyMatch(OPEN::equals);
	}

	private static @Nullable Stay days(VEvent event, ICalDate start) {
		LocalDate first = date(start.getRawComponents());
		ICalDate end = value(event.getDateEnd());
		LocalDate last = (end != null && end.getRawComponents() != null) ? date(end.getRawComponents()).minusDays(1)
				: first;
		long days = last.isBefore(first) ? 1 : last.toEpochDay() - first.toEpochDay() + 1;
		return (days <= LONGEST_STAY) ? new Stay(first, (int) days, null, null) : null;
	}

	/** A part of one local day; anything that goes on overnight is no holiday. */
	private @Nullable Stay hours(VEvent event, ICalDate start) {
		ICalDate end = value(event.getDateEnd());
		if (end == null) {
			return null;
		}
		ZonedDateTime from = start.toInstant().atZone(this.zone);
		ZonedDateTime until = end.toInstant().atZone(this.zone);
		LocalDate first = from.toLocalDate();
		boolean untilMidnight = until.toLocalTime().equals(LocalTime.MIDNIGHT)
				&& until.toLocalDate().equals(first.plusDays(1));
		if (!until.isAfter(from) || (!untilMidnight && !until.toLocalDate().equals(first))) {
			return null;
		}
		int opens = from.toLocalTime().toSecondOfDay();
		return new Stay(first, 1, (opens == 0) ? null : opens,
				untilMidnight ? null : until.toLocalTime().toSecondOfDay());
	}

	/** The first day of each time; one alone for any rule but a plain "every year". */
	private List<LocalDate> yearly(VEvent event, LocalDate first) {
		RecurrenceRule rule = event.getRecurrenceRule();
		Recurrence recurrence = (rule != null) ? rule.getValue() : null;
		if (recurrence == null || recurrence.getFrequency() != Frequency.YEARLY || hasParts(recurrence)) {
			return List.of(first);
		}
		int interval = Objects.requireNonNullElse(recurrence.getInterval(), 1);
		int count = Objects.requireNonNullElse(recurrence.getCount(), Integer.MAX_VALUE);
		LocalDate until = (recurrence.getUntil() != null)
				? recurrence.getUntil().toInstant().atZone(this.zone).toLocalDate() : LocalDate.MAX;
		List<LocalDate> beginnings = new ArrayList<>();
		for (int year = Math.max(first.getYear(), this.today.getYear()); year <= this.today.getYear()
				+ YEARS_AHEAD; year++) {
			long times = (long) year - first.getYear();
			LocalDate date = first.plusYears(times);
			if (interval > 0 && times % interval == 0 && times / interval < count && !date.isAfter(until)
					&& date.getDayOfMonth() == first.getDayOfMonth()) {
				beginnings.add(date);
			}
		}
		return beginnings.isEmpty() ? List.of(first) : beginnings;
	}

	private static boolean hasParts(Recurrence recurrence) {
		return Stream
			.of(recurrence.getBySecond(), recurrence.getByMinute(), recurrence.getByHour(), recurrence.getByDay(),
					recurrence.getByMonthDay(), recurrence.getByYearDay(), recurrence.getByWeekNo(),
					recurrence.getByMonth(), recurrence.getBySetPos())
			.anyMatch((part) -> !part.isEmpty());
	}

	private static Holiday holiday(VEvent event, LocalDate date, Stay stay) {
		HolidayLayer layer = named(event, HolidayLayer.values(), HolidayLayer.OWN);
		String place = layer.hasPlace() ? text(event.getLocation(), PLACE) : "";
		String name = text(event.getSummary(), NAME);
		Holiday holiday = new Holiday(date, name.isEmpty() ? date.toString() : name,
				text(event.getDescription(), SOURCE), stay.from(), stay.until());
		if (named(event, HolidayKind.values(), HolidayKind.HOLIDAY) == HolidayKind.OPTIONAL) {
			holiday = holiday.optional();
		}
		return (layer.hasPlace() && place.isEmpty()) ? holiday : holiday.by(layer, place);
	}

	private static <E extends Enum<E>> E named(VEvent event, E[] constants, E otherwise) {
		return Stream.of(constants)
			.filter((constant) -> categories(event).anyMatch(constant.name()::equals))
			.findFirst()
			.orElse(otherwise);
	}

	private static Stream<String> categories(VEvent event) {
		return event.getCategories()
			.stream()
			.flatMap((categories) -> categories.getValues().stream())
			.filter(Objects::nonNull)
			.map((category) -> category.strip().toUpperCase(Locale.ROOT));
	}

	/** On one line, without characters that nobody sees, and not too long. */
	private static String text(@Nullable TextProperty property, int most) {
		String value = (property != null) ? property.getValue() : null;
		if (value == null) {
			return "";
		}
		String line = value.replaceAll("[\\p{C}\\s]+", " ").strip();
		if (line.length() <= most) {
			return line;
		}
		return line.substring(0, Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most).strip();
	}

	private static @Nullable ICalDate value(@Nullable DateOrDateTimeProperty property) {
		return (property != null) ? property.getValue() : null;
	}

	private static LocalDate date(DateTimeComponents components) {
		return LocalDate.of(components.getYear(), components.getMonth(), components.getDate());
	}

	/**
	 * What an entry covers.
	 *
	 * @param from the second of the day at which it starts; null for midnight
	 * @param until the second at which it ends; null for the next midnight
	 */
	private record Stay(LocalDate first, int days, @Nullable Integer from, @Nullable Integer until) {
	}

}
