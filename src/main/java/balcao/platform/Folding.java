package balcao.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares words without accents or capitals. */
public final class Folding {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private Folding() {
	}

	/** The text without accents or capitals. */
	public static String fold(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
	}

	/** Whether every word that was typed stands somewhere in the text. */
	public static boolean contains(String text, String typed) {
		String folded = fold(text);
		return Stream.of(fold(typed).split("\\s+")).allMatch(folded::contains);
	}

}
