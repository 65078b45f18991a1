import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the desk's pages of one or two running Balcãos with one client: signs in, asks all pages in turn until they are warm,
 * then each a bounded number of times, and prints median and 95th percentile in milliseconds. With two addresses, a small
 * database first and a large one second, each page is asked of both in turn, so that whatever else the machine does weighs on
 * both alike, and the ratio of the medians is printed.
 *
 * Usage: java bench/DeskLoad.java [requests] [address] [address]
 */
public class DeskLoad {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final Pattern QUEUE = Pattern.compile("href=\"(/desk/queues/\\d+)\"[^<]*<svg.*?</svg> <span>[^<]*</span> <data value=\"(\\d+)\"");

	private static final Pattern TICKET = Pattern.compile("href=\"(/desk/tickets/[^\"?]+)\\?from=[^\"]*\"");

	private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final String address;

	DeskLoad(String address) {
		if (!URI.create(address).getHost().matches("localhost|127\\.0\\.0\\.1")) {
			throw new IllegalArgumentException("Load goes to this machine only");
		}
		this.address = address;
	}

	public static void main(String[] args) throws Exception {
		int requests = Math.min((args.length > 0) ? Integer.parseInt(args[0]) : 200, 5_000);
		List<DeskLoad> loads = new ArrayList<>();
		for (int i = 1; i < Math.max(2, args.length); i++) {
			loads.add(new DeskLoad((args.length > i) ? args[i] : "http://localhost:8080"));
		}
		List<Map<String, String>> pages = new ArrayList<>();
		for (DeskLoad load : loads) {
			load.signIn("agente@balcao.example", "balcao-demo");
			pages.add(load.pages());
		}
		for (int i = 0; i < requests; i++) {
			for (int one = 0; one < loads.size(); one++) {
				for (String path : pages.get(one).values()) {
					loads.get(one).time(path);
				}
			}
		}
		System.out.printf("%-34s %9s %9s", "page", "p50 ms", "p95 ms");
		System.out.println((loads.size() > 1) ? String.format(" %9s %9s %7s", "p50 ms", "p95 ms", "ratio") : "");
		for (String page : pages.get(0).keySet()) {
			double[][] times = new double[loads.size()][requests];
			for (int i = 0; i < requests; i++) {
				for (int one = 0; one < loads.size(); one++) {
					times[one][i] = loads.get(one).time(pages.get(one).get(page));
				}
			}
			System.out.printf("%-34s", page);
			for (double[] one : times) {
				Arrays.sort(one);
				System.out.printf(" %9.1f %9.1f", one[requests / 2], one[requests * 95 / 100]);
			}
			System.out.println((loads.size() > 1) ? String.format(" %7.2f", times[1][requests / 2] / times[0][requests / 2]) : "");
		}
	}

	/** What is asked, by name: the person's fullest queue and what hangs on it. */
	private Map<String, String> pages() throws IOException, InterruptedException {
		Matcher found = QUEUE.matcher(get("/desk"));
		String queue = null;
		int most = -1;
		while (found.find()) {
			if (Integer.parseInt(found.group(2)) > most) {
				most = Integer.parseInt(found.group(2));
				queue = found.group(1);
			}
		}
		if (queue == null) {
			throw new IllegalStateException("This person has no queue at " + this.address);
		}
		String team = queue.replaceAll("\\D", "");
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("queue", queue);
		pages.put("queue, fifth page", later(queue, 4));
		pages.put("queue, what nobody has", queue + "?view=UNASSIGNED");
		pages.put("ticket", ticket(queue, false));
		pages.put("ticket within its list", ticket(queue, true));
		pages.put("my tickets", "/desk/mine");
		pages.put("home", "/desk");
		pages.put("all my queues by severity", "/desk/list?order=SEVERITY");
		pages.put("the same, fifth page", later("/desk/list?order=SEVERITY", 4));
		pages.put("a queue by last change", "/desk/list?team=" + team + "&order=CHANGED");
		pages.put("the same, fifth page ", later("/desk/list?team=" + team + "&order=CHANGED", 4));
		pages.put("closed tickets", "/desk/list?status=CLOSED");
		pages.put("search for a rare word", "/desk/search?q=xilofone");
		return pages;
	}

	private String later(String page, int times) throws IOException, InterruptedException {
		String at = page;
		for (int i = 0; i < times; i++) {
			Matcher next = NEXT.matcher(get(at));
			if (!next.find()) {
				break;
			}
			at = next.group(1).replace("&amp;", "&");
		}
		return at;
	}

	private String ticket(String queue, boolean within) throws IOException, InterruptedException {
		Matcher ticket = TICKET.matcher(get(later(queue, 1)));
		if (!ticket.find()) {
			throw new IllegalStateException("No ticket in " + queue);
		}
		return within ? ticket.group().substring(6, ticket.group().length() - 1).replace("&amp;", "&") : ticket.group(1);
	}

	private void signIn(String email, String password) throws IOException, InterruptedException {
		Matcher token = TOKEN.matcher(get("/login"));
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

	private double time(String path) throws IOException, InterruptedException {
		long start = System.nanoTime();
		get(path);
		return (System.nanoTime() - start) / 1e6;
	}

	private String get(String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(URI.create(this.address + path)).build(),
				HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + " answers " + answer.statusCode());
		}
		return answer.body();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
