import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens many streams of one conversation on a running demo, says something in it now and then, and tells how
 * long it takes until every stream has it: java bench/ChatStreams.java http://localhost:8080
 * cliente@aurora.example balcao-demo 2000 20. The demo has to allow that many:
 * BALCAO_CHAT_STREAMS_OFONEPERSON=5000 BALCAO_CHAT_STREAMS_OFONEADDRESS=5000
 */
public class ChatStreams {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	public static void main(String[] arguments) throws Exception {
		URI host = URI.create(arguments[0]);
		int streams = Integer.parseInt(arguments[3]);
		int rounds = Integer.parseInt(arguments[4]);
		CookieManager cookies = new CookieManager();
		HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
		String token = token(get(client, host + "/login"));
		post(client, host + "/login", "_csrf=" + enc(token) + "&username=" + enc(arguments[1]) + "&password=" + enc(arguments[2]));
		token = token(get(client, host + "/chats/new"));
		String chat = post(client, host + "/chats", "_csrf=" + enc(token) + "&text=" + enc("Medindo")).headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceAll(".*/chats/", "");
		StringBuilder cookie = new StringBuilder();
		for (HttpCookie one : cookies.getCookieStore().getCookies()) {
			cookie.append((cookie.length() == 0) ? "" : "; ").append(one.getName()).append('=').append(one.getValue());
		}
		String request = "GET /chats/" + chat + "/events?after=1 HTTP/1.1\r\nHost: " + host.getAuthority() + "\r\nCookie: " + cookie + "\r\n\r\n";
		Selector selector = Selector.open();
		long begun = System.nanoTime();
		int[] seen = new int[streams];
		for (int i = 0; i < streams; i++) {
			SocketChannel channel = SocketChannel.open(new InetSocketAddress(host.getHost(), host.getPort()));
			channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
			channel.configureBlocking(false);
			channel.register(selector, SelectionKey.OP_READ, i);
			if (i % 20 == 0) {
				drain(selector, seen, "nothing", 20);
			}
		}
		drain(selector, seen, "event: standing", 5000);
		System.out.printf("%d streams opened in %.1f s%n", streams, (System.nanoTime() - begun) / 1e9);
		List<Double> all = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			String mark = "marca-" + round + "-" + System.nanoTime();
			java.util.Arrays.fill(seen, 0);
			String body = "_csrf=" + enc(token) + "&text=" + mark + "&key=" + mark;
			long said = System.nanoTime();
			client.sendAsync(form(host + "/chats/" + chat + "/lines.json", body), HttpResponse.BodyHandlers.ofString());
			long last = said;
			int heard = 0;
			while (heard < streams && System.nanoTime() - said < 30_000_000_000L) {
				int now = drain(selector, seen, mark, 50);
				if (now > heard) {
					heard = now;
					last = System.nanoTime();
				}
			}
			all.add((last - said) / 1e6);
			if (heard < streams) {
				System.out.println("only " + heard + " heard");
			}
			Thread.sleep(500);
		}
		Collections.sort(all);
		System.out.printf("said until all %d have it: median %.0f ms, p95 %.0f ms, slowest %.0f ms%n", streams, all.get(all.size() / 2), all.get((int) (all.size() * 0.95)), all.get(all.size() - 1));
	}

	/** Reads what there is for some time; answers how many streams have had the mark since the last filling. */
	private static int drain(Selector selector, int[] seen, String mark, int millis) throws Exception {
		ByteBuffer buffer = ByteBuffer.allocate(65536);
		long until = System.nanoTime() + millis * 1_000_000L;
		while (System.nanoTime() < until) {
			if (selector.select(10) == 0) {
				continue;
			}
			for (SelectionKey key : selector.selectedKeys()) {
				buffer.clear();
				int read = ((SocketChannel) key.channel()).read(buffer);
				if (read < 0) {
					key.cancel();
				}
				else if (new String(buffer.array(), 0, read, StandardCharsets.UTF_8).contains(mark)) {
					seen[(Integer) key.attachment()] = 1;
				}
			}
			selector.selectedKeys().clear();
		}
		int count = 0;
		for (int one : seen) {
			count += one;
		}
		return count;
	}

	private static String token(String page) {
		Matcher token = TOKEN.matcher(page);
		if (!token.find()) {
			throw new IllegalStateException("no form");
		}
		return token.group(1);
	}

	private static String get(HttpClient client, String address) throws Exception {
		return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).body();
	}

	private static HttpRequest form(String address, String body) {
		return HttpRequest.newBuilder(URI.create(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
	}

	private static HttpResponse<String> post(HttpClient client, String address, String body) throws Exception {
		return client.send(form(address, body), HttpResponse.BodyHandlers.ofString());
	}

	private static String enc(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
