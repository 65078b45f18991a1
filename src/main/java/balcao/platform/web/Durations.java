package balcao.platform.web;

import java.time.Duration;
import java.util.Locale;

import org.springframework.context.MessageSource;

/** Says how long something takes: "25 min", "2 h 05", "3 days". */
public class Durations {

	private final MessageSource messages;

	public Durations(MessageSource messages) {
		this.messages = messages;
	}

	/** The duration without its sign, in whole minutes; from a day on in whole days. */
	public String of(Duration duration, Locale locale) {
		Duration length = duration.abs();
		if (length.toMinutes() == 0) {
			return text("platform.duration.moment", locale);
		}
		if (length.toHours() == 0) {
			return text("platform.duration.minutes", locale, length.toMinutes());
		}
		if (length.toDays() > 0) {
			return text("platform.duration.days", locale, length.toDays());
		}
		return hours(length, locale);
	}

	/**
	 * The same in hours however many, as working time is told: "8 h", "40 h", "2 h 05".
	 */
	public String inHours(Duration duration, Locale locale) {
		Duration length = duration.abs();
		return (length.toHours() == 0) ? of(length, locale) : hours(length, locale);
	}

	private String hours(Duration length, Locale locale) {
		int minutes = length.toMinutesPart();
		return (minutes == 0) ? text("platform.duration.hours", locale, Long.toString(length.toHours()))
				: text("platform.duration.hoursAndMinutes", locale, Long.toString(length.toHours()),
						String.format(Locale.ROOT, "%02d", minutes));
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
