package balcao.chat.web;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import tools.jackson.databind.json.JsonMapper;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.Visitor;
import balcao.chat.ChatReading;
import balcao.chat.ChatStarting;
import balcao.chat.ChatTalking;
import balcao.chat.Utterance;
import balcao.platform.CurrentPerson;
import balcao.platform.SignIns;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is cut, each line is seen exactly once and in order, whichever node one asks,
 * and what is sent is taken exactly once.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingLostIT {

	private static final int SAID_BY_TEAM = 1000;

	private static final int SAID_BY_CLIENT = 150;

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private ChatStarting starting;

	@Autowired
	private ChatTalking talking;

	@Autowired
	private ChatReading reading;

	@Autowired
	private ChatWords words;

	@Autowired
	private SignIns signIns;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Environment environment;

	private Scene.Cast cast;

	private Visitor client;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.client = this.signedIn.visitor(this.cast.client());
	}

	@Test
	void everyLineIsSeenOnceThroughCutsOnTwoNodes() throws Exception {
		long chat = this.starting.start(null, Utterance.of("Bom dia"), this.cast.client());
		int port = this.environment.getRequiredProperty("local.server.port", Integer.class);
		ChatStreams hub = new ChatStreams(this.reading, this.words, this.json, this.signIns,
				new StreamSettings(100, 100, 100, Duration.ofSeconds(1)));
		try (OtherNode other = new OtherNode(hub, this.cast.client(), "nobody looks");
				CuttingProxy here = new CuttingProxy(port, 20_000, 1);
				CuttingProxy there = new CuttingProxy(other.port(), 20_000, 2);
				CuttingProxy post = new CuttingProxy(port, 4_000, 3)) {
			AtomicInteger turns = new AtomicInteger();
			EventReader both = new EventReader(chat, cookies(),
					() -> (turns.incrementAndGet() % 2 == 0) ? here.port() : there.port())
				.begin();
			EventReader alone = new EventReader(chat, cookies(), here::port).begin();
			ExecutorService people = Executors.newFixedThreadPool(3);
			for (int i = 0; i < 2; i++) {
				int half = i;
				CurrentPerson agent = (i == 0) ? this.cast.leader() : this.cast.admin();
				people.execute(() -> IntStream.range(0, SAID_BY_TEAM / 2)
					.forEach((n) -> this.talking.say(chat, Utterance.of("equipe " + half + " diz " + n), agent)));
			}
			people.execute(() -> IntStream.range(0, SAID_BY_CLIENT)
				.forEach((n) -> sendUntilTaken(chat, post.port(), "cliente diz " + n)));
			people.shutdown();
			assertThat(people.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
			int last = this.reading.standing(chat, this.cast.client()).lastPosition();
			// began, the first words, taken, and everything else
			assertThat(last).isEqualTo(3 + SAID_BY_TEAM + SAID_BY_CLIENT);
			until(() -> both.last() == last && alone.last() == last);
			both.stop();
			alone.stop();
			List<Integer> all = IntStream.rangeClosed(1, last).boxed().toList();
			assertThat(both.positions()).isEqualTo(all);
			assertThat(alone.positions()).isEqualTo(all);
			assertThat(both.texts().stream().filter((text) -> text.startsWith("cliente diz")))
				.isEqualTo(IntStream.range(0, SAID_BY_CLIENT).mapToObj((n) -> "cliente diz " + n).toList());
			assertThat(new HashSet<>(both.texts())).hasSize(last);
			assertThat(here.cuts() + there.cuts()).isGreaterThan(20);
			assertThat(post.cuts()).isGreaterThan(5);
		}
		finally {
			hub.stop();
		}
	}

	@Test
	void whoeverTakesNothingComesAgainAndHoldsNobodyUp() throws Exception {
		long chat = this.starting.start(null, Utterance.of("Bom dia"), this.cast.colleague());
		ChatStreams hub = new ChatStreams(this.reading, this.words, this.json, this.signIns,
				new StreamSettings(100, 100, 100, Duration.ofSeconds(1)));
		try (OtherNode other = new OtherNode(hub, this.cast.colleague(), "nobody looks"); Socket slow = new Socket()) {
			slow.setReceiveBufferSize(4096);
			slow.connect(new InetSocketAddress("localhost", other.port()));
			slow.getOutputStream()
				.write(("GET /chats/" + chat + "/events?after=0 HTTP/1.1\r\nHost: localhost\r\n\r\n")
					.getBytes(StandardCharsets.UTF_8));
			EventReader quick = new EventReader(chat, cookies(), other::port).begin();
			until(() -> hub.count() == 2);
			for (int n = 0; n < 1000; n++) {
				this.talking.say(chat, Utterance.of("ç".repeat(Utterance.LONGEST)), this.cast.leader());
			}
			int last = this.reading.standing(chat, this.cast.leader()).lastPosition();
			until(() -> quick.last() == last);
			until(() -> hub.count() == 1);
			assertThat(quick.connections()).isEqualTo(1);
			quick.stop();
		}
		finally {
			hub.stop();
		}
	}

	/** As a page does: the same mark until somebody says that it was taken. */
	private void sendUntilTaken(long chat, int port, String text) {
		String body = "_csrf=" + encoded(this.client.token()) + "&key=" + encoded("k " + text) + "&text="
				+ encoded(text);
		while (true) {
			try {
				HttpResponse<String> answer = HttpClient.newHttpClient()
					.send(HttpRequest
						.newBuilder(URI.create("http://localhost:" + port + "/chats/" + chat + "/lines.json"))
						.timeout(Duration.ofSeconds(5))
						.header("Cookie", cookies())
						.header("Content-Type", "application/x-www-form-urlencoded")
						.POST(HttpRequest.BodyPublishers.ofString(body))
						.build(), HttpResponse.BodyHandlers.ofString());
				if (answer.statusCode() == 200) {
					return;
				}
				throw new IllegalStateException(answer.statusCode() + " " + answer.body());
			}
			catch (java.io.IOException ex) {
				// cut: nobody knows whether it was taken
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private String cookies() {
		return "BALCAO_SESSION=" + this.client.cookie("BALCAO_SESSION").orElseThrow() + "; BALCAO_FORM="
				+ this.client.cookie("BALCAO_FORM").orElse("");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static void until(BooleanSupplier done) throws InterruptedException {
		for (int i = 0; i < 300 && !done.getAsBoolean(); i++) {
			Thread.sleep(100);
		}
		assertThat(done.getAsBoolean()).isTrue();
	}

}
