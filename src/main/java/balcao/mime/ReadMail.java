package balcao.mime;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says, whatever its bytes were. Texts hold no control characters but line
 * feeds and tabs, and no halves of characters.
 *
 * @param sha256 of the raw bytes, in lower-case hexadecimal
 * @param messageId its own id as it claims, without brackets; never unique for certain
 * @param inReplyTo the first id it answers, without brackets
 * @param references the ids of its thread, oldest first, without brackets; when there are
 * too many the latest
 * @param sentAt when it says it was sent; never to be ordered by
 * @param sender who wrote it
 * @param replyTo where answers should go, which proves nothing
 * @param to whom it was sent to
 * @param cc who got a copy; never anybody's right to anything
 * @param subject one line; empty when there is none
 * @param text its plain text, or that of its HTML; nothing left out
 * @param html as it came, not safe to show; null when there is none
 * @param attachments in their order
 * @param headers of the mail
 * @param flaws what is wrong with it
 */
public record ReadMail(String sha256, @Nullable String messageId, @Nullable String inReplyTo, List<String> references,
		@Nullable Instant sentAt, MailSender sender, List<MailAddress> replyTo, List<MailAddress> to,
		List<MailAddress> cc, String subject, String text, @Nullable String html, List<MailAttachment> attachments,
		MailHeaders headers, Set<MailFlaw> flaws) {

	public ReadMail {
		references = List.copyOf(references);
		replyTo = List.copyOf(replyTo);
		to = List.copyOf(to);
		cc = List.copyOf(cc);
		attachments = List.copyOf(attachments);
		flaws = Set.copyOf(flaws);
	}

	/** Its own id, or one made from its bytes. */
	public String id() {
		return (this.messageId != null) ? this.messageId : this.sha256 + "@sha256.invalid";
	}

}
