package balcao.guard;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

import balcao.Visitor;

/**
 * Everything that somebody comes to by following links and sending the forms that only
 * search and filter.
 */
final class Crawl {

	private static final int MOST = 1500;

	private static final int FEW = 8;

	static final String BEGINNING = "the beginning";

	private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

	private static final Pattern STATIC = Pattern.compile("/(css|img|modules)/.*");

	private static final Pattern SEARCH = Pattern.compile("<form(?=[^>]*method=\"get\")[^>]*>.*?</form>",
			Pattern.DOTALL);

	private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"?#]*)");

	private static final Pattern TEXT = Pattern.compile("<input(?=[^>]*type=\"(?:search|text)\")[^>]*name=\"(\\w+)\"");

	private static final Pattern SELECT = Pattern.compile("<select[^>]*name=\"(\\w+)\"[^>]*>(.*?)</select>",
			Pattern.DOTALL);

	private static final Pattern VALUE = Pattern.compile("<(?:option|input)[^>]*value=\"([^\"]*)\"");

	private final Map<String, HttpResponse<String>> pages = new LinkedHashMap<>();

	private final Map<String, String> from = new LinkedHashMap<>();

	private final Map<String, Integer> kinds = new HashMap<>();

	private final Deque<String> next = new ArrayDeque<>();

	private final Visitor visitor;

	private final List<String> words;

	private Crawl(Visitor visitor, List<String> words) {
		this.visitor = visitor;
		this.words = words;
	}

	/** Begins at the addresses given and searches for each of the words. */
	static Crawl of(Visitor visitor, Collection<String> beginnings, List<String> words) {
		Crawl crawl = new Crawl(visitor, words);
		beginnings.forEach((path) -> {
			crawl.from.put(path, BEGINNING);
			crawl.next.add(path);
		});
		crawl.walk();
		return crawl;
	}

	/** What was answered, by address. */
	Map<String, HttpResponse<String>> pages() {
		return this.pages;
	}

	/** Where an address was found. */
	String foundAt(String path) {
		return this.from.getOrDefault(path, "?");
	}

	private void walk() {
		while (!this.next.isEmpty()) {
			if (this.pages.size() > MOST) {
				throw new IllegalStateException("More than " + MOST + " pages, such as " + this.next.peekLast());
			}
			String path = this.next.removeFirst();
			HttpResponse<String> answer = this.visitor.get(path);
			this.pages.put(path, answer);
			answer.headers().firstValue("Location").ifPresent((location) -> found(location, path));
			links(answer.body()).forEach((link) -> found(link, path));
		}
	}

	private void found(String path, String where) {
		String address = path.replace(" ", "%20");
		if (address.startsWith("/") && !STATIC.matcher(address).matches() && !this.from.containsKey(address)
				&& isWorthAsking(address)) {
			this.from.put(address, where);
			this.next.add(address);
		}
	}

	/** Of pages that differ by a number or a parameter only, a few do. */
	private boolean isWorthAsking(String address) {
		String kind = address.replaceAll("=[^&]*", "=").replaceAll("\\d+(?=[/?-]|$)", "0");
		return this.kinds.merge(kind, 1, Integer::sum) <= FEW;
	}

	private Set<String> links(String body) {
		Set<String> links = new LinkedHashSet<>();
		LINK.matcher(body).results().forEach((link) -> links.add(HtmlUtils.htmlUnescape(link.group(1))));
		SEARCH.matcher(body).results().forEach((form) -> links.addAll(searches(form.group())));
		return links;
	}

	private Set<String> searches(String form) {
		Set<String> addresses = new LinkedHashSet<>();
		Matcher action = ACTION.matcher(form);
		if (action.find()) {
			TEXT.matcher(form)
				.results()
				.forEach((field) -> this.words.forEach((word) -> addresses.add(action.group(1) + "?" + field.group(1)
						+ "=" + URLEncoder.encode(word, StandardCharsets.UTF_8))));
			SELECT.matcher(form)
				.results()
				.forEach((field) -> VALUE.matcher(field.group(2))
					.results()
					.forEach((value) -> addresses.add(action.group(1) + "?" + field.group(1) + "=" + value.group(1))));
		}
		return addresses;
	}

}
