package balcao.mime;

import java.util.Iterator;
import java.util.Optional;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeFilter;

/**
 * Parses HTML as browsers do, to a depth, a number of elements and a size that no mail
 * needs: what is beyond them was not written to be read.
 */
final class HtmlTree {

	/** Some ten times what the longest newsletters have. */
	static final int MOST_ELEMENTS = 40_000;

	private static final int DEEPEST = 200;

	/**
	 * In characters of markup; elements left open are repeated, and with them theirs.
	 */
	private static final int HEAVIEST = 3 * 1024 * 1024;

	private HtmlTree() {
	}

	/** Empty where it is too much, or where the thread is interrupted meanwhile. */
	static Optional<Document> of(String html) {
		if (hasTooManyTags(html)) {
			return Optional.empty();
		}
		try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST))) {
			Iterator<Element> elements = parser.parse(html, "").iterator();
			int count = 0;
			while (elements.hasNext()) {
				elements.next();
				count++;
				if (count > MOST_ELEMENTS || Thread.currentThread().isInterrupted()) {
					return Optional.empty();
				}
			}
			Document document = parser.document();
			document.outputSettings().prettyPrint(false);
			return isTooHeavy(document) ? Optional.empty() : Optional.of(document);
		}
	}

	private static boolean hasTooManyTags(String html) {
		int tags = 0;
		int at = html.indexOf('<');
		while (at >= 0 && tags <= MOST_ELEMENTS) {
			if (at + 1 < html.length() && Character.isLetter(html.charAt(at + 1))) {
				tags++;
			}
			at = html.indexOf('<', at + 1);
		}
		return tags > MOST_ELEMENTS;
	}

	private static boolean isTooHeavy(Document document) {
		Scales scales = new Scales();
		document.filter(scales);
		return scales.weight > HEAVIEST;
	}

	/** Weighs what would be written. */
	private static final class Scales implements NodeFilter {

		private long weight;

		@Override
		public FilterResult head(Node node, int depth) {
			if (node instanceof TextNode words) {
				this.weight += words.getWholeText().length();
			}
			else {
				this.weight += 2L * node.nodeName().length();
				for (Attribute attribute : node.attributes()) {
					this.weight += attribute.getKey().length() + attribute.getValue().length();
				}
			}
			return (this.weight > HEAVIEST) ? FilterResult.STOP : FilterResult.CONTINUE;
		}

	}

}
