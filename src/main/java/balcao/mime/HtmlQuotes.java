package balcao.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Folds in HTML what programs for mail mark as quotes and signatures. */
final class HtmlQuotes {

	/** Elements that are a quote. */
	private static final String WHOLE = ".gmail_quote, .gmail_quote_container, blockquote, .yahoo_quoted,"
			+ " .protonmail_quote, .tutanota_quote, .zmail_extra, .ms-outlook-ios-reference-expand, .moz-cite-prefix,"
			+ " #OLK_SRC_BODY_SECTION, .gmail_extra > .gmail_quote";

	/** Elements from which on all is a quote. */
	private static final String FROM_HERE = "#divRplyFwdMsg, #appendonsend, #x_divRplyFwdMsg, hr#stopSpelling,"
			+ " #mail-editor-reference-message-container, #reply-intro, .OutlookMessageHeader, #ms-outlook-mobile-body-separator-line + hr";

	private static final String SIGNATURES = ".gmail_signature, [data-smartmail=gmail_signature], .moz-signature,"
			+ " #Signature, #ms-outlook-mobile-signature, #AppleMailSignature, #protonmail_signature_block,"
			+ " .protonmail_signature_block";

	private static final List<String> RULES = List.of("border-top:solid#e1e1e11.0pt", "border-top:solid#b5c4df1.0pt",
			"border-top:1ptsolid", "border-top:solidrgb(225,225,225)1pt", "border:none;border-top:solid");

	private static final int MOST_RULES = 20;

	/** Each fold moves what follows it. */
	private static final int MOST_FOLDS = 100;

	private final Element body;

	private final MailHtml.View view;

	private int folds;

	private HtmlQuotes(Element body, MailHtml.View view) {
		this.body = body;
		this.view = view;
	}

	static void fold(Element body, MailHtml.View view) {
		new HtmlQuotes(body, view).fold();
	}

	private void fold() {
		Element ours = delimiter();
		if (ours != null) {
			foldFrom(ours);
		}
		for (Element element : this.body.select(FROM_HERE)) {
			if (!isFolded(element)) {
				foldFrom(element);
			}
		}
		Element rule = rule();
		if (rule != null && !isFolded(rule)) {
			foldFrom(rule);
		}
		for (Element element : this.body.select(WHOLE)) {
			if (!isFolded(element) && !isForward(element)) {
				foldWhole(element, "quote", this.view.quoteLabel());
			}
		}
		for (Element element : this.body.select(SIGNATURES)) {
			if (!isFolded(element)) {
				foldWhole(element, "signature", this.view.signatureLabel());
			}
		}
		if (!hasWordsOutside()) {
			this.body.select("details").forEach((details) -> details.attr("open", ""));
		}
	}

	private @Nullable Element delimiter() {
		if (this.view.delimiters().isEmpty()) {
			return null;
		}
		for (Element element : this.body.getAllElements()) {
			for (TextNode words : element.textNodes()) {
				String text = words.text().strip();
				if (!text.isEmpty() && text.length() < 300 && this.view.delimiters().contains(text)) {
					return element;
				}
			}
		}
		return null;
	}

	/** Outlook begins a quote by a line above the header of the earlier mail. */
	private @Nullable Element rule() {
		return this.body.select("div[style*=border]")
			.stream()
			.filter(HtmlQuotes::isRuled)
			.limit(MOST_RULES)
			.filter(HtmlQuotes::beginsWithHeader)
			.findFirst()
			.orElse(null);
	}

	private static boolean isRuled(Element element) {
		String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
		return RULES.stream().anyMatch(style::contains);
	}

	private static boolean beginsWithHeader(Element element) {
		List<String> lines = HtmlText.of(CleanText.cut(element.outerHtml(), 4000)).lines().toList();
		return !lines.isEmpty() && QuoteMarks.header(lines, 0) > 0;
	}

	private static boolean isForward(Element element) {
		Element introduction = element.selectFirst(".gmail_attr");
		String words = (introduction != null) ? introduction.text() : element.ownText();
		return QuoteMarks.isForward(CleanText.cut(words, 100))
				|| CleanText.cut(words, 100).toLowerCase(Locale.ROOT).contains("forwarded message");
	}

	private static boolean isFolded(Element element) {
		return element.closest("details.quote, details.signature") != null;
	}

	private void foldWhole(Element element, String kind, String label) {
		if (this.folds++ >= MOST_FOLDS) {
			return;
		}
		Element details = details(kind, label);
		Element before = element.previousElementSibling();
		element.before(details);
		boolean introduces = before != null && kind.equals("quote") && !isFolded(before)
				&& QuoteMarks.introduction(List.of(CleanText.cut(before.text(), 401) + "\n"), 0) > 0;
		if (introduces && before != null) {
			details.appendChild(before);
		}
		details.appendChild(element);
	}

	/** The element and all that follows it, up to the end of the mail. */
	private void foldFrom(Element element) {
		Element details = details("quote", this.view.quoteLabel());
		element.before(details);
		List<Node> following = new ArrayList<>();
		Node here = details;
		while (here != null && !here.equals(this.body)) {
			Node next = here.nextSibling();
			while (next != null) {
				following.add(next);
				next = next.nextSibling();
			}
			here = here.parent();
		}
		following.forEach(details::appendChild);
	}

	private static Element details(String kind, String label) {
		Element details = new Element("details").addClass(kind);
		details.appendElement("summary").text(label);
		return details;
	}

	private boolean hasWordsOutside() {
		for (Element element : this.body.getAllElements()) {
			boolean visible = element.normalName().equals("img") || !element.ownText().isBlank();
			if (visible && element.closest("details") == null) {
				return true;
			}
		}
		return false;
	}

}
