package balcao.mailbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import balcao.mime.MailAttachment;
import balcao.mime.MailHtml;
import balcao.mime.ReadMail;
import balcao.mime.SafeMailHtml;

/**
 * A mail as it looked, made safe, for a frame of its own in which nothing runs.
 *
 * @param remote the addresses of pictures that lie elsewhere
 */
public record MailFrame(SafeMailHtml html, List<String> remote) {

	/** Each picture in place is another request that reads the mail. */
	private static final int MOST_PICTURES = 40;

	/** What is read in place of what is folded or not shown. */
	public record Words(String quote, String signature, String image) {

	}

	/**
	 * Empty for a mail without HTML.
	 * @param base the address below which its files lie
	 */
	static Optional<MailFrame> of(ReadMail mail, boolean pictures, String base, Set<String> delimiters, Words words) {
		return Optional.ofNullable(mail.html()).map((html) -> {
			SafeMailHtml safe = MailHtml.safe(html, new MailHtml.View(images(mail, base), pictures, delimiters,
					words.quote(), words.signature(), words.image()));
			return new MailFrame(safe, safe.remoteImages());
		});
	}

	/** The words of a mail whose HTML takes longer than it may. */
	static MailFrame words(ReadMail mail) {
		return new MailFrame(MailHtml.words(mail.text()), List.of());
	}

	private static Map<String, String> images(ReadMail mail, String base) {
		Map<String, String> images = new HashMap<>();
		List<MailAttachment> files = mail.attachments();
		for (int i = 0; i < files.size() && images.size() < MOST_PICTURES; i++) {
			String id = files.get(i).contentId();
			if (id != null && files.get(i).type().startsWith("image/")) {
				images.put(id, base + "/files/" + (i + 1));
			}
		}
		return images;
	}

}
