package balcao.platform;

import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Numbers of nothing but digits, too long to be read at once: told in groups, with the
 * check digit apart, as {@code 2026 1122 0001 23-7}.
 */
@Component
public class LongNumbers {

	/** Fewer digits than any of them has. */
	public static final int FEWEST_DIGITS = 11;

	private static final int USUAL_GROUP = 4;

	private static final Pattern LONG = Pattern.compile("\\d{" + FEWEST_DIGITS + ",}");

	private volatile int group = USUAL_GROUP;

	/** Whether it is told in groups. */
	public static boolean isLong(String number) {
		return LONG.matcher(number).matches();
	}

	/** Says how many digits a group has, from now on. */
	public void groupBy(int digits) {
		this.group = digits;
	}

	/** The number in groups; any other as it is. */
	public String shown(String number) {
		return shown(number, this.group);
	}

	/** The number in groups of so many digits; any other as it is. */
	public static String shown(String number, int group) {
		if (!isLong(number)) {
			return number;
		}
		String body = number.substring(0, number.length() - 1);
		return body.replaceAll("(\\d{" + group + "})(?=\\d)", "$1 ") + "-" + number.substring(body.length());
	}

}
