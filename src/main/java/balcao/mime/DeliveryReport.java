package balcao.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a server reports about one recipient of a mail of ours (RFC 3464). Anybody can
 * write such a report: it counts only with what nobody else knows, such as the address it
 * was sent to.
 *
 * @param recipient whom it could not be delivered to; null when it does not say
 * @param action what became of it
 * @param status three numbers (RFC 3463), or empty
 * @param diagnostic what the server said, or empty
 * @param originalId the Message-ID of the mail it is about, without brackets
 * @param deliveredTo the addresses the report itself came to, one of which is ours and
 * may carry a token
 */
public record DeliveryReport(@Nullable String recipient, Action action, String status, String diagnostic,
		@Nullable String originalId, List<String> deliveredTo) {

	private static final int MOST_BYTES = 256 * 1024;

	private static final int MOST_RECIPIENTS = 50;

	private static final int LONGEST_DIAGNOSTIC = 1000;

	private static final List<String> DESTINATIONS = List.of("delivered-to", "x-original-to", "envelope-to",
			"x-envelope-to", "to");

	private static final Set<String> ORIGINALS = Set.of("message/rfc822", "text/rfc822-headers", "message/global",
			"message/rfc822-headers", "message/global-headers");

	/** The reports in a mail, one for each recipient; none when it is no report. */
	public static List<DeliveryReport> in(ReadMail mail) {
		Optional<MailAttachment> status = mail.attachments()
			.stream()
			.filter((file) -> file.type().equals("message/delivery-status")
					|| file.type().equals("message/global-delivery-status"))
			.findFirst();
		List<String> deliveredTo = deliveredTo(mail.headers());
		String originalId = originalId(mail);
		if (status.isEmpty()) {
			return inWords(mail, deliveredTo, originalId);
		}
		List<DeliveryReport> reports = new ArrayList<>();
		for (MailHeaders group : groups(status.get().content())) {
			if ((group.has("final-recipient") || group.has("original-recipient") || group.has("action"))
					&& reports.size() < MOST_RECIPIENTS) {
				reports.add(of(group, originalId, deliveredTo));
			}
		}
		return reports;
	}

	/** Whether the address is known not to work, rather than to be slow. */
	public boolean isPermanent() {
		return this.action == Action.FAILED && !this.status.startsWith("4");
	}

	private static DeliveryReport of(MailHeaders group, @Nullable String originalId, List<String> deliveredTo) {
		String recipient = recipient(group.first("final-recipient"));
		if (recipient == null) {
			recipient = recipient(group.first("original-recipient"));
		}
		String status = status(group.first("status").orElse(""));
		String diagnostic = group.first("diagnostic-code").orElse("");
		diagnostic = diagnostic.substring(diagnostic.indexOf(';') + 1).strip();
		return new DeliveryReport(recipient, Action.of(group.first("action").orElse(""), status), status,
				CleanText.cut(diagnostic, LONGEST_DIAGNOSTIC), originalId, deliveredTo);
	}

	private static @Nullable String recipient(Optional<String> field) {
		return field.map((value) -> value.substring(value.indexOf(';') + 1).strip())
			.map((address) -> address.startsWith("<") && address.endsWith(">")
					? address.substring(1, address.length() - 1) : address)
			.map(AddressSyntax::normalized)
			.orElse(null);
	}

	/** Three numbers with dots, and nothing that follows them. */
	private static String status(String value) {
		int end = 0;
		int dots = 0;
		while (end < value.length() && end < 10
				&& (Character.digit(value.charAt(end), 10) >= 0 || value.charAt(end) == '.')) {
			dots += (value.charAt(end) == '.') ? 1 : 0;
			end++;
		}
		return (dots == 2) ? value.substring(0, end) : "";
	}

	private static List<MailHeaders> groups(byte[] content) {
		List<MailHeaders> groups = new ArrayList<>();
		MailHeaders.Builder group = new MailHeaders.Builder();
		StringBuilder field = new StringBuilder();
		String text = new String(RawMail.head(content, MOST_BYTES), StandardCharsets.ISO_8859_1);
		for (String line : text.split("\n", -1)) {
			boolean continued = !line.isBlank() && (line.startsWith(" ") || line.startsWith("\t"));
			if (!continued) {
				group.add(field.toString());
				field.setLength(0);
			}
			if (line.isBlank()) {
				groups.add(group.build());
				group = new MailHeaders.Builder();
			}
			else {
				field.append(line).append('\n');
			}
		}
		group.add(field.toString());
		groups.add(group.build());
		return groups;
	}

	private static @Nullable String originalId(ReadMail mail) {
		for (MailAttachment file : mail.attachments()) {
			if (ORIGINALS.contains(file.type())) {
				for (MailHeaders group : groups(RawMail.head(file.content(), 64 * 1024))) {
					String id = MessageIds.own(group, new Flaws());
					if (id != null) {
						return id;
					}
				}
			}
		}
		String written = idInText(mail.text());
		return (written != null) ? written : mail.inReplyTo();
	}

	/** Servers without MIME copy the header of the original below their words. */
	private static @Nullable String idInText(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		int at = lower.indexOf("message-id:");
		if (at < 0 || lower.length() != text.length()) {
			return null;
		}
		int end = text.indexOf('\n', at);
		String line = text.substring(at, (end < 0) ? text.length() : end);
		if (line.indexOf('<') < 0 && end >= 0) {
			int next = text.indexOf('\n', end + 1);
			line = text.substring(at, (next < 0) ? text.length() : next);
		}
		List<String> ids = MessageIds.in(line);
		return ids.isEmpty() ? null : ids.get(0);
	}

	private static List<DeliveryReport> inWords(ReadMail mail, List<String> deliveredTo, @Nullable String originalId) {
		String failed = mail.headers().first("x-failed-recipients").orElse(null);
		if (failed == null && !says(mail)) {
			return List.of();
		}
		List<MailAddress> named = AddressList.of((failed != null) ? failed : "", MOST_RECIPIENTS).addresses();
		String recipient = named.isEmpty() ? AddressInText.first(mail.text()) : named.get(0).address();
		return List.of(new DeliveryReport(recipient, Action.FAILED, "",
				CleanText.cut(CleanText.line(CleanText.cut(mail.text(), LONGEST_DIAGNOSTIC)), LONGEST_DIAGNOSTIC),
				originalId, deliveredTo));
	}

	private static boolean says(ReadMail mail) {
		Set<MailSign> signs = new MailClassifier(Set.of(), "-").classify(mail).signs();
		return signs.contains(MailSign.DELIVERY_REPORT_IN_WORDS) || signs.contains(MailSign.DELIVERY_REPORT);
	}

	private static List<String> deliveredTo(MailHeaders headers) {
		List<String> addresses = new ArrayList<>();
		for (String name : DESTINATIONS) {
			for (String field : headers.allRaw(name)) {
				for (MailAddress address : AddressList.of(field, 10).addresses()) {
					if (!addresses.contains(address.address()) && addresses.size() < MOST_RECIPIENTS) {
						addresses.add(address.address());
					}
				}
			}
		}
		return List.copyOf(addresses);
	}

	/** What became of a mail (RFC 3464 §2.3.3). */
	public enum Action {

		/** It will not be delivered. */
		FAILED,

		/** It is still tried. */
		DELAYED,

		/** It was delivered, handed on or expanded to a list. */
		DELIVERED;

		static Action of(String written, String status) {
			return switch (written.strip().toLowerCase(Locale.ROOT)) {
				case "delayed" -> DELAYED;
				case "delivered", "relayed", "expanded" -> DELIVERED;
				case "failed" -> FAILED;
				default -> status.startsWith("4") ? DELAYED : status.startsWith("2") ? DELIVERED : FAILED;
			};
		}

	}

}
