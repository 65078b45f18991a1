package balcao.mailbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Addresses and domains, one on each line; a domain allows those below it too.
 */
record AllowedSenders(List<String> entries) {

	private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

	private static final Pattern LOCAL = Pattern.compile("[^\\s@,;<>\"]{1,64}");

	static AllowedSenders of(String text) {
		return new AllowedSenders(Arrays.stream(text.split("[\\s,;]+"))
			.map((entry) -> entry.toLowerCase(Locale.ROOT).replaceFirst("^@", ""))
			.filter((entry) -> !entry.isEmpty())
			.distinct()
			.toList());
	}

	/** The first line that is neither an address nor a domain; empty when all are. */
	String wrong() {
		return this.entries.stream().filter((entry) -> !isWellFormed(entry)).findFirst().orElse("");
	}

	private static boolean isWellFormed(String entry) {
		int at = entry.indexOf('@');
		String domain = entry.substring(at + 1);
		return DOMAIN.matcher(domain).matches() && domain.indexOf('.') > 0
				&& (at < 0 || LOCAL.matcher(entry.substring(0, at)).matches());
	}

	/** Whether an address may open requests; everybody may where nothing is listed. */
	boolean allow(String address) {
		String domain = address.substring(address.indexOf('@') + 1);
		return this.entries.isEmpty() || this.entries.stream()
			.anyMatch((entry) -> (entry.indexOf('@') < 0) ? domain.equals(entry) || domain.endsWith("." + entry)
					: address.equals(entry));
	}

	String text() {
		return String.join("\n", this.entries);
	}

}
