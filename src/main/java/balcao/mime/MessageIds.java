package balcao.mime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads the ids of mails (RFC 5322 §3.6.4), without their brackets. */
final class MessageIds {

	private static final int LONGEST = 250;

	private MessageIds() {
	}

	/** The mail's own id, if it has exactly one that can be used. */
	static @Nullable String own(MailHeaders headers, Flaws flaws) {
		List<String> fields = headers.allRaw("message-id");
		List<String> ids = (fields.size() == 1) ? in(fields.get(0)) : List.of();
		String id = (ids.size() == 1) ? ids.get(0) : (fields.size() == 1) ? bare(fields.get(0)) : null;
		flaws.addIf(id == null, MailFlaw.NO_MESSAGE_ID);
		return id;
	}

	/** All ids in fields of that name, each once, in their order. */
	static List<String> all(MailHeaders headers, String name) {
		Set<String> ids = new LinkedHashSet<>();
		headers.allRaw(name).forEach((field) -> ids.addAll(in(field)));
		return List.copyOf(ids);
	}

	/** The ids in a text that stand between brackets. */
	static List<String> in(String raw) {
		List<String> ids = new ArrayList<>();
		int from = raw.indexOf('<');
		while (from >= 0) {
			int to = raw.indexOf('>', from);
			if (to < 0) {
				break;
			}
			int open = raw.lastIndexOf('<', to);
			String id = usable(raw.substring(open + 1, to));
			if (id != null) {
				ids.add(id);
			}
			from = raw.indexOf('<', to);
		}
		return ids;
	}

	/** Some clients forget the brackets. */
	private static @Nullable String bare(String raw) {
		String id = raw.strip();
		return (id.indexOf('@') > 0 && id.indexOf(' ') < 0 && id.indexOf('<') < 0 && id.indexOf('>') < 0) ? usable(id)
				: null;
	}

	private static @Nullable String usable(String raw) {
		String id = raw.strip();
		boolean good = !id.isEmpty() && id.length() <= LONGEST
				&& id.chars().allMatch((character) -> character > ' ' && character < 0x7F);
		return good ? id : null;
	}

}
