package balcao.mime;

import org.jspecify.annotations.Nullable;

/**
 * Takes out of texts what no screen and no database should get: control characters,
 * halves of characters, and marks that turn the direction of what follows.
 */
final class CleanText {

	private static final char REPLACEMENT = '\uFFFD';

	private CleanText() {
	}

	/** One line, with single blanks. */
	static String line(String text) {
		StringBuilder line = new StringBuilder(text.length());
		boolean blank = false;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == '\u2028'
					|| character == '\u2029') {
				blank = true;
			}
			else if (!isControl(character) && !turns(character)) {
				if (blank && !line.isEmpty()) {
					line.append(' ');
				}
				blank = false;
				i += append(line, text, i);
			}
		}
		return line.toString();
	}

	/** Lines ended by line feeds alone. */
	static String lines(String text, @Nullable Flaws flaws) {
		StringBuilder lines = new StringBuilder(text.length());
		boolean removed = false;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '\r') {
				if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
					lines.append('\n');
				}
			}
			else if (character == '\n' || character == '\t') {
				lines.append(character);
			}
			else if (isControl(character)) {
				removed |= character != '\f' && character != '\u000B';
			}
			else {
				i += append(lines, text, i);
			}
		}
		if (flaws != null) {
			flaws.addIf(removed, MailFlaw.CONTROLS_REMOVED);
		}
		return lines.toString();
	}

	/** At most so many characters, and none cut in two. */
	static String cut(String text, int characters) {
		if (text.length() <= characters) {
			return text;
		}
		boolean inTwo = characters > 0 && Character.isHighSurrogate(text.charAt(characters - 1));
		return text.substring(0, inTwo ? characters - 1 : characters);
	}

	private static int append(StringBuilder clean, String text, int at) {
		char character = text.charAt(at);
		if (!Character.isSurrogate(character)) {
			clean.append(character);
			return 0;
		}
		if (Character.isHighSurrogate(character) && at + 1 < text.length()
				&& Character.isLowSurrogate(text.charAt(at + 1))) {
			clean.append(character).append(text.charAt(at + 1));
			return 1;
		}
		clean.append(REPLACEMENT);
		return 0;
	}

	private static boolean isControl(char character) {
		return character < ' ' || (character >= 0x7F && character < 0xA0) || character == '\uFEFF'
				|| character == '\uFFFE' || character == '\uFFFF';
	}

	/** Unicode Technical Report 36, §2.4. */
	private static boolean turns(char character) {
		return (character >= '\u202A' && character <= '\u202E') || (character >= '\u2066' && character <= '\u2069');
	}

}
