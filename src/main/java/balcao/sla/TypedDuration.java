package balcao.sla;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A duration as people type it: {@code 45 min}, {@code 2 h}, {@code 1 h 30},
 * {@code 1:30}, {@code 7 d}. A number without a unit is none, since minutes and hours are
 * mistaken for each other too easily.
 *
 * @param duration whole minutes, from one minute to ten years
 * @param inDays whether days were typed; a day is 24 hours, so it only means something
 * where every hour counts
 */
public record TypedDuration(Duration duration, boolean inDays) {

	/** How many characters a field needs. */
	public static final int LENGTH = 24;

	private static final long MOST_MINUTES = 5_256_000;

	private static final int DAYS_FROM = 5;

	private static final String UNIT_DAY = "\\s*(?:d|dias?|days?)";

	private static final String UNIT_HOUR = "\\s*(?:h|hs|horas?|hours?)";

	private static final String UNIT_MINUTE = "\\s*(?:min|m|minutos?|minutes?)";

	private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):([0-5]\\d)");

	private static final Pattern WORDS = Pattern
		.compile("(?:(?<days>\\d{1,4})" + UNIT_DAY + ")?\\s*(?:(?<hours>\\d{1,6})" + UNIT_HOUR
				+ "(?:\\s*(?<rest>[0-5]?\\d)(?:" + UNIT_MINUTE + ")?)?|(?<minutes>\\d{1,7})" + UNIT_MINUTE + ")?");

	/** What was typed; empty when it cannot be understood, is nothing or too much. */
	public static Optional<TypedDuration> parse(String text) {
		String typed = text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip().toLowerCase(Locale.ROOT);
		Matcher clock = CLOCK.matcher(typed);
		if (clock.matches()) {
			return of(0, number(clock.group(1)), number(clock.group(2)));
		}
		Matcher words = WORDS.matcher(typed);
		if (!words.matches()) {
			return Optional.empty();
		}
		return of(number(words.group("days")), number(words.group("hours")),
				number(words.group("rest")) + number(words.group("minutes")));
	}

	/** Whether only the unit is missing. */
	public static boolean lacksUnit(String text) {
		return text.strip().matches("\\d{1,7}");
	}

	/**
	 * The duration as {@link #parse} reads it: in days from five whole ones on where
	 * every hour counts, else in hours and minutes.
	 */
	public static String text(Duration duration, boolean everyHour) {
		long minutes = duration.toMinutes();
		if (everyHour && duration.toDays() >= DAYS_FROM && duration.equals(Duration.ofDays(duration.toDays()))) {
			return duration.toDays() + " d";
		}
		if (minutes < 60) {
			return minutes + " min";
		}
		return (minutes % 60 == 0) ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
	}

	private static Optional<TypedDuration> of(long days, long hours, long minutes) {
		long all = days * 24 * 60 + hours * 60 + minutes;
		return (all < 1 || all > MOST_MINUTES) ? Optional.empty()
				: Optional.of(new TypedDuration(Duration.ofMinutes(all), days > 0));
	}

	private static long number(@Nullable String digits) {
		return (digits != null) ? Long.parseLong(digits) : 0;
	}

}
