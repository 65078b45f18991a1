package balcao.mime;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The plain text of HTML, as somebody reads it: lines, quotes, lists and addresses. */
final class HtmlText {

	/** Elements whose content nobody reads. */
	private static final Set<String> UNREAD = Set.of("style", "script", "title", "template", "noscript", "svg", "math",
			"object");

	private static final Set<String> LINES = Set.of("br", "p", "div", "tr", "li", "table", "h1", "h2", "h3", "h4", "h5",
			"h6", "ul", "ol", "blockquote", "pre", "hr");

	private HtmlText() {
	}

	static String of(String html) {
		return within(html).orElseGet(() -> rough(html));
	}

	/** Empty where it is too much to be put in order. */
	static Optional<String> within(String html) {
		return HtmlTree.of(html).map((document) -> {
			Reading reading = new Reading();
			document.body().traverse(reading);
			return reading.text();
		});
	}

	/**
	 * The words without the tags around them, for HTML that is too much to be put in
	 * order; in one pass.
	 */
	static String rough(String html) {
		StringBuilder text = new StringBuilder();
		int at = 0;
		while (at < html.length()) {
			int open = html.indexOf('<', at);
			int close = (open >= 0) ? html.indexOf('>', open) : -1;
			if (close < 0) {
				text.append(html, at, html.length());
				break;
			}
			text.append(html, at, open);
			String name = tagName(html, open + 1, close);
			if (LINES.contains(name) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
				text.append('\n');
			}
			at = UNREAD.contains(name) ? end(html, name, close) : close + 1;
		}
		return CleanText.lines(Parser.unescapeEntities(text.toString(), false), null).strip();
	}

	private static String tagName(String html, int from, int close) {
		int to = from;
		while (to < close && to - from < 11 && Character.isLetterOrDigit(html.charAt(to))) {
			to++;
		}
		return html.substring(from, to).toLowerCase(Locale.ROOT);
	}

	/** Where an element ends that is not read; the end of it all where it does not. */
	private static int end(String html, String name, int from) {
		int at = html.indexOf("</", from);
		while (at >= 0 && !html.regionMatches(true, at + 2, name, 0, name.length())) {
			at = html.indexOf("</", at + 2);
		}
		return (at < 0) ? html.length() : at;
	}

	/** Plain text as HTML that shows the same lines. */
	static String ofPlain(String plain) {
		String escaped = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
		return "<div>" + escaped.replace("\n", "<br>\n") + "</div>";
	}

	/** Writes text down while it goes through the elements. */
	private static final class Reading implements NodeVisitor {

		private final StringBuilder text = new StringBuilder();

		private int quotes;

		private boolean quoted;

		private int skipped;

		private int preformatted;

		private boolean blank;

		private int breaks;

		private boolean started;

		@Override
		public void head(Node node, int depth) {
			if (node instanceof TextNode words && this.skipped == 0) {
				write(words);
			}
			else if (node instanceof Element element) {
				begin(element);
			}
		}

		@Override
		public void tail(Node node, int depth) {
			if (!(node instanceof Element element)) {
				return;
			}
			switch (element.normalName()) {
				case "style", "script", "head", "title", "template", "noscript", "svg", "math", "object" ->
					this.skipped--;
				case "blockquote" -> {
					breakLines(1);
					this.quotes--;
				}
				case "pre", "textarea" -> {
					this.preformatted--;
					breakLines(1);
				}
				case "a" -> writeAddress(element);
				case "td", "th" -> this.blank = true;
				case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "dl" -> breakLines(2);
				default -> {
					if (element.isBlock()) {
						breakLines(1);
					}
				}
			}
		}

		private void begin(Element element) {
			switch (element.normalName()) {
				case "style", "script", "head", "title", "template", "noscript", "svg", "math", "object" ->
					this.skipped++;
				case "br" -> lineBreak();
				case "hr" -> {
					breakLines(1);
					put("---");
					breakLines(1);
				}
				case "blockquote" -> {
					breakLines(1);
					this.quotes++;
				}
				case "pre", "textarea" -> {
					breakLines(1);
					this.preformatted++;
				}
				case "li" -> {
					breakLines(1);
					put("- ");
				}
				case "img" -> writeImage(element);
				case "td", "th" -> this.blank = this.started && this.breaks == 0;
				case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table" -> breakLines(2);
				default -> {
					if (element.isBlock()) {
						breakLines(1);
					}
				}
			}
		}

		private void write(TextNode words) {
			String whole = words.getWholeText();
			for (int i = 0; i < whole.length(); i++) {
				char character = whole.charAt(i);
				if (this.preformatted > 0 && character == '\n') {
					lineBreak();
				}
				else if (this.preformatted > 0 && (character == ' ' || character == '\t')) {
					put(String.valueOf(character));
				}
				else if (character == ' ' || character == '\n' || character == '\t' || character == '\r'
						|| character == '\f') {
					this.blank = true;
				}
				else {
					put(character);
				}
			}
		}

		/** An address that the words do not show. */
		private void writeAddress(Element link) {
			String address = link.attr("href").strip();
			String lower = address.toLowerCase(Locale.ROOT);
			if (this.skipped > 0 || !(lower.startsWith("http://") || lower.startsWith("https://"))
					|| address.length() > 500) {
				return;
			}
			String words = link.text().strip();
			if (!words.isEmpty() && !address.contains(words) && !words.contains(address)) {
				put(" <" + CleanText.line(address) + ">");
			}
		}

		private void writeImage(Element image) {
			String words = image.attr("alt").strip();
			if (this.skipped == 0 && !words.isEmpty() && words.length() < 200) {
				put("[" + CleanText.line(words) + "]");
			}
		}

		private void lineBreak() {
			if (this.skipped == 0) {
				this.breaks++;
				this.blank = false;
			}
		}

		private void breakLines(int lines) {
			if (this.skipped == 0) {
				this.breaks = Math.max(this.breaks, this.started ? lines : 0);
				this.blank = false;
			}
		}

		private void put(String words) {
			words.chars().forEach((character) -> put((char) character));
		}

		private void put(char character) {
			if (this.breaks > 0 || !this.started) {
				int feeds = this.started ? Math.min(this.breaks, 3) : 0;
				for (int i = 0; i < feeds; i++) {
					this.text.append('\n');
					if (i < feeds - 1 && this.quotes > 0 && this.quoted) {
						this.text.append(">".repeat(Math.min(this.quotes, 20)));
					}
				}
				if (this.quotes > 0) {
					this.text.append(">".repeat(Math.min(this.quotes, 20))).append(' ');
				}
				this.quoted = this.quotes > 0;
				this.breaks = 0;
				this.blank = false;
				this.started = true;
			}
			if (this.blank) {
				this.text.append(' ');
				this.blank = false;
			}
			this.text.append((character == '\u00A0') ? ' ' : character);
		}

		String text() {
			return CleanText.lines(this.text.toString(), null).stripTrailing();
		}

	}

}
