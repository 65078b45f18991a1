package balcao.mailbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import balcao.mime.MailAddress;
import balcao.mime.ReadMail;

/**
 * To whom a mail was sent or delivered. Each character is looked at once or twice,
 * whatever stands there.
 */
final class Recipients {

	private static final int MOST = 60;

	/** Fields of that length name no single address. */
	private static final int LONGEST_FIELD = 1_000;

	/** RFC 5321 §4.5.3.1.3. */
	private static final int LONGEST_ADDRESS = 254;

	private static final List<String> DELIVERED = List.of("delivered-to", "x-original-to", "envelope-to",
			"x-envelope-to", "x-delivered-to");

	private Recipients() {
	}

	/** Every address, each once, in lower case. */
	static List<String> of(ReadMail mail) {
		Set<String> found = new LinkedHashSet<>();
		for (String name : DELIVERED) {
			for (String value : mail.headers().all(name)) {
				if (value.length() <= LONGEST_FIELD) {
					scan(value, found);
				}
			}
		}
		Stream.concat(mail.to().stream(), mail.cc().stream())
			.map(MailAddress::address)
			.forEach((one) -> add(one, found));
		return List.copyOf(found);
	}

	/** What stands around each at sign, up to what cannot be in an address. */
	private static void scan(String value, Set<String> found) {
		int from = 0;
		int at = value.indexOf('@');
		while (at >= 0) {
			int start = at;
			while (start > from && isPart(value.charAt(start - 1))) {
				start--;
			}
			int end = at + 1;
			while (end < value.length() && isPart(value.charAt(end))) {
				end++;
			}
			if (start < at && end > at + 1) {
				add(value.substring(start, end), found);
			}
			from = end;
			at = value.indexOf('@', end);
		}
	}

	private static boolean isPart(char character) {
		return character > ' ' && "<>,;\"".indexOf(character) < 0;
	}

	private static void add(String address, Set<String> found) {
		if (address.length() <= LONGEST_ADDRESS && found.size() < MOST) {
			found.add(address.toLowerCase(Locale.ROOT));
		}
	}

}
