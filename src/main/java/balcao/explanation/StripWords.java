package balcao.explanation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

import org.springframework.context.MessageSource;

import balcao.platform.web.Durations;

/** The words of a deadline's explanation, in one language and the portal's zone. */
record StripWords(MessageSource messages, Durations durations, ZoneId zone, Locale locale) {

	LocalDate dateOf(Instant instant) {
		return instant.atZone(this.zone).toLocalDate();
	}

	Instant startOf(LocalDate date) {
		return date.atStartOfDay(this.zone).toInstant();
	}

	/** "qui 19". */
	String day(LocalDate date) {
		return weekday(date.getDayOfWeek()) + " " + date.getDayOfMonth();
	}

	/** "qui 19", "sáb, dom" or "19 a 24/11". */
	String days(LocalDate first, LocalDate last) {
		if (first.equals(last)) {
			return day(first);
		}
		if (first.plusDays(1).equals(last)) {
			return weekday(first.getDayOfWeek()) + ", " + weekday(last.getDayOfWeek());
		}
		return say("explanation.strip.days",
				(first.getMonth() == last.getMonth()) ? Integer.toString(first.getDayOfMonth()) : dayOf(first),
				dayOf(last));
	}

	/** "qui 19/11, 16:20 às 18:00", and whole days without hours. */
	String stretch(Instant from, Instant to) {
		LocalDate first = dateOf(from);
		LocalDate last = dateOf(to.minusNanos(1));
		boolean whole = startOf(first).equals(from) && startOf(last.plusDays(1)).equals(to);
		if (first.equals(last)) {
			return whole ? dayAndDate(first)
					: say("explanation.strip.hours", dayAndDate(first), exactTime(from), until(to, last));
		}
		return whole ? say("explanation.strip.wholeDays", dayAndDate(first), dayAndDate(last))
				: say("explanation.strip.span", dayAndDate(first), exactTime(from), dayAndDate(last), until(to, last));
	}

	/** "16:20". */
	String time(Instant instant) {
		return instant.atZone(this.zone).format(DateTimeFormatter.ofPattern(say("platform.when.timePattern")));
	}

	/** "sex 20/11/2026, 14:00", and the second where it matters. */
	String moment(Instant instant) {
		String day = instant.atZone(this.zone)
			.format(DateTimeFormatter.ofPattern(say("explanation.datePattern"), this.locale))
			.replace(".", "");
		return say("explanation.moment", day, exactTime(instant));
	}

	/** "16:20", or "16:20:13" within a minute. */
	String exactTime(Instant instant) {
		boolean whole = instant.atZone(this.zone).getSecond() == 0;
		return whole ? time(instant)
				: instant.atZone(this.zone).format(DateTimeFormatter.ofPattern(say("explanation.exactTimePattern")));
	}

	/** "12 h 00 min 00 s". */
	String exact(Duration duration) {
		return say("explanation.exact", Long.toString(duration.toHours()), two(duration.toMinutesPart()),
				two(duration.toSecondsPart()));
	}

	private static String two(int number) {
		return String.format(Locale.ROOT, "%02d", number);
	}

	/** "8" or "10:15", for the edge of a bar. */
	String hour(ZonedDateTime at) {
		LocalTime time = at.toLocalTime();
		return (time.getMinute() == 0) ? Integer.toString(time.getHour()) : time(at.toInstant());
	}

	String duration(Duration duration) {
		return this.durations.inHours(duration, this.locale);
	}

	String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.locale);
	}

	private String until(Instant to, LocalDate last) {
		return startOf(last.plusDays(1)).equals(to) ? "24:00" : exactTime(to);
	}

	String dayAndDate(LocalDate date) {
		return weekday(date.getDayOfWeek()) + " " + dayOf(date);
	}

	/** "19/11/2026". */
	String date(LocalDate date) {
		return date.format(DateTimeFormatter.ofPattern(say("platform.when.datePattern"), this.locale));
	}

	private String dayOf(LocalDate date) {
		return date.format(DateTimeFormatter.ofPattern(say("platform.when.dayPattern"), this.locale));
	}

	String weekday(DayOfWeek day) {
		return day.getDisplayName(TextStyle.SHORT, this.locale).replace(".", "");
	}

}
