package balcao.mime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads mails. Whatever the bytes are, there is an answer: what could be read of them,
 * and what was wrong with them. It never throws, its work grows with the length of the
 * mail and no faster, and it stops when its thread is interrupted.
 */
public final class MailReader {

	private static final int LONGEST_SUBJECT = 500;

	private MailReader() {
	}

	/** Reads a mail within the {@link MailLimits#USUAL usual limits}. */
	public static ReadMail read(byte[] raw) {
		return read(raw, MailLimits.USUAL);
	}

	/** Reads a mail. */
	public static ReadMail read(byte[] raw, MailLimits limits) {
		Flaws flaws = new Flaws();
		try {
			return read(raw, root(raw, limits, flaws), limits, flaws);
		}
		catch (RuntimeException | StackOverflowError ex) {
			flaws.add(MailFlaw.UNREADABLE);
			return withHeaders(raw, MailHeaders.NONE, limits, flaws, "", null, List.of());
		}
	}

	private static ReadMail read(byte[] raw, Part root, MailLimits limits, Flaws flaws) {
		Contents contents = new Contents(limits, flaws);
		String text = "";
		String html = null;
		List<MailAttachment> attachments = List.of();
		try {
			contents.take(root);
			attachments = contents.attachments();
			html = contents.html();
			text = contents.text();
		}
		catch (RuntimeException | StackOverflowError ex) {
			flaws.add(MailFlaw.UNREADABLE);
		}
		return withHeaders(raw, root.headers(), limits, flaws, text, html, attachments);
	}

	private static Part root(byte[] raw, MailLimits limits, Flaws flaws) {
		try {
			return new PartReader(limits, flaws).read(RawMail.within(raw, limits, flaws));
		}
		catch (RuntimeException | StackOverflowError ex) {
			flaws.add(MailFlaw.UNREADABLE);
			return new Part(MailHeaders.NONE, null);
		}
	}

	private static ReadMail withHeaders(byte[] raw, MailHeaders headers, MailLimits limits, Flaws flaws, String text,
			@Nullable String html, List<MailAttachment> attachments) {
		String messageId = MessageIds.own(headers, flaws);
		Instant sentAt = MailDate.read(headers.raw("date"));
		flaws.addIf(sentAt == null, MailFlaw.NO_DATE);
		List<String> answered = MessageIds.all(headers, "in-reply-to");
		MailSender sender = SenderReading.of(headers, flaws);
		List<MailAddress> replyTo = addresses(headers, "reply-to", limits, flaws);
		List<MailAddress> to = addresses(headers, "to", limits, flaws);
		List<MailAddress> cc = addresses(headers, "cc", limits, flaws);
		List<String> references = references(headers, limits, flaws);
		String subject = CleanText.cut(headers.first("subject").orElse(""), LONGEST_SUBJECT);
		return new ReadMail(Sha256.of(raw), messageId, answered.isEmpty() ? null : answered.get(0), references, sentAt,
				sender, replyTo, to, cc, subject, text, html, attachments, headers, flaws.found());
	}

	private static List<MailAddress> addresses(MailHeaders headers, String name, MailLimits limits, Flaws flaws) {
		List<MailAddress> addresses = new ArrayList<>();
		for (String field : headers.allRaw(name)) {
			AddressList list = AddressList.of(field, limits.addresses() - addresses.size());
			addresses.addAll(list.addresses());
			flaws.addIf(list.cut(), MailFlaw.TOO_MANY_ADDRESSES);
			if (list.cut()) {
				break;
			}
		}
		return addresses;
	}

	private static List<String> references(MailHeaders headers, MailLimits limits, Flaws flaws) {
		List<String> all = MessageIds.all(headers, "references");
		int more = all.size() - limits.references();
		flaws.addIf(more > 0, MailFlaw.TOO_MANY_REFERENCES);
		return (more > 0) ? all.subList(more, all.size()) : all;
	}

}
