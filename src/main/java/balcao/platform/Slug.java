package balcao.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a text is called in an address: small letters, digits and hyphens. */
public final class Slug {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

	private static final Pattern EDGES = Pattern.compile("^-+|-+$");

	private Slug() {
	}

	/** Empty where nothing of the text can stand in an address. */
	public static String of(String text, int longest) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		String slug = trimmed(OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"));
		if (slug.length() <= longest) {
			return slug;
		}
		String cut = slug.substring(0, longest + 1);
		return trimmed((cut.lastIndexOf('-') > longest / 2) ? cut.substring(0, cut.lastIndexOf('-'))
				: cut.substring(0, longest));
	}

	private static String trimmed(String slug) {
		return EDGES.matcher(slug).replaceAll("");
	}

}
