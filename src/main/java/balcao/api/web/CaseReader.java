package balcao.api.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;

import balcao.api.BusinessTimeCase;
import balcao.api.CaseRefused;
import balcao.calendar.BusinessHours;
import balcao.calendar.CalendarRefused;
import balcao.calendar.DatedException;
import balcao.calendar.Holiday;
import balcao.calendar.OpenInterval;
import balcao.calendar.Span;

/**
 * Reads one case after another. What is wrong in one is said of that one, and the next is
 * read all the same; only what is no JSON ends the reading.
 */
final class CaseReader {

	/** Members that tell people about a case and mean nothing to the arithmetic. */
	private static final Set<String> REMARKS = Set.of("source", "also", "derived", "tags", "expect");

	private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

	private static final Map<String, DayOfWeek> WEEKDAYS = Map.of("MONDAY", DayOfWeek.MONDAY, "TUESDAY",
			DayOfWeek.TUESDAY, "WEDNESDAY", DayOfWeek.WEDNESDAY, "THURSDAY", DayOfWeek.THURSDAY, "FRIDAY",
			DayOfWeek.FRIDAY, "SATURDAY", DayOfWeek.SATURDAY, "SUNDAY", DayOfWeek.SUNDAY);

	private static final int MOST_INTERVALS = 100;

	private static final int MOST_ENTRIES = 10_000;

	private static final int FIRST_YEAR = 1;

	private static final int LAST_YEAR = 9998;

	private static final int NAME_SHOWN = 60;

	private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000_000_000L);

	private final JsonCursor json;

	CaseReader(JsonParser parser) {
		this.json = new JsonCursor(parser);
	}

	/** Reads the value that the parser stands on, whatever it is. */
	AskedCase read() {
		if (!this.json.isObject()) {
			this.json.skip();
			return AskedCase.wrong(null, new CaseRefused("", "api.businessTime.notObject"));
		}
		TokenStreamContext outer = this.json.context().getParent();
		Members members = new Members();
		try {
			readInto(members);
			return AskedCase.right(members.id, members.question());
		}
		catch (CaseRefused refused) {
			Object id = this.json.leave(outer);
			return AskedCase.wrong((members.id != null) ? members.id : id, refused);
		}
	}

	private void readInto(Members members) {
		Set<String> seen = new HashSet<>();
		for (String name = this.json.nextMember(); name != null; name = this.json.nextMember()) {
			if (!seen.add(name)) {
				throw new CaseRefused(shown(name), "api.businessTime.twice");
			}
			switch (name) {
				case "id" -> members.id = this.json.id(name);
				case "zone" -> members.zone = zone(name);
				case "weekly" -> members.weekly = weekly(name);
				case "holidays" -> members.holidays = list(name, this::holiday);
				case "exceptions" -> members.exceptions = exceptions(name);
				case "pauses" -> members.pauses = list(name, this::pause);
				case "op" -> members.operation = operation(name);
				case "start" -> members.start = instant(name, this.json.text(name));
				case "end" -> members.end = this.json.isNull() ? null : instant(name, this.json.text(name));
				case "minutes" -> members.minutes = this.json.isNull() ? null : amount(name, 60);
				case "seconds" -> members.seconds = this.json.isNull() ? null : amount(name, 1);
				default -> remark(name);
			}
		}
	}

	private void remark(String name) {
		if (!REMARKS.contains(name)) {
			throw new CaseRefused(shown(name), "api.businessTime.unknown");
		}
		this.json.skip();
	}

	private ZoneId zone(String field) {
		String name = this.json.text(field);
		if (!ZONES.contains(name)) {
			throw new CaseRefused(field, "api.businessTime.notZone");
		}
		return ZoneId.of(name);
	}

	private Map<DayOfWeek, List<OpenInterval>> weekly(String field) {
		this.json.object(field);
		Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
		for (String name = this.json.nextMember(); name != null; name = this.json.nextMember()) {
			DayOfWeek weekday = WEEKDAYS.get(name);
			String part = field + "." + shown(name);
			if (weekday == null) {
				throw new CaseRefused(part, "api.businessTime.notWeekday");
			}
			if (week.put(weekday, intervals(part)) != null) {
				throw new CaseRefused(part, "api.businessTime.twice");
			}
		}
		return week;
	}

	private List<OpenInterval> intervals(String field) {
		return list(field, MOST_INTERVALS, (part) -> {
			String[] hours = this.json.pair(part);
			try {
				return OpenInterval.of(hours[0], hours[1]);
			}
			catch (CalendarRefused refused) {
				throw new CaseRefused(part, refused);
			}
		});
	}

	private Holiday holiday(String field) {
		return Holiday.wholeDay(date(field), "", "");
	}

	private List<DatedException> exceptions(String field) {
		Set<LocalDate> dates = new HashSet<>();
		return list(field, (part) -> {
			DatedException exception = exception(part);
			if (!dates.add(exception.date())) {
				throw new CaseRefused(part + ".date", "api.businessTime.twice");
			}
			return exception;
		});
	}

	private DatedException exception(String field) {
		this.json.object(field);
		LocalDate date = null;
		List<OpenInterval> open = null;
		for (String name = this.json.nextMember(); name != null; name = this.json.nextMember()) {
			String part = field + "." + shown(name);
			if ((name.equals("date") && date != null) || (name.equals("open") && open != null)) {
				throw new CaseRefused(part, "api.businessTime.twice");
			}
			switch (name) {
				case "date" -> date = date(part);
				case "open" -> open = intervals(part);
				default -> throw new CaseRefused(part, "api.businessTime.unknown");
			}
		}
		return new DatedException(required(date, field + ".date"), required(open, field + ".open"), "");
	}

	private Span pause(String field) {
		String[] ends = this.json.pair(field);
		Instant from = instant(field, ends[0]);
		Instant to = instant(field, ends[1]);
		if (to.isBefore(from)) {
			throw new CaseRefused(field, "api.businessTime.endsBeforeStart");
		}
		return new Span(from, to);
	}

	private boolean operation(String field) {
		return switch (this.json.text(field)) {
			case "add" -> true;
			case "between" -> false;
			default -> throw new CaseRefused(field, "api.businessTime.notOperation");
		};
	}

	private LocalDate date(String field) {
		try {
			LocalDate date = LocalDate.parse(this.json.text(field));
			refuseFar(date.getYear(), field);
			return date;
		}
		catch (DateTimeException ex) {
			throw new CaseRefused(field, "api.businessTime.notDate");
		}
	}

	private static Instant instant(String field, String text) {
		try {
			OffsetDateTime instant = OffsetDateTime.parse(text);
			refuseFar(instant.withOffsetSameInstant(ZoneOffset.UTC).getYear(), field);
			return instant.toInstant();
		}
		catch (DateTimeException ex) {
			throw new CaseRefused(field, "api.businessTime.notInstant");
		}
	}

	private static void refuseFar(int year, String field) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw new CaseRefused(field, "calendar.refused.farInstant");
		}
	}

	/** Exact to the nanosecond, or refused; however many digits the number has. */
	private Duration amount(String field, int seconds) {
		BigDecimal exact = this.json.number(field).stripTrailingZeros();
		if (exact.signum() < 0) {
			throw new CaseRefused(field, "calendar.refused.negativeAmount");
		}
		if (exact.compareTo(LONGEST) > 0) {
			throw new CaseRefused(field, "api.businessTime.tooLarge");
		}
		// before anything is multiplied: 1e-999999999 would need a number of that many
		// digits
		if (exact.scale() > LONGEST.precision()) {
			throw new CaseRefused(field, "api.businessTime.tooFine");
		}
		BigDecimal total = exact.multiply(BigDecimal.valueOf(seconds)).stripTrailingZeros();
		if (total.scale() > 9) {
			throw new CaseRefused(field, "api.businessTime.tooFine");
		}
		long whole = total.longValue();
		return Duration.ofSeconds(whole, total.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValueExact());
	}

	private <T> List<T> list(String field, Function<String, T> element) {
		return this.json.isNull() ? List.of() : list(field, MOST_ENTRIES, element);
	}

	private <T> List<T> list(String field, int most, Function<String, T> element) {
		this.json.array(field);
		List<T> list = new ArrayList<>();
		while (this.json.nextElement()) {
			if (list.size() == most) {
				throw new CaseRefused(field, "api.businessTime.tooMany", most);
			}
			list.add(element.apply(field + "[" + list.size() + "]"));
		}
		return list;
	}

	private static <T> T required(@Nullable T value, String field) {
		if (value == null) {
			throw new CaseRefused(field, "api.businessTime.missing");
		}
		return value;
	}

	/** Names that the caller made up are not repeated at any length. */
	private static String shown(String name) {
		return Plain.text((name.length() <= NAME_SHOWN) ? name : name.substring(0, NAME_SHOWN) + "…");
	}

	/** What a case said so far. */
	private static final class Members {

		private @Nullable Object id;

		private @Nullable ZoneId zone;

		private @Nullable Map<DayOfWeek, List<OpenInterval>> weekly;

		private List<Holiday> holidays = List.of();

		private List<DatedException> exceptions = List.of();

		private List<Span> pauses = List.of();

		private @Nullable Boolean operation;

		private @Nullable Instant start;

		private @Nullable Instant end;

		private @Nullable Duration minutes;

		private @Nullable Duration seconds;

		private BusinessTimeCase question() {
			required(this.id, "id");
			ZoneId where = required(this.zone, "zone");
			Map<DayOfWeek, List<OpenInterval>> week = required(this.weekly, "weekly");
			boolean addition = required(this.operation, "op");
			Instant from = required(this.start, "start");
			BusinessHours hours = hours(where, week);
			return addition ? addition(hours, from) : count(hours, from);
		}

		private BusinessTimeCase addition(BusinessHours hours, Instant from) {
			if (this.end != null) {
				throw new CaseRefused("end", "api.businessTime.onlyBetween");
			}
			if (this.minutes != null && this.seconds != null) {
				throw new CaseRefused("seconds", "api.businessTime.oneAmount");
			}
			return (this.seconds != null) ? BusinessTimeCase.add(hours, this.pauses, from, this.seconds, "seconds")
					: BusinessTimeCase.add(hours, this.pauses, from, required(this.minutes, "minutes"), "minutes");
		}

		private BusinessTimeCase count(BusinessHours hours, Instant from) {
			if (this.minutes != null || this.seconds != null) {
				throw new CaseRefused((this.minutes != null) ? "minutes" : "seconds", "api.businessTime.onlyAdd");
			}
			return BusinessTimeCase.between(hours, this.pauses, from, required(this.end, "end"));
		}

		private BusinessHours hours(ZoneId where, Map<DayOfWeek, List<OpenInterval>> week) {
			try {
				return new BusinessHours(where, week, this.holidays, this.exceptions);
			}
			catch (CalendarRefused refused) {
				throw new CaseRefused("weekly", refused);
			}
		}

	}

}
