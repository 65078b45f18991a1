package balcao.ticket;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import balcao.platform.LongNumbers;

/**
 * Numbers as people type them: those of tickets with or without the dash, spaces or
 * leading zeros, those of protocols with or without whatever stands between their groups.
 */
final class TicketNumber {

	private static final Pattern TYPED = Pattern.compile("(\\d{4})[\\s./-]*0*(\\d{1,6})");

	private static final Pattern TOLD = Pattern.compile("(?!\\d{4}-\\d*$)\\d[\\d\\s.,/-]*\\d");

	private TicketNumber() {
	}

	/** The number as it is stored, or the text itself where it is none. */
	static String normalize(String text) {
		return parse(text).orElse(text.strip());
	}

	/** The number as it is stored; empty where the text is none. */
	static Optional<String> parse(String text) {
		String stripped = text.strip();
		if (TOLD.matcher(stripped).matches()) {
			String digits = stripped.replaceAll("\\D", "");
			if (LongNumbers.isLong(digits)) {
				return Optional.of(digits);
			}
		}
		Matcher matcher = TYPED.matcher(stripped);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		return Optional.of(matcher.group(1) + "-" + "0".repeat(6 - matcher.group(2).length()) + matcher.group(2));
	}

}
