package balcao.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import balcao.calendar.BusinessHours;
import balcao.calendar.DatedException;
import balcao.calendar.Holiday;
import balcao.calendar.OpenInterval;
import balcao.calendar.PublishedCalendar;

import org.springframework.context.MessageSource;

/** What one version of a calendar says otherwise than another. */
record Comparison(List<Change> changes) {

	static final Comparison NONE = new Comparison(List.of());

	static Comparison of(PublishedCalendar before, PublishedCalendar after, Locale locale, MessageSource messages) {
		return new Reader(locale, messages).compare(before, after);
	}

	public boolean isEmpty() {
		return this.changes.isEmpty();
	}

	/** The first few, for a summary. */
	public List<Change> first() {
		return this.changes.subList(0, Math.min(this.changes.size(), 8));
	}

	public int more() {
		return this.changes.size() - first().size();
	}

	/** How a line differs. */
	enum How {

		ADDED, REMOVED, CHANGED

	}

	/**
	 * A line that differs.
	 *
	 * @param what the weekday or date
	 * @param before empty for an added line
	 * @param after empty for a removed one
	 */
	record Change(How how, String what, String before, String after) {

	}

	private static final class Reader {

		private final Locale locale;

		private final MessageSource messages;

		private final DateTimeFormatter date;

		private final List<Change> changes = new ArrayList<>();

		Reader(Locale locale, MessageSource messages) {
			this.locale = locale;
			this.messages = messages;
			this.date = DateTimeFormatter.ofPattern(say("platform.when.datePattern"), locale);
		}

		Comparison compare(PublishedCalendar before, PublishedCalendar after) {
			BusinessHours one = before.time().hours();
			BusinessHours other = after.time().hours();
			compare(say("calendar.form.name"), before.name(), after.name());
			compare(say("calendar.form.zone"), one.zone().getId(), other.zone().getId());
			for (DayOfWeek day : DayOfWeek.values()) {
				compare(YearPicture.name(day, this.locale), open(one.on(day)), open(other.on(day)));
			}
			compare(holidays(one), holidays(other));
			compare(exceptions(one), exceptions(other));
			return new Comparison(List.copyOf(this.changes));
		}

		private void compare(Map<String, String> before, Map<String, String> after) {
			Map<String, String> all = new TreeMap<>(before);
			all.putAll(after);
			all.keySet()
				.forEach((key) -> compare(said(key), before.getOrDefault(key, ""), after.getOrDefault(key, "")));
		}

		/** Keys begin with the date as it sorts. */
		private String said(String key) {
			return LocalDate.parse(key.substring(0, 10)).format(this.date) + key.substring(10);
		}

		private void compare(String what, String before, String after) {
			if (!before.equals(after)) {
				How how = before.isEmpty() ? How.ADDED : after.isEmpty() ? How.REMOVED : How.CHANGED;
				this.changes.add(new Change(how, what, before, after));
			}
		}

		private Map<String, String> holidays(BusinessHours hours) {
			return hours.holidays()
				.stream()
				.collect(Collectors.toMap((holiday) -> holiday.date() + " " + holiday.name(), this::text,
						(one, two) -> one + "; " + two, LinkedHashMap::new));
		}

		private String text(Holiday holiday) {
			String part = holiday.isPartial() ? holiday.closedFrom() + "–" + holiday.closedUntil() : "";
			return Stream
				.of(say("calendar.holidayLayer." + holiday.layer()), holiday.place(),
						say("calendar.holidayKind." + holiday.kind()), part, holiday.source())
				.filter((text) -> !text.isEmpty())
				.collect(Collectors.joining(", "));
		}

		private Map<String, String> exceptions(BusinessHours hours) {
			return hours.exceptions()
				.stream()
				.collect(Collectors.toMap((exception) -> exception.date() + " " + exception.reason(), this::text));
		}

		private String text(DatedException exception) {
			return say("calendar.dayKind.EXCEPTION") + ", " + open(exception.open());
		}

		private String open(List<OpenInterval> open) {
			return open.isEmpty() ? say("calendar.page.closed")
					: open.stream().map(OpenInterval::toString).collect(Collectors.joining(", "));
		}

		private String say(String key) {
			return this.messages.getMessage(key, null, this.locale);
		}

	}

}
