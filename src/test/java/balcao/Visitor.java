package balcao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody at a browser without a screen: keeps cookies, sends forms with their token,
 * follows no redirect.
 */
public class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String host;

	private String token = "";

	public Visitor(int port) {
		this.host = "http://localhost:" + port;
	}

	public HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.host + path)));
	}

	/** Sends a form of the last page; names and values in turn. */
	public HttpResponse<String> post(String path, String... fields) {
		return send(form(path, fields));
	}

	/** A form to be sent, to which headers can be added. */
	public HttpRequest.Builder form(String path, String... fields) {
		StringBuilder body = new StringBuilder("_csrf=" + encode(this.token));
		for (int i = 0; i < fields.length; i += 2) {
			body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
		}
		return to(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString()));
	}

	/** An answer that does not end by itself, line by line. */
	public HttpResponse<Stream<String>> listen(String path) {
		try {
			return this.client.send(HttpRequest.newBuilder(URI.create(this.host + path)).build(),
					HttpResponse.BodyHandlers.ofLines());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A request of any kind, as it stands in the address. */
	public HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create(this.host + path));
	}

	/** The token of the last page that had one. */
	public String token() {
		return this.token;
	}

	public HttpResponse<String> signIn(String email, String password) {
		get("/login");
		return post("/login", "username", email, "password", password);
	}

	public Optional<String> cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst();
	}

	/**
	 * Instead of whatever the server gave by that name: where another test of the same
	 * application has sent forms by MockMvc, form tokens are kept in sessions, so that
	 * the sign-in page begins one.
	 */
	void carry(String name, String value) {
		List.copyOf(this.cookies.getCookieStore().getCookies())
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.forEach((cookie) -> this.cookies.getCookieStore().remove(URI.create(this.host), cookie));
		HttpCookie cookie = new HttpCookie(name, value);
		cookie.setPath("/");
		cookie.setVersion(0);
		this.cookies.getCookieStore().add(URI.create(this.host), cookie);
	}

	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			Matcher matcher = TOKEN.matcher(response.body());
			if (matcher.find()) {
				this.token = matcher.group(1);
			}
			return response;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
