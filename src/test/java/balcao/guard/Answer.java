package balcao.guard;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer without what differs from one request to the next: tokens, cookies, the hour
 * and what the request itself named.
 */
record Answer(int status, Map<String, String> headers, String body) {

	private static final Pattern TOKEN = Pattern.compile("(name=\"_csrf\" value=\")[^\"]*");

	/** What stands before a value that was named, in a path or a query. */
	private static final String BEFORE = "(?<=/|^|[?&;][\\w.-]{1,60}=)";

	/** An attribute whose value is nothing else; a digit alone may be any. */
	private static final String ATTRIBUTE = "(?<=/|\"|^|[?&;][\\w.-]{1,60}=)";

	private static final Set<String> CHANGING = Set.of("date", "set-cookie", "content-length", "connection",
			"keep-alive");

	static Answer of(HttpResponse<String> response, Map<String, String> named) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("path", response.uri().getPath());
		all.putAll(named);
		return without(response, all);
	}

	private static Answer without(HttpResponse<String> response, Map<String, String> named) {
		Map<String, String> headers = new TreeMap<>();
		response.headers().map().forEach((name, values) -> {
			if (!CHANGING.contains(name)) {
				headers.put(name, without(String.join(", ", values), named));
			}
		});
		return new Answer(response.statusCode(), headers,
				without(TOKEN.matcher(response.body()).replaceAll("$1"), named));
	}

	private static String without(String text, Map<String, String> named) {
		String plain = text;
		for (Map.Entry<String, String> value : named.entrySet()) {
			plain = plain.replaceAll(((value.getValue().length() > 1) ? ATTRIBUTE : BEFORE)
					+ Pattern.quote(value.getValue()) + "(?=[/?&\"#]|$)",
					Matcher.quoteReplacement("{" + value.getKey() + "}"));
		}
		return plain;
	}

	/** Where this answer differs from another; for a complaint. */
	String difference(Answer other) {
		if (this.status != other.status) {
			return this.status + " instead of " + other.status;
		}
		if (!this.headers.equals(other.headers)) {
			return "headers " + more(this.headers, other.headers) + " instead of " + more(other.headers, this.headers);
		}
		int at = 0;
		while (at < Math.min(this.body.length(), other.body.length())
				&& this.body.charAt(at) == other.body.charAt(at)) {
			at++;
		}
		return "body …" + part(this.body, at) + "… instead of …" + part(other.body, at) + "…";
	}

	private static Map<String, String> more(Map<String, String> headers, Map<String, String> than) {
		Map<String, String> more = new TreeMap<>(headers);
		more.entrySet().removeAll(than.entrySet());
		return more;
	}

	private static String part(String text, int at) {
		return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 80)).replace('\n', ' ');
	}

}
