package balcao.protocol.web;

import java.util.regex.Pattern;

/** A number of an address, with or without the marks it is told with. */
final class Digits {

	private static final Pattern TOLD = Pattern.compile("\\d[\\d\\s./-]*");

	private Digits() {
	}

	/** Its digits, or the text itself where it is no number. */
	static String of(String number) {
		return TOLD.matcher(number).matches() ? number.replaceAll("\\D", "") : number;
	}

}
