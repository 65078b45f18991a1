import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures pages of a running Balcão with one client: signs in, warms up, asks each page a
 * bounded number of times and prints median, 95th percentile and slowest in milliseconds.
 *
 * Usage: java bench/QueueLoad.java [address] [e-mail] [password] [requests] [page ...]
 */
public class QueueLoad {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final Pattern QUEUE = Pattern.compile("href=\"(/desk/queues/\\d+)\"");

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final String address;

	QueueLoad(String address) {
		this.address = address;
	}

	public static void main(String[] args) throws Exception {
		String address = (args.length > 0) ? args[0] : "http://localhost:8080";
		if (!URI.create(address).getHost().matches("localhost|127\\.0\\.0\\.1")) {
			throw new IllegalArgumentException("Load goes to this machine only");
		}
		QueueLoad load = new QueueLoad(address);
		load.signIn((args.length > 1) ? args[1] : "agente@balcao.example", (args.length > 2) ? args[2] : "balcao-demo");
		int requests = Math.min((args.length > 3) ? Integer.parseInt(args[3]) : 300, 5_000);
		String[] pages = (args.length > 4) ? Arrays.copyOfRange(args, 4, args.length)
				: new String[] { load.firstQueue(), "/desk", "/desk/mine" };
		System.out.printf("%-32s %8s %8s %8s %8s%n", "page", "p50 ms", "p95 ms", "max ms", "KB");
		for (String page : pages) {
			load.measure(page, requests);
		}
	}

	private void signIn(String email, String password) throws IOException, InterruptedException {
		Matcher token = TOKEN.matcher(get("/login").body());
		if (!token.find()) {
			throw new IllegalStateException("No form to sign in at " + this.address);
		}
		String form = "username=" + encode(email) + "&password=" + encode(password) + "&_csrf=" + encode(token.group(1));
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(URI.create(this.address + "/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200 || answer.uri().getPath().startsWith("/login")) {
			throw new IllegalStateException("Could not sign in: " + answer.statusCode());
		}
	}

	private String firstQueue() throws IOException, InterruptedException {
		Matcher queue = QUEUE.matcher(get("/desk").body());
		if (!queue.find()) {
			throw new IllegalStateException("This person has no queue");
		}
		return queue.group(1);
	}

	private void measure(String page, int requests) throws IOException, InterruptedException {
		for (int i = 0; i < requests; i++) {
			get(page);
		}
		double[] times = new double[requests];
		int size = 0;
		for (int i = 0; i < requests; i++) {
			long start = System.nanoTime();
			HttpResponse<String> answer = get(page);
			times[i] = (System.nanoTime() - start) / 1e6;
			size = answer.body().length();
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(page + " answers " + answer.statusCode());
			}
		}
		Arrays.sort(times);
		System.out.printf("%-32s %8.1f %8.1f %8.1f %8d%n", page, times[requests / 2], times[requests * 95 / 100],
				times[requests - 1], size / 1024);
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create(this.address + path)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
