package balcao.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Texts with places to be filled, such as <code>{{chamado.numero}}</code>. */
public final class Marks {

	private static final Pattern MARK = Pattern.compile("\\{\\{\\s*([^{}]{0,60}?)\\s*}}");

	private Marks() {
	}

	/** The names of a text's marks, in order, each once. */
	public static List<String> names(String text) {
		return MARK.matcher(text).results().map((found) -> found.group(1)).distinct().toList();
	}

	/** The marks of a text whose names nobody knows, as they stand there. */
	public static List<String> unknown(String text, Predicate<String> known) {
		List<String> unknown = new ArrayList<>();
		Matcher matcher = MARK.matcher(text);
		while (matcher.find()) {
			if (!known.test(matcher.group(1)) && !unknown.contains(matcher.group())) {
				unknown.add(matcher.group());
			}
		}
		return unknown;
	}

	/**
	 * Puts values in the places of marks; a mark without one stays. Values are never read
	 * as marks themselves.
	 */
	public static String fill(String text, Function<String, @Nullable String> values) {
		return MARK.matcher(text).replaceAll((found) -> {
			String value = values.apply(found.group(1));
			return Matcher.quoteReplacement((value != null) ? value : found.group());
		});
	}

}
