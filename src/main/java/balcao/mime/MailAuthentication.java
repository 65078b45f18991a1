package balcao.mime;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What our own mail server found about a mail (RFC 8601). Anybody can write such a field
 * into a mail; ours stands above whatever the mail came with, so only the topmost field
 * counts that carries our server's name. It is read as it stands: a server repeats what
 * the sender chose, and encoded words would become clauses of their own.
 *
 * @param dmarc whether the domain of {@code From} stands in for the mail
 * @param dkim whether a signature of that domain, or one above it, is good
 * @param spf whether the sending server may send for that domain
 */
public record MailAuthentication(Verdict dmarc, Verdict dkim, Verdict spf) {

	/** Nothing is known. */
	public static final MailAuthentication NONE = new MailAuthentication(Verdict.NONE, Verdict.NONE, Verdict.NONE);

	private static final String OF_FROM = "header.from";

	private static final String BLANKS = "[ \\t]+";

	/**
	 * What stands in a mail.
	 * @param server the name our mail server signs its findings with (authserv-id);
	 * nothing is believed without one
	 */
	public static MailAuthentication of(ReadMail mail, @Nullable String server) {
		String address = mail.sender().address();
		if (server == null || server.isBlank() || address == null) {
			return NONE;
		}
		String domain = address.substring(address.lastIndexOf('@') + 1);
		return mail.headers()
			.allRaw("authentication-results")
			.stream()
			.map(MailAuthentication::clauses)
			.filter((clauses) -> isOf(clauses.get(0), server))
			.findFirst()
			.map((clauses) -> found(clauses, domain))
			.orElse(NONE);
	}

	/**
	 * Whether the sender's domain stands in for the mail: by DMARC, or where the server
	 * does not say, by a signature or a sending server of the domain.
	 */
	public boolean passes() {
		if (this.dmarc != Verdict.NONE) {
			return this.dmarc == Verdict.PASS;
		}
		return this.dkim == Verdict.PASS || this.spf == Verdict.PASS;
	}

	/**
	 * What stands between semicolons, without comments. Quoted words may hold what the
	 * sender of a mail chose, such as a local part, and separate nothing.
	 */
	private static List<String> clauses(String field) {
		StringBuilder plain = new StringBuilder(field.length());
		int depth = 0;
		boolean quoted = false;
		for (int i = 0; i < field.length(); i++) {
			char character = field.charAt(i);
			if (character == '\\') {
				i++;
			}
			else if (character == '"' && depth == 0) {
				quoted = !quoted;
			}
			else if (quoted) {
				plain.append('_');
			}
			else if (character == '(') {
				depth++;
			}
			else if (character == ')') {
				depth = Math.max(0, depth - 1);
			}
			else if (depth == 0) {
				plain.append(character);
			}
		}
		return List.of(plain.toString().toLowerCase(Locale.ROOT).split(";", -1));
	}

	private static boolean isOf(String clause, String server) {
		String[] words = clause.strip().split(BLANKS, 2);
		return words[0].equals(server.strip().toLowerCase(Locale.ROOT));
	}

	private static MailAuthentication found(List<String> clauses, String domain) {
		Verdict dmarc = Verdict.NONE;
		Verdict dkim = Verdict.NONE;
		Verdict spf = Verdict.NONE;
		for (String clause : clauses.subList(1, clauses.size())) {
			String[] words = clause.strip().split(BLANKS);
			switch (method(words[0])) {
				case "dmarc" -> dmarc = worse(dmarc, verdict(words, List.of(OF_FROM), domain));
				case "dkim" -> dkim = better(dkim, verdict(words, List.of("header.d", "header.i"), domain));
				case "spf" -> spf = better(spf, verdict(words, List.of("smtp.mailfrom", "smtp.mail"), domain));
				default -> {
				}
			}
		}
		return new MailAuthentication(dmarc, dkim, spf);
	}

	private static String method(String word) {
		int end = word.indexOf('=');
		String method = (end < 0) ? "" : word.substring(0, end);
		int version = method.indexOf('/');
		return (version < 0) ? method : method.substring(0, version);
	}

	/**
	 * A pass counts for the domain it names, which must be the sender's; of a signature
	 * or a sending server also one above it.
	 */
	private static Verdict verdict(String[] words, List<String> properties, String domain) {
		String result = words[0].substring(words[0].indexOf('=') + 1);
		if (result.equals("none") || result.equals("neutral") || result.isEmpty()) {
			return Verdict.NONE;
		}
		if (!result.equals("pass")) {
			return Verdict.FAIL;
		}
		for (String word : words) {
			int equals = word.indexOf('=');
			if (equals > 0 && properties.contains(word.substring(0, equals))) {
				String named = word.substring(equals + 1);
				String of = named.substring(named.lastIndexOf('@') + 1);
				boolean counts = properties.contains(OF_FROM) ? of.equals(domain) : isKin(of, domain);
				return counts ? Verdict.PASS : Verdict.NONE;
			}
		}
		return Verdict.NONE;
	}

	/** The same domain, or one above it; one below may belong to somebody else. */
	private static boolean isKin(String named, String domain) {
		return named.equals(domain) || (named.indexOf('.') > 0 && domain.endsWith("." + named));
	}

	private static Verdict worse(Verdict known, Verdict found) {
		return (known == Verdict.FAIL || found == Verdict.FAIL) ? Verdict.FAIL : better(known, found);
	}

	private static Verdict better(Verdict known, Verdict found) {
		if (known == Verdict.PASS || found == Verdict.PASS) {
			return Verdict.PASS;
		}
		return (known == Verdict.FAIL || found == Verdict.FAIL) ? Verdict.FAIL : Verdict.NONE;
	}

	/** A finding. */
	public enum Verdict {

		/** It holds for the sender's domain. */
		PASS,

		/** It was examined and does not hold. */
		FAIL,

		/** Nothing is known, or it holds for another domain. */
		NONE

	}

}
