package balcao.platform;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number as E.164 writes it. Brazilian numbers are read with or without
 * country, trunk zero and the ninth digit of mobile phones, and are always kept with it
 * (Anatel, Resolução 553/2010); any other needs its country.
 */
public record PhoneNumber(String e164) {

	private static final Pattern EXTENSION = Pattern.compile("(?iu)[\\s,;]*(ramal|ext\\.?|x|r\\.?)\\s*\\d{1,6}\\s*$");

	private static final Pattern DIALLED = Pattern.compile("[+0-9().\\s/-]+");

	private static final Pattern FOREIGN = Pattern.compile("[1-9]\\d{6,14}");

	private static final Pattern NATIONAL = Pattern.compile("[1-9][1-9](9\\d{8}|[2-9]\\d{7})");

	private static final Pattern SERVICE = Pattern.compile("[3589]00\\d{6,7}");

	private static final String BRAZIL = "55";

	private static final int FEWEST_DIGITS = 4;

	/**
	 * The number that was typed; empty where it is none, or has no area code.
	 */
	public static Optional<PhoneNumber> parse(@Nullable String typed) {
		String dialled = (typed != null) ? EXTENSION.matcher(typed.strip()).replaceFirst("") : "";
		if (!DIALLED.matcher(dialled).matches()) {
			return Optional.empty();
		}
		String digits = digits(dialled);
		boolean international = dialled.startsWith("+") || digits.startsWith("00");
		if (international) {
			String number = dialled.startsWith("+") ? digits : digits.substring(2);
			return number.startsWith(BRAZIL) ? national(number.substring(2))
					: FOREIGN.matcher(number).matches() ? Optional.of(new PhoneNumber("+" + number)) : Optional.empty();
		}
		if (digits.startsWith("0")) {
			String rest = digits.substring(1);
			return national(rest).or(() -> (rest.length() > 11) ? national(rest.substring(2)) : Optional.empty());
		}
		return national(digits).or(() -> digits.startsWith(BRAZIL) ? national(digits.substring(2)) : Optional.empty());
	}

	private static Optional<PhoneNumber> national(String number) {
		if (SERVICE.matcher(number).matches()) {
			return Optional.of(new PhoneNumber("+" + BRAZIL + number));
		}
		if (!NATIONAL.matcher(number).matches()) {
			return Optional.empty();
		}
		return Optional.of(new PhoneNumber("+" + BRAZIL + number.substring(0, 2) + withNinth(number.substring(2))));
	}

	/** Eight digits that begin as mobile numbers did get their ninth. */
	private static String withNinth(String local) {
		return (local.length() == 8 && local.charAt(0) >= '6') ? "9" + local : local;
	}

	/**
	 * The digits that a number looked for has to contain, of what somebody typed so far;
	 * empty where that does not look like a number.
	 */
	public static Optional<String> part(String typed) {
		String dialled = typed.strip();
		String digits = digits(dialled);
		if (!DIALLED.matcher(dialled).matches() || digits.length() < FEWEST_DIGITS) {
			return Optional.empty();
		}
		return parse(dialled).map((number) -> number.e164().substring(1)).or(() -> {
			String known = digits.replaceFirst("^0+", "");
			return (known.length() < FEWEST_DIGITS) ? Optional.empty()
					: Optional.of((known.length() == 8) ? withNinth(known) : known);
		});
	}

	/** As people read it: {@code (11) 98765-4321}, abroad as it is dialled. */
	public String shown() {
		if (!this.e164.startsWith("+" + BRAZIL)) {
			return this.e164;
		}
		String number = this.e164.substring(3);
		if (SERVICE.matcher(number).matches()) {
			return "0" + number.substring(0, 3) + " " + number.substring(3, number.length() - 4) + " "
					+ number.substring(number.length() - 4);
		}
		int last = number.length() - 4;
		return "(" + number.substring(0, 2) + ") " + number.substring(2, last) + "-" + number.substring(last);
	}

	/** What a list shows: the number as people read it, or what was typed. */
	public static @Nullable String shown(@Nullable String typed) {
		return parse(typed).map(PhoneNumber::shown).orElse(typed);
	}

	private static String digits(String text) {
		return text.replaceAll("\\D", "");
	}

}
