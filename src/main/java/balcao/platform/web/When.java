package balcao.platform.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.springframework.context.MessageSource;

/** Says instants as people do, in one language and the portal's zone. */
public final class When {

	private static final int A_WEEK = 7;

	private final Clock clock;

	private final ZoneId zone;

	private final MessageSource messages;

	private final Locale locale;

	public When(Clock clock, ZoneId zone, MessageSource messages, Locale locale) {
		this.clock = clock;
		this.zone = zone;
		this.messages = messages;
		this.locale = locale;
	}

	/** "12 min ago" or "in 12 min" within the hour, else as {@link #day}. */
	public String of(Instant instant) {
		Duration since = Duration.between(instant, this.clock.instant());
		if (since.abs().compareTo(Duration.ofHours(1)) >= 0) {
			return day(instant);
		}
		long minutes = since.abs().toMinutes();
		if (minutes == 0) {
			return text("platform.when.now");
		}
		return text(since.isNegative() ? "platform.when.in" : "platform.when.ago", minutes);
	}

	/** "today at 14:05", "Thursday 19/11 at 16:20" within a week, else the full date. */
	public String day(Instant instant) {
		ZonedDateTime then = instant.atZone(this.zone);
		long days = ChronoUnit.DAYS.between(today(), then.toLocalDate());
		String time = then.format(pattern("platform.when.timePattern"));
		if (days == 0) {
			return text("platform.when.today", time);
		}
		if (days == -1) {
			return text("platform.when.yesterday", time);
		}
		if (days == 1) {
			return text("platform.when.tomorrow", time);
		}
		if (Math.abs(days) < A_WEEK) {
			return text("platform.when.weekday", weekday(then.getDayOfWeek()),
					then.format(pattern("platform.when.dayPattern")), time);
		}
		return full(instant);
	}

	/** "19/11/2026 16:20". */
	public String full(Instant instant) {
		return instant.atZone(this.zone).format(pattern("platform.when.fullPattern"));
	}

	/** "19/11/2026". */
	public String date(Instant instant) {
		return date(instant.atZone(this.zone).toLocalDate());
	}

	/** "19/11/2026". */
	public String date(LocalDate date) {
		return date.format(pattern("platform.when.datePattern"));
	}

	/** "16:20". */
	public String time(Instant instant) {
		return instant.atZone(this.zone).format(pattern("platform.when.timePattern"));
	}

	/** "16:20:05". */
	public String second(Instant instant) {
		return instant.atZone(this.zone).format(pattern("platform.when.secondPattern"));
	}

	/** The instant for machines, in the portal's zone. */
	public String iso(Instant instant) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(this.zone));
	}

	/** Whether the text of {@link #of} grows old while a page stays open. */
	public boolean isRelative(Instant instant) {
		Duration since = Duration.between(instant, this.clock.instant());
		return !since.isNegative() && since.compareTo(Duration.ofHours(1)) < 0;
	}

	/** The portal's own now, for machines. */
	public String now() {
		return iso(this.clock.instant());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	private String weekday(DayOfWeek day) {
		return day.getDisplayName(TextStyle.FULL, this.locale).replace("-feira", "");
	}

	private DateTimeFormatter pattern(String key) {
		return DateTimeFormatter.ofPattern(text(key), this.locale);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.locale);
	}

}
