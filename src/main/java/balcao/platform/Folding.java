package balcao.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares words without accents or capitals. */
public final class Folding {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	private Folding() {
	}

	/** The text without accents or capitals. */
	public static String fold(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether a text says a name, as words of their own: "Sol" is in "a Sol parou", and
	 * not in "solução".
	 */
	public static Predicate<String> naming(String text) {
		String folded = spaced(text);
		return (name) -> !name.isBlank()
				&& Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(spaced(name)) + "(?![\\p{L}\\p{N}])")
					.matcher(folded)
					.find();
	}

	/** Folded, with one space where any are. */
	private static String spaced(String text) {
		return SPACES.matcher(fold(text)).replaceAll(" ").strip();
	}

	/** Whether every word that was typed stands somewhere in the text. */
	public static boolean contains(String text, String typed) {
		String folded = fold(text);
		return Stream.of(fold(typed).split("\\s+")).allMatch(folded::contains);
	}

}
