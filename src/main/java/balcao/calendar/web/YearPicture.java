package balcao.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import balcao.calendar.BusinessTime;
import balcao.calendar.DatedException;
import balcao.calendar.Holiday;
import balcao.calendar.OpenInterval;

/**
 * A year of a calendar as twelve tables, and its dates as a list.
 *
 * @param openDays days on which somebody attends at some hour
 * @param weekdays from Sunday on
 * @param dates the days that are not like any other of their weekday
 */
record YearPicture(int year, long openDays, List<Weekday> weekdays, List<Month> months, List<Day> dates) {

	static final int FIRST_YEAR = 2000;

	static final int LAST_YEAR = 2999;

	private static final List<DayOfWeek> SUNDAY_FIRST = List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY,
			DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

	/**
	 * The picture of a year.
	 * @param year this year where none is asked for; one that calendars do not reach is
	 * the nearest they do
	 */
	static YearPicture of(BusinessTime time, @Nullable Integer year, LocalDate today, Locale locale) {
		int shown = (year != null) ? year : today.getYear();
		return new Painter(time, today, locale).paint(Math.min(Math.max(shown, FIRST_YEAR), LAST_YEAR));
	}

	/** A weekday as a heading, without the "-feira" that nobody needs there. */
	static String name(DayOfWeek day, Locale locale) {
		return StringUtils.capitalize(day.getDisplayName(TextStyle.FULL_STANDALONE, locale).replace("-feira", ""));
	}

	public List<DayKind> kinds() {
		return List.of(DayKind.values());
	}

	public int previous() {
		return this.year - 1;
	}

	public int next() {
		return this.year + 1;
	}

	/** How many dates of the year each kind has, those with none left out. */
	public List<Layer> layers() {
		return kinds().stream()
			.map((kind) -> new Layer(kind, this.dates.stream().filter((day) -> day.kind() == kind).count()))
			.filter((layer) -> layer.dates() > 0)
			.toList();
	}

	/** The dates of one kind. */
	record Layer(DayKind kind, long dates) {

	}

	/**
	 * A day of the week.
	 *
	 * @param open its usual hours, such as {@code 08:00–12:00, 13:00–18:00}; empty when
	 * closed
	 */
	record Weekday(String letter, String name, String open) {

	}

	/**
	 * A month.
	 *
	 * @param weeks of seven days from Sunday on; days of other months are null
	 */
	record Month(String name, List<List<@Nullable Day>> weeks) {

	}

	/**
	 * A day.
	 *
	 * @param kind null for a day like any other of its weekday
	 * @param name of the holiday or the reason of the exception; empty for neither
	 * @param source the law of the holiday; empty where not known
	 * @param open what is open of it, such as {@code 08:00–12:00}; empty when closed
	 */
	record Day(LocalDate date, boolean today, boolean weekend, @Nullable DayKind kind, String name, String source,
			String open) {

	}

	private static final class Painter {

		private final BusinessTime time;

		private final Map<LocalDate, List<Holiday>> holidays;

		private final Map<LocalDate, DatedException> exceptions;

		private final LocalDate today;

		private final Locale locale;

		Painter(BusinessTime time, LocalDate today, Locale locale) {
			this.time = time;
			this.holidays = time.hours().holidays().stream().collect(Collectors.groupingBy(Holiday::date));
			this.exceptions = time.hours()
				.exceptions()
				.stream()
				.collect(Collectors.toMap(DatedException::date, (exception) -> exception));
			this.today = today;
			this.locale = locale;
		}

		YearPicture paint(int year) {
			List<Day> days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).map(this::day).toList();
			return new YearPicture(year, days.stream().filter((day) -> !day.open().isEmpty()).count(),
					SUNDAY_FIRST.stream().map(this::weekday).toList(),
					IntStream.rangeClosed(1, 12).mapToObj((month) -> month(YearMonth.of(year, month), days)).toList(),
					days.stream().filter((day) -> day.kind() != null).toList());
		}

		private Weekday weekday(DayOfWeek day) {
			return new Weekday(day.getDisplayName(TextStyle.NARROW_STANDALONE, this.locale), name(day, this.locale),
					text(this.time.hours().on(day)));
		}

		private Month month(YearMonth month, List<Day> year) {
			List<@Nullable Day> cells = new ArrayList<>();
			IntStream.range(0, month.atDay(1).getDayOfWeek().getValue() % 7).forEach((blank) -> cells.add(null));
			cells.addAll(year.subList(month.atDay(1).getDayOfYear() - 1, month.atEndOfMonth().getDayOfYear()));
			List<List<@Nullable Day>> weeks = new ArrayList<>();
			for (int first = 0; first < cells.size(); first += 7) {
				weeks.add(cells.subList(first, Math.min(first + 7, cells.size())));
			}
			String name = month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, this.locale);
			return new Month(StringUtils.capitalize(name), weeks);
		}

		private Day day(LocalDate date) {
			DatedException exception = this.exceptions.get(date);
			List<Holiday> holidays = this.holidays.getOrDefault(date, List.of());
			String open = text(this.time.openOn(date));
			if (exception != null) {
				return day(date, DayKind.EXCEPTION, exception.reason(), "", open);
			}
			if (holidays.isEmpty()) {
				return day(date, null, "", "", open);
			}
			return day(date, DayKind.of(holidays), joined(holidays, Holiday::name), joined(holidays, Painter::source),
					open);
		}

		private Day day(LocalDate date, @Nullable DayKind kind, String name, String source, String open) {
			boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
			return new Day(date, date.equals(this.today), weekend, kind, name, source, open);
		}

		private static String source(Holiday holiday) {
			return Stream.of(holiday.place(), holiday.source())
				.filter((text) -> !text.isEmpty())
				.collect(Collectors.joining(", "));
		}

		private static String text(List<OpenInterval> open) {
			return open.stream().map(OpenInterval::toString).collect(Collectors.joining(", "));
		}

		private static String joined(List<Holiday> holidays, Function<Holiday, String> part) {
			return holidays.stream()
				.map(part)
				.filter((text) -> !text.isEmpty())
				.distinct()
				.collect(Collectors.joining(" · "));
		}

	}

}
