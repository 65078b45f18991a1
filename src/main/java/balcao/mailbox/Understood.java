package balcao.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import balcao.mime.MailClassification;
import balcao.mime.MailNature;
import balcao.mime.ReadMail;

/**
 * A mail as far as it was understood.
 *
 * @param sender the one address it is from, or the one that a person settled; null where
 * nobody may be taken for the sender
 * @param subject as it says, or as a person settled
 * @param fresh what was newly written
 * @param quoted what it repeats, or a signature; null for nothing
 * @param contentSha256 what a second delivery has in common with the first
 * @param standing what our own mail server found out about the sender
 * @param recipients every address it was sent or delivered to, in lower case
 * @param quotesAlone whether nothing was newly written, so that {@code fresh} is a quote
 */
@SuppressWarnings("ArrayRecordComponent")
record Understood(ReadMail mail, MailClassification classification, @Nullable String sender, String subject,
		String fresh, @Nullable String quoted, byte[] contentSha256, Standing standing, List<String> recipients,
		boolean quotesAlone) {

	private static final int LONGEST_EXCERPT = 300;

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_ID = 998;

	private static final int MOST_ANSWERED = 60;

	/** What our own mail server found out about a sender. */
	enum Standing {

		/** The domain of the sender vouches for the mail. */
		VERIFIED,

		/** The domain of the sender says that it is not from there. */
		FORGED,

		/** Nothing is known. */
		UNKNOWN

	}

	MailNature nature() {
		return this.classification.nature();
	}

	/** Its id; null where it has none of a bearable length. */
	@Nullable String headerId() {
		String id = this.mail.messageId();
		return (id != null && id.length() <= LONGEST_ID) ? id : null;
	}

	@Nullable String senderName() {
		String name = this.mail.sender().name();
		return name.isEmpty() ? null : name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	String excerpt() {
		String line = this.fresh.replaceAll("\\s+", " ").strip();
		return line.substring(0, Math.min(line.length(), LONGEST_EXCERPT));
	}

	/** The ids it answers, the latest first. */
	List<String> answered() {
		List<String> ids = new ArrayList<>();
		if (this.mail.inReplyTo() != null) {
			ids.add(this.mail.inReplyTo());
		}
		for (int i = this.mail.references().size() - 1; i >= 0 && ids.size() < MOST_ANSWERED; i--) {
			ids.add(this.mail.references().get(i));
		}
		return ids.stream().filter(Objects::nonNull).distinct().toList();
	}

	/** Of sender, subject, date and whatever follows the header. */
	static byte[] contentOf(byte[] raw, ReadMail mail) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			String about = mail.sender().claimed() + "\n" + mail.subject() + "\n"
					+ mail.headers().first("date").orElse("") + "\n";
			digest.update(about.getBytes(StandardCharsets.UTF_8));
			int body = bodyOf(raw);
			digest.update(raw, body, raw.length - body);
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int bodyOf(byte[] raw) {
		for (int i = 0; i + 1 < raw.length; i++) {
			if (raw[i] == '\n'
					&& (raw[i + 1] == '\n' || (i + 2 < raw.length && raw[i + 1] == '\r' && raw[i + 2] == '\n'))) {
				return i + 1;
			}
		}
		return 0;
	}

}
