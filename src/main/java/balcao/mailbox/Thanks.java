package balcao.mailbox;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells thanks from whatever else somebody says about a solution: thanking never reopens.
 * When in doubt it is not thanks, since a request that comes back once too often harms
 * less than one that nobody looks at.
 */
final class Thanks {

	/** Longer texts say more than thanks. */
	private static final int LONGEST = 240;

	private static final Pattern THANKING = Pattern
		.compile("\\b(obrigad[oa]s?|obg|agradec\\w*|grat[oa]s?|valeu|vlw|perfeito|excelente|otimo|show|resolvid[oa]"
				+ "|resolveu|funcionou|deu certo|tudo certo|thanks?|thank you|thx|tks|perfect|great|solved|works now"
				+ "|it works|gracias|ok|okay|blz|beleza|recebid[oa]|ciente)\\b");

	/** What makes of thanks the beginning of something else. */
	private static final Pattern BUT = Pattern
		.compile("\\b(nao|nem|ainda|mas|porem|contudo|entretanto|so que|apenas|novamente|de novo|voltou|continua\\w*"
				+ "|persist\\w*|erro|problema|falha|duvida|poderia|podem?|favor|gostaria|preciso|quando|como|not|no|still"
				+ "|but|however|again|error|problem|issue|fails?|question|could|please|need|when|how|pero|todavia)\\b|\\?");

	/** Marks and spaces put aside, no thanks are longer; not even looked at. */
	private static final int LONGEST_WRITTEN = 8 * LONGEST;

	private Thanks() {
	}

	static boolean areAll(String text) {
		if (text.length() > LONGEST_WRITTEN) {
			return false;
		}
		String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.strip();
		return plain.length() <= LONGEST && THANKING.matcher(plain).find() && !BUT.matcher(plain).find();
	}

}
