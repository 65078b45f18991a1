package balcao.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name a file came with, cleaned before anything is decided by it: no path, nothing
 * invisible, nothing that a system reads as a command.
 *
 * @param extension what follows the last dot, in lower case; empty when there is none
 */
public record FileName(String value, String extension) {

	static final int MAX_LENGTH = 150;

	private static final int MAX_GIVEN = 4_096;

	private static final Pattern ESCAPES = Pattern.compile("(?:%\\p{XDigit}{2})++");

	private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");

	private static final Pattern SPACES = Pattern.compile("\\s++");

	private static final Pattern DEVICE = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

	private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]{1,16}");

	/** Letters and marks that show nothing, and strokes that look like a slash. */
	private static final String BLANKS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

	private static final String SLASHES = "\u2044\u2215\u29F8\u29F5\uFE68";

	private static final Set<String> PROGRAMS = Set.of("bat", "cmd", "com", "cpl", "exe", "hta", "jar", "js", "lnk",
			"msi", "pif", "ps1", "scr", "vbs");

	public static FileName of(@Nullable String given) {
		String name = withoutPath(visible((given != null) ? given : ""));
		name = RESERVED.matcher(ESCAPES.matcher(name).replaceAll("_")).replaceAll("_");
		name = withoutEdges(SPACES.matcher(name).replaceAll(" "));
		if (DEVICE.matcher(name).matches()) {
			name = "_" + name;
		}
		String extension = extension(name);
		return new FileName(shortened(name, extension), extension.toLowerCase(Locale.ROOT));
	}

	/** A program that passes for something else, such as {@code foto.png.exe}. */
	boolean isDisguised(Predicate<String> known) {
		String before = extension(this.value.substring(0, Math.max(0, this.value.lastIndexOf('.'))));
		return PROGRAMS.contains(this.extension) && known.test(before.toLowerCase(Locale.ROOT))
				&& !before.equalsIgnoreCase(this.extension);
	}

	private static String visible(String given) {
		String end = given.substring(Math.max(0, given.length() - MAX_GIVEN));
		StringBuilder visible = new StringBuilder();
		Normalizer.normalize(end, Normalizer.Form.NFC).codePoints().forEach((point) -> {
			if (Character.isWhitespace(point)) {
				visible.append(' ');
			}
			else if (!isInvisible(point)) {
				visible.appendCodePoint(plain(point));
			}
		});
		return visible.toString();
	}

	private static boolean isInvisible(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> BLANKS.indexOf(point) >= 0;
		};
	}

	/** Full-width and look-alike punctuation becomes what it looks like. */
	private static int plain(int point) {
		if (point < 0x80) {
			return point;
		}
		if (SLASHES.indexOf(point) >= 0) {
			return '/';
		}
		if (point >= 0xFF01 && point <= 0xFF5E) {
			return point - 0xFEE0;
		}
		String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
		boolean punctuation = plain.length() == 1 && plain.charAt(0) < 0x80
				&& !Character.isLetterOrDigit(plain.charAt(0));
		return punctuation ? plain.charAt(0) : point;
	}

	private static String withoutPath(String name) {
		return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
	}

	private static String withoutEdges(String name) {
		int from = 0;
		int to = name.length();
		while (from < to && isEdge(name.charAt(from))) {
			from++;
		}
		while (to > from && isEdge(name.charAt(to - 1))) {
			to--;
		}
		return name.substring(from, to);
	}

	private static boolean isEdge(char character) {
		return character == '.' || character == ' ';
	}

	private static String extension(String name) {
		String extension = name.substring(name.lastIndexOf('.') + 1);
		return (extension.length() < name.length() && EXTENSION.matcher(extension).matches()) ? extension : "";
	}

	private static String shortened(String name, String extension) {
		if (name.length() <= MAX_LENGTH) {
			return name;
		}
		String tail = extension.isEmpty() ? "" : "." + extension;
		int end = MAX_LENGTH - tail.length();
		return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + tail;
	}

}
