package balcao.mime;

import java.util.regex.Pattern;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What HTML of mails may hold: the markup of texts and tables, and nothing that runs,
 * fetches, asks for something or hides in another language.
 */
final class MailHtmlPolicy {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:\\.\\d{1,3})?(?:%|px)?");

	private static final Pattern WORD = Pattern.compile("[a-zA-Z0-9 ,#'-]{1,100}");

	private static final Pattern OWN_IMAGE = Pattern.compile("/[A-Za-z0-9/_.~-]{1,300}(?:\\?[A-Za-z0-9=&_-]{1,200})?");

	private static final Pattern ANY_IMAGE = Pattern.compile("(?:https?://[^\\s\"'<>]{1,2000})|" + OWN_IMAGE.pattern());

	private static final PolicyFactory WITHOUT_REMOTE = policy(OWN_IMAGE);

	private static final PolicyFactory WITH_REMOTE = policy(ANY_IMAGE);

	private MailHtmlPolicy() {
	}

	static String sanitize(String html, boolean remoteImages) {
		return (remoteImages ? WITH_REMOTE : WITHOUT_REMOTE).sanitize(html);
	}

	private static PolicyFactory policy(Pattern image) {
		return new HtmlPolicyBuilder()
			.allowElements("p", "div", "span", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl",
					"dt", "dd", "blockquote", "pre", "code", "kbd", "samp", "tt", "em", "strong", "b", "i", "u", "s",
					"strike", "del", "ins", "small", "big", "sub", "sup", "abbr", "cite", "q", "address", "center",
					"font", "a", "img", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th",
					"td", "details", "summary")
			.allowAttributes("href")
			.onElements("a")
			.allowUrlProtocols("https", "http", "mailto", "tel")
			.allowAttributes("rel")
			.matching(false, "nofollow noopener noreferrer")
			.onElements("a")
			.allowAttributes("target")
			.matching(false, "_blank")
			.onElements("a")
			.allowAttributes("src")
			.matching(image)
			.onElements("img")
			.allowAttributes("referrerpolicy")
			.matching(false, "no-referrer")
			.onElements("img")
			.allowAttributes("alt", "title")
			.globally()
			.allowAttributes("class")
			.matching(false, "quote", "signature", "blocked")
			.onElements("details", "span")
			.allowAttributes("open")
			.onElements("details")
			.allowAttributes("width", "height", "border", "cellpadding", "cellspacing", "hspace", "vspace", "colspan",
					"rowspan", "start")
			.matching(NUMBER)
			.globally()
			.allowAttributes("align", "valign", "dir", "bgcolor", "color", "face", "size", "lang")
			.matching(WORD)
			.globally()
			.allowStyling()
			.allowWithoutAttributes("span", "font", "div")
			.toFactory();
	}

}
