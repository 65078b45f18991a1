package balcao.teamwork;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import balcao.platform.Refused;

/** Finds who is called by {@code @name} in a text. */
final class Calls {

	private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._-])@(?=\\p{L})");

	private static final Pattern WORD = Pattern.compile("^\\p{L}[\\p{L}'-]*");

	private Calls() {
	}

	/**
	 * Those called by their whole name, or by a first name that nobody else has; a first
	 * name that several have is refused.
	 */
	static Set<Colleague> in(String text, List<Colleague> team) {
		Set<Colleague> called = new LinkedHashSet<>();
		Matcher marks = AT.matcher(text);
		while (marks.find()) {
			String rest = text.substring(marks.end());
			String folded = fold(rest);
			Colleague whole = team.stream()
				.filter((one) -> begins(folded, fold(one.name())))
				.max(Comparator.comparingInt((one) -> one.name().length()))
				.orElse(null);
			if (whole != null) {
				called.add(whole);
				continue;
			}
			Matcher word = WORD.matcher(folded);
			if (word.find()) {
				List<Colleague> first = team.stream()
					.filter((one) -> fold(one.name()).replaceFirst(" .*", "").equals(word.group()))
					.toList();
				if (first.size() > 1) {
					throw new Refused("teamwork.refused.severalCalled", word.group(),
							first.stream().map(Colleague::name).collect(Collectors.joining(", ")));
				}
				called.addAll(first);
			}
		}
		return called;
	}

	private static boolean begins(String text, String name) {
		return text.startsWith(name)
				&& (text.length() == name.length() || !Character.isLetterOrDigit(text.charAt(name.length())));
	}

	/** Accents and capitals do not matter; every letter stays one letter. */
	private static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}

}
