package balcao.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Tells what in a mail is to be read, and what came with it. Of alternatives (RFC 2046
 * §5.1.4) the plain text and the HTML count; whatever else came is an attachment, and
 * none of it is opened.
 */
final class Contents {

	private final MailLimits limits;

	private final Flaws flaws;

	private final List<Passage> passages = new ArrayList<>();

	private final List<Pending> pending = new ArrayList<>();

	private final List<MailAttachment> written = new ArrayList<>();

	Contents(MailLimits limits, Flaws flaws) {
		this.limits = limits;
		this.flaws = flaws;
	}

	/** Takes in a whole mail. */
	void take(Part root) {
		if (root.isMultipart()) {
			takeParts(root);
			if (this.passages.isEmpty() && this.pending.isEmpty() && root.around().length > 0) {
				this.passages.add(new Passage(plain(root.around(), null), null));
			}
		}
		else {
			takeSingle(root, root.type(), false);
		}
	}

	/** The plain text of it all, made of the HTML where there is nothing else. */
	String text() {
		StringBuilder text = new StringBuilder();
		for (Passage passage : this.passages) {
			String plain = passage.plain();
			String html = passage.html();
			boolean fromHtml = html != null && (plain == null || plain.isBlank());
			String piece = (fromHtml && html != null) ? read(html) : (plain != null) ? plain : "";
			if (!text.isEmpty() && !piece.isBlank() && text.charAt(text.length() - 1) != '\n') {
				text.append('\n');
			}
			text.append(piece);
		}
		return bounded(text.toString().stripTrailing());
	}

	private String read(String html) {
		return HtmlText.within(html).orElseGet(() -> {
			this.flaws.add(MailFlaw.HTML_TOO_MUCH);
			return HtmlText.rough(html);
		});
	}

	/** The HTML of it all, with plain text in between; null when none of it is HTML. */
	@Nullable String html() {
		if (this.passages.stream().noneMatch((passage) -> passage.html() != null)) {
			return null;
		}
		StringBuilder html = new StringBuilder();
		for (Passage passage : this.passages) {
			String piece = passage.html();
			html.append((piece != null) ? piece : HtmlText.ofPlain((passage.plain() != null) ? passage.plain() : ""));
		}
		return bounded(html.toString());
	}

	List<MailAttachment> attachments() {
		Set<String> shown = shown();
		List<MailAttachment> attachments = new ArrayList<>();
		for (Pending file : this.pending) {
			attachments.add(attachment(file, attachments.size() + 1, shown));
		}
		attachments.addAll(this.written);
		return attachments;
	}

	private void takeParts(Part container) {
		if (container.parts().isEmpty()) {
			takeUndivided(container);
			return;
		}
		if (container.type().equals("multipart/alternative")) {
			takeAlternatives(container);
			return;
		}
		boolean related = container.type().equals("multipart/related");
		for (Part part : container.parts()) {
			if (part.isMultipart()) {
				takeParts(part);
			}
			else {
				takeSingle(part, part.type(), related);
			}
		}
	}

	/** Parts that nothing tells apart are one text. */
	private void takeUndivided(Part container) {
		byte[] content = container.content(this.flaws);
		if (content.length > 0) {
			this.flaws.add(MailFlaw.BROKEN_STRUCTURE);
			this.passages.add(new Passage(plain(content, null), null));
		}
	}

	private void takeAlternatives(Part container) {
		Contents inside = new Contents(this.limits, this.flaws);
		String plain = null;
		String html = null;
		for (Part part : container.parts()) {
			boolean beside = part.disposition().equals("attachment");
			if (part.type().equals("text/plain") && !beside) {
				String more = plain(part.content(this.flaws), part);
				plain = (plain == null || plain.isBlank()) ? more : more.isBlank() ? plain : plain + "\n" + more;
			}
			else if (part.type().equals("text/html") && html == null && !beside) {
				html = decoded(part);
			}
			else if (part.isMultipart()) {
				inside.takeParts(part);
			}
			else if (!part.type().startsWith("text/x-amp") && !part.type().equals("text/watch-html")) {
				inside.pending.add(new Pending(part, false));
			}
		}
		for (Passage passage : inside.passages) {
			plain = (plain == null) ? passage.plain() : plain;
			html = (html == null) ? passage.html() : html;
		}
		if (plain != null || html != null) {
			this.passages.add(new Passage(plain, html));
		}
		this.pending.addAll(inside.pending);
		this.written.addAll(inside.written);
	}

	private void takeSingle(Part part, String type, boolean related) {
		boolean readable = type.equals("text/plain") || type.equals("text/html") || type.equals("text/enriched")
				|| type.equals("text/markdown") || type.equals("text");
		if (!readable || isFile(part)) {
			this.pending.add(new Pending(part, related));
		}
		else if (type.equals("text/html")) {
			this.passages.add(new Passage(null, decoded(part)));
		}
		else {
			Uuencode found = Uuencode.in(plain(part.content(this.flaws), part), this.flaws);
			this.written.addAll(found.files());
			this.passages.add(new Passage(found.text(), null));
		}
	}

	/**
	 * A text with a name is a file, unless it is the first to read and not put beside.
	 */
	private boolean isFile(Part part) {
		if (part.disposition().equals("attachment")) {
			return true;
		}
		String name = part.fileName();
		boolean first = this.passages.isEmpty()
				&& (part.disposition().equals("inline") || part.type().equals("text/plain"));
		return name != null && !name.isBlank() && !first;
	}

	private String plain(byte[] content, @Nullable Part part) {
		String text = CleanText.lines(
				TextDecoding.decode(cut(content), (part != null) ? part.parameter("charset") : null, this.flaws),
				this.flaws);
		String format = (part != null) ? part.parameter("format") : null;
		if (part != null && format != null && format.strip().equalsIgnoreCase("flowed")) {
			String deletes = part.parameter("delsp");
			return FlowedText.unflowed(text, deletes != null && deletes.strip().equalsIgnoreCase("yes"));
		}
		return text;
	}

	private String decoded(Part part) {
		byte[] content = cut(part.content(this.flaws));
		String charset = part.parameter("charset");
		String html = TextDecoding.decode(content, (charset != null) ? charset : metaCharset(content), this.flaws);
		return CleanText.lines(html, this.flaws);
	}

	/** What HTML says of itself within its first kilobyte (HTML, §4.2.5.4). */
	private static @Nullable String metaCharset(byte[] html) {
		String head = new String(RawMail.head(html, 1024), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
		int at = head.indexOf("charset=");
		if (at < 0) {
			return null;
		}
		int from = at + "charset=".length();
		while (from < head.length() && "\"' ".indexOf(head.charAt(from)) >= 0) {
			from++;
		}
		int to = from;
		while (to < head.length() && "\"'> ;/".indexOf(head.charAt(to)) < 0) {
			to++;
		}
		return head.substring(from, to);
	}

	/** Four bytes make a character at most. */
	private byte[] cut(byte[] content) {
		int most = this.limits.characters() * 4;
		this.flaws.addIf(content.length > most, MailFlaw.TEXT_TOO_LONG);
		return (content.length > most) ? RawMail.head(content, most) : content;
	}

	private String bounded(String text) {
		this.flaws.addIf(text.length() > this.limits.characters(), MailFlaw.TEXT_TOO_LONG);
		return CleanText.cut(text, this.limits.characters());
	}

	/** The ids that the HTML refers to. */
	private Set<String> shown() {
		Set<String> ids = new HashSet<>();
		for (Passage passage : this.passages) {
			String html = passage.html();
			int at = (html != null) ? html.indexOf("cid:") : -1;
			while (html != null && at >= 0) {
				int to = at + 4;
				while (to < html.length() && "\"'<> )".indexOf(html.charAt(to)) < 0 && to - at < 256) {
					to++;
				}
				ids.add(html.substring(at + 4, to));
				at = html.indexOf("cid:", to);
			}
		}
		return ids;
	}

	private MailAttachment attachment(Pending file, int number, Set<String> shown) {
		Part part = file.part();
		byte[] content = part.content(this.flaws);
		String id = part.contentId();
		boolean beside = part.disposition().equals("attachment");
		boolean placed = id != null && (shown.contains(id) || (file.related() && !beside));
		boolean inline = placed || (part.disposition().equals("inline") && part.type().startsWith("image/"));
		return new MailAttachment(AttachmentName.of(part, content, number), part.type(), id, inline, content);
	}

	/** A stretch of text, as plain text, as HTML, or as both. */
	private record Passage(@Nullable String plain, @Nullable String html) {
	}

	/**
	 * A part that is an attachment.
	 *
	 * @param related whether it belongs to the HTML beside it (RFC 2387)
	 */
	private record Pending(Part part, boolean related) {
	}

}
