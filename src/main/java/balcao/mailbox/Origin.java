package balcao.mailbox;

import java.util.Locale;

/**
 * The mailbox that a mail came to, as far as requests are opened by it.
 *
 * @param requestType the code of its type
 */
record Origin(long mailboxId, String address, long teamId, String requestType, AllowedSenders senders,
		UnknownPolicy policy) {

	/** Whether a mail to an address came to it, with whatever stands behind a plus. */
	boolean isAt(String to) {
		return plain(to).equals(plain(this.address));
	}

	private static String plain(String address) {
		String lower = address.strip().toLowerCase(Locale.ROOT);
		int at = lower.lastIndexOf('@');
		int plus = lower.indexOf('+');
		return (plus > 0 && plus < at) ? lower.substring(0, plus) + lower.substring(at) : lower;
	}

}
