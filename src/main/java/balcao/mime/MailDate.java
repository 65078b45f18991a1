package balcao.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads the date that a mail claims (RFC 5322 §3.3 and its obsolete forms, §4.3): what is
 * recognised counts, in whatever order; what is not a date is none.
 */
final class MailDate {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private static final Map<String, Integer> ZONES = Map.ofEntries(Map.entry("ut", 0), Map.entry("utc", 0),
			Map.entry("gmt", 0), Map.entry("z", 0), Map.entry("est", -300), Map.entry("edt", -240),
			Map.entry("cst", -360), Map.entry("cdt", -300), Map.entry("mst", -420), Map.entry("mdt", -360),
			Map.entry("pst", -480), Map.entry("pdt", -420), Map.entry("brt", -180), Map.entry("cet", 60),
			Map.entry("cest", 120), Map.entry("bst", 60));

	private static final int MOST_TOKENS = 12;

	private int day;

	private int month;

	private int year = -1;

	private int @Nullable [] time;

	private int offset;

	private MailDate() {
	}

	static @Nullable Instant read(@Nullable String raw) {
		if (raw == null) {
			return null;
		}
		try {
			return new MailDate().of(raw);
		}
		catch (DateTimeException | NumberFormatException ex) {
			return null;
		}
	}

	private @Nullable Instant of(String raw) {
		for (String token : tokens(raw)) {
			take(token.toLowerCase(Locale.ROOT));
		}
		if (this.day == 0 || this.month == 0 || this.year < 0) {
			return null;
		}
		int[] clock = (this.time != null) ? this.time : new int[3];
		return LocalDateTime.of(century(), this.month, this.day, clock[0], clock[1], Math.min(clock[2], 59))
			.toInstant(ZoneOffset.ofTotalSeconds(this.offset * 60));
	}

	private static List<String> tokens(String raw) {
		List<String> tokens = new ArrayList<>();
		StringBuilder token = new StringBuilder();
		for (int i = 0; i <= raw.length() && tokens.size() < MOST_TOKENS; i++) {
			char character = (i < raw.length()) ? raw.charAt(i) : ' ';
			if (character == '(') {
				break;
			}
			if (character > ' ' && character != ',') {
				token.append(character);
			}
			else if (!token.isEmpty()) {
				tokens.add(token.toString());
				token.setLength(0);
			}
		}
		if (!token.isEmpty()) {
			tokens.add(token.toString());
		}
		return tokens;
	}

	private void take(String token) {
		if (token.indexOf(':') > 0) {
			takeTime(token);
		}
		else if ((token.startsWith("+") || token.startsWith("-")) && this.time != null) {
			takeOffset(token);
		}
		else if (token.chars().allMatch((digit) -> digit >= '0' && digit <= '9')) {
			takeNumber(token);
		}
		else if (token.length() >= 3 && MONTHS.contains(token.substring(0, 3))) {
			this.month = MONTHS.indexOf(token.substring(0, 3)) + 1;
		}
		else if (this.time != null && ZONES.containsKey(token)) {
			this.offset = ZONES.get(token);
		}
		else if (token.indexOf('-') > 0) {
			for (String piece : token.split("-", 4)) {
				take(piece);
			}
		}
	}

	private void takeTime(String token) {
		String[] pieces = token.split(":", 4);
		if (pieces.length < 2 || pieces.length > 3) {
			throw new DateTimeException("no time");
		}
		int seconds = (pieces.length == 3) ? Integer.parseInt(pieces[2].split("[.+-]", 2)[0]) : 0;
		this.time = new int[] { Integer.parseInt(pieces[0]), Integer.parseInt(pieces[1]), seconds };
	}

	private void takeOffset(String token) {
		String digits = token.substring(1).replace(":", "");
		int number = Integer.parseInt(digits);
		int minutes = (digits.length() <= 2) ? number * 60 : number / 100 * 60 + number % 100;
		this.offset = token.startsWith("-") ? -minutes : minutes;
	}

	private void takeNumber(String token) {
		int number = Integer.parseInt(token);
		if (this.day == 0 && token.length() <= 2) {
			this.day = number;
		}
		else if (this.year < 0) {
			this.year = number;
		}
	}

	/** RFC 5322 §4.3. */
	private int century() {
		if (this.year < 50) {
			return this.year + 2000;
		}
		return (this.year < 1000) ? this.year + 1900 : this.year;
	}

}
