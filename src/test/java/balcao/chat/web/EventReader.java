package balcao.chat.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows a conversation as a browser does: whenever its connection is cut it comes
 * again, wherever it is sent, and says the last event that came whole.
 */
final class EventReader implements Runnable {

	private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");

	private static final Pattern TEXT = Pattern.compile("\"text\":\"((?:[^\"\\\\]++|\\\\.)*+)\"");

	private final long conversation;

	private final String cookie;

	private final IntSupplier port;

	private final List<Integer> positions = new CopyOnWriteArrayList<>();

	private final List<String> texts = new CopyOnWriteArrayList<>();

	private final List<Map.Entry<String, String>> others = new CopyOnWriteArrayList<>();

	private volatile boolean stopped;

	private final AtomicInteger connections = new AtomicInteger();

	private String last = "";

	EventReader(long conversation, String cookie, IntSupplier port) {
		this.conversation = conversation;
		this.cookie = cookie;
		this.port = port;
	}

	EventReader begin() {
		Thread thread = new Thread(this, "reader");
		thread.setDaemon(true);
		thread.start();
		return this;
	}

	@Override
	public void run() {
		while (!this.stopped) {
			try {
				read();
			}
			catch (IOException ex) {
				// cut: once more
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private void read() throws IOException, InterruptedException {
		this.connections.incrementAndGet();
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI
				.create("http://localhost:" + this.port.getAsInt() + "/chats/" + this.conversation + "/events?after=0"))
			.timeout(Duration.ofSeconds(10))
			.header("Cookie", this.cookie);
		if (!this.last.isEmpty()) {
			request.header("Last-Event-ID", this.last);
		}
		HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
		if (response.statusCode() != 200) {
			Thread.sleep(200);
			return;
		}
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
			String id = "";
			String event = "";
			String data = "";
			for (String line = lines.readLine(); line != null && !this.stopped; line = lines.readLine()) {
				if (line.startsWith("id: ")) {
					id = line.substring(4);
				}
				else if (line.startsWith("event: ")) {
					event = line.substring(7);
				}
				else if (line.startsWith("data: ")) {
					data = line.substring(6);
				}
				else if (line.isEmpty() && !event.isEmpty()) {
					take(id, event, data);
					id = "";
					event = "";
					data = "";
				}
			}
		}
	}

	private void take(String id, String event, String data) {
		if (!event.equals("line")) {
			this.others.add(Map.entry(event, data));
			return;
		}
		this.last = id;
		this.positions.add(first(POSITION, data).map(Integer::valueOf).orElseThrow());
		first(TEXT, data).ifPresent(this.texts::add);
	}

	private static Optional<String> first(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	void stop() {
		this.stopped = true;
	}

	List<Integer> positions() {
		return List.copyOf(this.positions);
	}

	List<String> texts() {
		return List.copyOf(this.texts);
	}

	/** Events that are no lines, with their content. */
	List<Map.Entry<String, String>> others() {
		return List.copyOf(this.others);
	}

	int connections() {
		return this.connections.get();
	}

	int last() {
		return this.positions.isEmpty() ? 0 : this.positions.get(this.positions.size() - 1);
	}

}
