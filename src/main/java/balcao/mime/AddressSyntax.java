package balcao.mime;

import java.net.IDN;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What an address may look like: local part and domain of RFC 5321 §4.1.2 in ASCII, so
 * that no two addresses look alike. Longer local parts than it allows are taken, for
 * senders make them.
 */
final class AddressSyntax {

	private static final int LONGEST = 254;

	private static final int LONGEST_LABEL = 63;

	private static final String ATOM_MARKS = "!#$%&'*+-/=?^_`{|}~.";

	private AddressSyntax() {
	}

	/** The address as it is compared, or nothing when it is none. */
	static @Nullable String normalized(String written) {
		int at = written.lastIndexOf('@');
		if (at <= 0 || written.length() > LONGEST) {
			return null;
		}
		String local = unquoted(written.substring(0, at));
		String domain = domain(written.substring(at + 1));
		if (domain == null || !isLocal(local) || local.length() + domain.length() >= LONGEST) {
			return null;
		}
		return local.toLowerCase(Locale.ROOT) + "@" + domain;
	}

	private static String unquoted(String local) {
		boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
		return quoted ? local.substring(1, local.length() - 1) : local;
	}

	/** Dots in odd places are wrong, but some telephone companies gave them away. */
	private static boolean isLocal(String local) {
		return !local.isEmpty() && local.chars()
			.allMatch((character) -> isLetter(character) || isDigit(character) || ATOM_MARKS.indexOf(character) >= 0);
	}

	private static @Nullable String domain(String written) {
		String domain = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
		if (domain.isEmpty() || domain.startsWith("[")) {
			return null;
		}
		String ascii = ascii(domain);
		if (ascii == null) {
			return null;
		}
		for (String label : ascii.split("\\.", -1)) {
			if (!isLabel(label)) {
				return null;
			}
		}
		return ascii.toLowerCase(Locale.ROOT);
	}

	private static @Nullable String ascii(String domain) {
		if (domain.chars().allMatch((character) -> character < 0x80)) {
			return domain;
		}
		try {
			return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static boolean isLabel(String label) {
		return !label.isEmpty() && label.length() <= LONGEST_LABEL && !label.startsWith("-") && !label.endsWith("-")
				&& label.chars()
					.allMatch((character) -> isLetter(character) || isDigit(character) || character == '-'
							|| character == '_');
	}

	private static boolean isLetter(int character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
	}

	private static boolean isDigit(int character) {
		return character >= '0' && character <= '9';
	}

}
