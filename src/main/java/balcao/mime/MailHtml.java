package balcao.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes HTML of mails safe to show. One parser puts it in order, folds quotes and
 * signatures, puts images in their places and keeps remote ones out; then another program
 * lets through what it knows, and nothing touches the result. A hole in one of them is
 * closed by the other.
 */
public final class MailHtml {

	/** Attributes by which a browser fetches something unasked. */
	private static final List<String> FETCHING = List.of("srcset", "background", "poster", "lowsrc", "dynsrc", "data",
			"ping", "action", "formaction", "longdesc", "manifest", "archive", "codebase", "profile");

	private static final int LONGEST_ADDRESS = 2000;

	private MailHtml() {
	}

	/** What it says, as plain text. */
	public static String text(String html) {
		return HtmlText.of(html);
	}

	/** Makes HTML safe; what is too much to be put in order becomes its words alone. */
	public static SafeMailHtml safe(String html, View view) {
		return HtmlTree.of(html).map((document) -> safe(document, view)).orElseGet(() -> words(HtmlText.rough(html)));
	}

	/** Plain text to be shown where HTML would be. */
	public static SafeMailHtml words(String text) {
		return new SafeMailHtml(HtmlText.ofPlain(text), List.of(), true);
	}

	private static SafeMailHtml safe(Document document, View view) {
		document
			.select("script, style, template, noscript, svg, math, iframe, frame, frameset, object, embed, applet,"
					+ " base, meta, link, title, form > input[type=hidden], audio, video, source, track, portal")
			.remove();
		List<String> remote = new ArrayList<>();
		images(document, view, remote);
		links(document);
		HtmlQuotes.fold(document.body(), view);
		return new SafeMailHtml(MailHtmlPolicy.sanitize(document.body().html(), view.remoteImages()), remote, false);
	}

	private static void images(Document document, View view, List<String> remote) {
		for (Element element : document.getAllElements()) {
			FETCHING.forEach(element::removeAttr);
		}
		for (Element image : document.select("img, input[type=image], image")) {
			String source = image.attr("src").strip();
			String address = address(source, view, remote);
			if (address != null) {
				image.tagName("img");
				image.attr("src", address);
				image.attr("referrerpolicy", "no-referrer");
			}
			else if (isTiny(image)) {
				image.remove();
			}
			else {
				image.replaceWith(blocked(image, view, isRemote(source)));
			}
		}
	}

	private static @org.jspecify.annotations.Nullable String address(String source, View view, List<String> remote) {
		if (source.toLowerCase(Locale.ROOT).startsWith("cid:")) {
			return view.images().get(source.substring(4));
		}
		if (!isRemote(source)) {
			return null;
		}
		String absolute = source.startsWith("//") ? "https:" + source : source;
		if (!remote.contains(absolute) && remote.size() < 200) {
			remote.add(absolute);
		}
		return view.remoteImages() ? absolute : null;
	}

	private static boolean isRemote(String source) {
		String lower = source.toLowerCase(Locale.ROOT);
		return source.length() <= LONGEST_ADDRESS
				&& (lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("//"));
	}

	/** An image that nobody sees tells the sender that somebody looked. */
	private static boolean isTiny(Element image) {
		return Set.of("0", "1", "0px", "1px").contains(image.attr("width").strip())
				|| Set.of("0", "1", "0px", "1px").contains(image.attr("height").strip());
	}

	private static Element blocked(Element image, View view, boolean remote) {
		Element span = new Element("span").addClass("blocked");
		String words = image.attr("alt").strip();
		span.text("[" + (words.isEmpty() ? view.imageLabel() : CleanText.cut(words, 200)) + "]");
		if (remote) {
			span.attr("title", CleanText.cut(image.attr("src"), 200));
		}
		return span;
	}

	private static void links(Document document) {
		for (Element link : document.select("a[href], area[href]")) {
			link.attr("rel", "nofollow noopener noreferrer");
			link.attr("target", "_blank");
		}
	}

	/**
	 * How a mail is to be shown.
	 *
	 * @param images the addresses in Balcão at which its own images lie, by content id
	 * @param remoteImages whether images that lie elsewhere are shown
	 * @param delimiters lines above which our mails ask to answer
	 * @param quoteLabel what is read in place of a folded quote
	 * @param signatureLabel what is read in place of a folded signature
	 * @param imageLabel what is read in place of an image that is not shown
	 */
	public record View(Map<String, String> images, boolean remoteImages, Set<String> delimiters, String quoteLabel,
			String signatureLabel, String imageLabel) {
	}

}
