package balcao.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.html.UrlSanitizer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import org.springframework.stereotype.Component;

/**
 * Reads what the team writes in Markdown, with tables and written-out addresses. Markup
 * of HTML stays visible text; images come from our own store alone; whatever is made goes
 * through a sanitizer that knows nothing of Markdown.
 */
@Component
public class Markdown {

	/** Deeper than anybody writes, and far from the end of any stack. */
	private static final int DEEPEST = 40;

	private static final int DEEPEST_HEADING = 6;

	private static final Pattern STORED = Pattern.compile("anexo:(\\d{1,18})");

	private static final Pattern LINK = Pattern
		.compile("(?i:https?://|mailto:|tel:)[^\\s]*+|/(?![/\\\\])[^\\s]*+|#\\S*+");

	private static final Pattern FOREIGN = Pattern.compile("(?i:https?://).*+", Pattern.DOTALL);

	private static final String RELATION = "nofollow noopener noreferrer";

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
		.allowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong",
				"hr", "br", "a", "img", "table", "thead", "tbody", "tr", "th", "td")
		.allowAttributes("id")
		.matching(Pattern.compile("s-[a-z0-9-]{1,80}"))
		.onElements("h2", "h3", "h4", "h5", "h6")
		.allowAttributes("href")
		.matching(LINK)
		.onElements("a")
		.allowAttributes("rel")
		.matching(false, RELATION)
		.onElements("a")
		.allowAttributes("class")
		.matching(false, "anchor")
		.onElements("a")
		.allowAttributes("aria-hidden")
		.matching(false, "true")
		.onElements("a")
		.allowAttributes("tabindex")
		.matching(false, "-1")
		.onElements("a")
		.allowAttributes("src")
		.matching(Pattern.compile("(?:/[a-z]{1,20}){1,4}/\\d{1,18}"))
		.onElements("img")
		.allowAttributes("alt")
		.onElements("img")
		.allowAttributes("loading")
		.matching(false, "lazy")
		.onElements("img")
		.allowAttributes("align")
		.matching(false, "left", "center", "right")
		.onElements("th", "td")
		.allowAttributes("start")
		.matching(Pattern.compile("\\d{1,9}"))
		.onElements("ol")
		.allowUrlProtocols("https", "http", "mailto", "tel")
		.toFactory();

	private final Parser parser = Parser.builder()
		.extensions(EXTENSIONS)
		.maxInlineNesting(DEEPEST)
		.maxOpenBlockParsers(DEEPEST)
		.build();

	/**
	 * Reads a text.
	 * @param imagesAt the address below which stored images are shown by their id, with a
	 * slash at its end
	 */
	public RichText read(String source, String imagesAt) {
		Node document = this.parser.parse(source);
		Map<Node, RichText.Heading> headings = headings(document);
		HtmlRenderer renderer = HtmlRenderer.builder()
			.extensions(EXTENSIONS)
			.escapeHtml(true)
			.sanitizeUrls(true)
			.urlSanitizer(new OwnAddresses())
			.attributeProviderFactory((context) -> Markdown::relate)
			.nodeRendererFactory((context) -> new OwnNodes(context, headings, imagesAt))
			.build();
		return new RichText(new SafeHtml(POLICY.sanitize(renderer.render(document))), List.copyOf(headings.values()),
				plain(document));
	}

	/** The stored images that a text names, by whichever address. */
	public static Set<Long> images(String source, String imagesAt) {
		Set<Long> ids = new LinkedHashSet<>();
		Matcher matcher = Pattern.compile("(?:anexo:|" + Pattern.quote(imagesAt) + ")(\\d{1,18})").matcher(source);
		while (matcher.find()) {
			ids.add(Long.valueOf(matcher.group(1)));
		}
		return ids;
	}

	/**
	 * The markup that shows a stored image.
	 * @param name what is read in its place
	 */
	public static String image(long id, String name) {
		return "![" + name.replaceAll("[\\[\\]\\\\]", " ").strip() + "](anexo:" + id + ")";
	}

	private static Map<Node, RichText.Heading> headings(Node document) {
		List<Heading> found = new ArrayList<>();
		for (Node node = document; node != null; node = after(node, document)) {
			if (node instanceof Heading heading) {
				found.add(heading);
			}
		}
		int highest = found.stream().mapToInt(Heading::getLevel).min().orElse(1);
		Map<Node, RichText.Heading> headings = new LinkedHashMap<>();
		Set<String> ids = new HashSet<>();
		int level = 1;
		for (Heading heading : found) {
			level = Math.min(Math.min(heading.getLevel() - highest + 2, level + 1), DEEPEST_HEADING);
			String text = plain(heading);
			headings.put(heading, new RichText.Heading(level, id(text, ids), text));
		}
		return headings;
	}

	private static String id(String text, Set<String> taken) {
		String slug = Slug.of(text, 60);
		String id = "s-" + (slug.isEmpty() ? "x" : slug);
		int count = 1;
		while (!taken.add((count == 1) ? id : id + "-" + count)) {
			count++;
		}
		return (count == 1) ? id : id + "-" + count;
	}

	private static String plain(Node root) {
		StringBuilder text = new StringBuilder();
		for (Node node = root; node != null; node = after(node, root)) {
			if (node instanceof Block && !text.isEmpty()) {
				text.append('\n');
			}
			if (node instanceof Text words) {
				text.append(words.getLiteral());
			}
			else if (node instanceof Code code) {
				text.append(code.getLiteral());
			}
			else if (node instanceof FencedCodeBlock code) {
				text.append(code.getLiteral());
			}
			else if (node instanceof IndentedCodeBlock code) {
				text.append(code.getLiteral());
			}
			else if (node instanceof SoftLineBreak || node instanceof HardLineBreak || node instanceof TableCell) {
				text.append(' ');
			}
		}
		return text.toString().replaceAll("[ \\t]*\\n\\s*", "\n").strip();
	}

	/** The next node inside a root, without going down a stack. */
	private static @Nullable Node after(Node node, Node root) {
		if (node.getFirstChild() != null) {
			return node.getFirstChild();
		}
		Node here = node;
		while (here != root && here.getNext() == null) {
			here = Objects.requireNonNull(here.getParent());
		}
		return (here == root) ? null : here.getNext();
	}

	private static void relate(Node node, String tag, Map<String, String> attributes) {
		if (node instanceof Link link && FOREIGN.matcher(link.getDestination()).matches()) {
			attributes.put("rel", RELATION);
		}
	}

	/** Addresses that lead somewhere and run nothing. */
	private static final class OwnAddresses implements UrlSanitizer {

		@Override
		public String sanitizeLinkUrl(String url) {
			return LINK.matcher(url).matches() ? url : "";
		}

		@Override
		public String sanitizeImageUrl(String url) {
			return url;
		}

	}

	/** Headings with an address of their own, and images from the store. */
	private static final class OwnNodes implements NodeRenderer {

		private final HtmlNodeRendererContext context;

		private final HtmlWriter html;

		private final Map<Node, RichText.Heading> headings;

		private final String imagesAt;

		OwnNodes(HtmlNodeRendererContext context, Map<Node, RichText.Heading> headings, String imagesAt) {
			this.context = context;
			this.html = context.getWriter();
			this.headings = headings;
			this.imagesAt = imagesAt;
		}

		@Override
		public Set<Class<? extends Node>> getNodeTypes() {
			return Set.of(Heading.class, Image.class);
		}

		@Override
		public void render(Node node) {
			if (node instanceof Image image) {
				render(image);
			}
			else {
				renderHeading(node);
			}
		}

		private void renderHeading(Node node) {
			RichText.Heading heading = Objects.requireNonNull(this.headings.get(node));
			String tag = "h" + heading.level();
			this.html.line();
			this.html.tag(tag, Map.of("id", heading.id()));
			renderChildren(node);
			this.html.text(" ");
			this.html.tag("a", inOrder(
					Map.of("class", "anchor", "href", "#" + heading.id(), "aria-hidden", "true", "tabindex", "-1")));
			this.html.text("#");
			this.html.tag("/a");
			this.html.tag("/" + tag);
			this.html.line();
		}

		/** The same text gives the same page, on every node. */
		private static Map<String, String> inOrder(Map<String, String> attributes) {
			return new TreeMap<>(attributes);
		}

		/** An image from elsewhere is a link: nobody's browser is sent there unasked. */
		private void render(Image image) {
			String address = stored(image.getDestination());
			if (address != null) {
				this.html.tag("img", inOrder(Map.of("src", address, "alt", plain(image), "loading", "lazy")), true);
				return;
			}
			boolean leads = FOREIGN.matcher(image.getDestination()).matches();
			if (leads) {
				this.html.tag("a",
						inOrder(Map.of("href", this.context.encodeUrl(image.getDestination()), "rel", RELATION)));
			}
			if (image.getFirstChild() == null) {
				this.html.text(leads ? image.getDestination() : "");
			}
			renderChildren(image);
			if (leads) {
				this.html.tag("/a");
			}
		}

		private @Nullable String stored(String destination) {
			Matcher named = STORED.matcher(destination);
			if (named.matches()) {
				return this.imagesAt + named.group(1);
			}
			boolean own = destination.startsWith(this.imagesAt)
					&& destination.substring(this.imagesAt.length()).matches("\\d{1,18}");
			return own ? destination : null;
		}

		private void renderChildren(Node parent) {
			for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
				this.context.render(child);
			}
		}

	}

}
