package balcao.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes the seconds of a local day as people do, with 24:00 as its end. */
final class LocalHour {

	static final int END_OF_DAY = 86_400;

	private static final Pattern HOUR = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

	private LocalHour() {
	}

	static int parse(String text) {
		Matcher hour = HOUR.matcher(text.strip());
		if (!hour.matches()) {
			throw new CalendarRefused("calendar.refused.notAnHour", text);
		}
		int minutes = Integer.parseInt(hour.group(2));
		int seconds = (hour.group(3) != null) ? Integer.parseInt(hour.group(3)) : 0;
		int second = Integer.parseInt(hour.group(1)) * 3600 + minutes * 60 + seconds;
		if (minutes > 59 || seconds > 59 || second > END_OF_DAY) {
			throw new CalendarRefused("calendar.refused.notAnHour", text);
		}
		return second;
	}

	static String format(int second) {
		String minutes = twoDigits(second / 3600) + ":" + twoDigits(second / 60 % 60);
		return (second % 60 == 0) ? minutes : minutes + ":" + twoDigits(second % 60);
	}

	private static String twoDigits(int number) {
		return (number < 10) ? "0" + number : Integer.toString(number);
	}

}
