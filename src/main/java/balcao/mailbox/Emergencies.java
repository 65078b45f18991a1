package balcao.mailbox;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Notices what asks for an emergency; a mail opens none, and its answer says how. */
final class Emergencies {

	private static final int LOOKED_AT = 2_000;

	private static final Pattern WORDS = Pattern.compile(
			"\\b(emergenc\\w*|urgent\\w*|urgencia|fora do ar|sistema parad[oa]|tudo parad[oa]|producao parada|critic[oa]"
					+ "|emergency|outage|system down|production down|asap)\\b");

	private Emergencies() {
	}

	static boolean asks(Understood mail) {
		String text = mail.subject() + "\n" + mail.fresh();
		String plain = Normalizer.normalize(text.substring(0, Math.min(text.length(), LOOKED_AT)), Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT);
		return WORDS.matcher(plain).find();
	}

}
