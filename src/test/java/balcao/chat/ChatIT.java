package balcao.chat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.Statements;
import balcao.Visitor;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Conversations over HTTP: who sees what, what is kept, and what it costs. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatIT {

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
	private FileStore files;

	@Autowired
	private JdbcClient database;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@Test
	void conversationOfSomebodyElseIsNotThere() {
		long file = upload(this.cast.client());
		long chat = this.starting.start(null, new Utterance("Segredo da Aurora", List.of(file), null),
				this.cast.client());
		for (CurrentPerson other : List.of(this.cast.stranger(), this.cast.colleague(), this.cast.manager())) {
			Visitor visitor = this.signedIn.visitor(other);
			for (String path : List.of("", "/events", "/events?after=0", "/lines.json?after=0", "/files/" + file)) {
				HttpResponse<String> answer = visitor.get("/chats/" + chat + path);
				assertThat(answer.statusCode()).as(other.name() + path).isEqualTo(404);
				assertThat(answer.body()).doesNotContain("Segredo");
			}
			for (String path : List.of("/messages", "/lines.json", "/receipt", "/typing", "/end")) {
				assertThat(visitor.post("/chats/" + chat + path, "text", "Olá", "read", "1").statusCode())
					.as(other.name() + path)
					.isEqualTo(404);
			}
		}
		assertThat(this.signedIn.stranger().get("/chats/" + chat + "/events?after=0").statusCode()).isNotEqualTo(200);
		Visitor own = this.signedIn.visitor(this.cast.client());
		assertThat(own.get("/chats/" + chat).body()).contains("Segredo da Aurora");
		assertThat(own.get("/chats/" + chat + "/files/" + file).statusCode()).isEqualTo(200);
		// nor is a file of one conversation in another
		long another = this.starting.start(null, Utterance.of("Bom dia"), this.cast.colleague());
		assertThat(
				this.signedIn.visitor(this.cast.colleague()).get("/chats/" + another + "/files/" + file).statusCode())
			.isEqualTo(404);
	}

	@Test
	void ordinaryPageWithoutScriptTalks() {
		Visitor visitor = this.signedIn.visitor(this.cast.manager());
		visitor.get("/chats/new");
		HttpResponse<String> begun = visitor.post("/chats", "text", "Preciso de ajuda", "key", "a");
		String address = begun.headers().firstValue("Location").orElseThrow();
		long chat = Long.parseLong(address.replaceAll(".*/chats/", ""));
		// a second click begins nothing else
		assertThat(visitor.post("/chats", "text", "Preciso de ajuda", "key", "a").headers().firstValue("Location"))
			.contains(address);
		this.talking.say(chat, Utterance.of("Já vou ver. <b>Um minuto</b>"), this.cast.admin());
		String page = visitor.get("/chats/" + chat).body();
		assertThat(page).contains("Preciso de ajuda", "Já vou ver. &lt;b&gt;Um minuto&lt;/b&gt;", "role=\"log\"");
		assertThat(page.split("Preciso de ajuda</p>")).hasSize(2);
		assertThat(
				visitor.post("/chats/" + chat + "/messages", "text", "Obrigada", "key", "b", "seen", "4").statusCode())
			.isEqualTo(302);
		assertThat(visitor.post("/chats/" + chat + "/messages", "text", "", "key", "c").statusCode()).isEqualTo(409);
		assertThat(visitor.post("/chats/" + chat + "/messages", "text", "x".repeat(4001), "key", "d").body())
			.contains("x".repeat(4001));
		// what was on the page has been read
		assertThat(this.reading.standing(chat, this.cast.admin()).read()).isEqualTo(4);
		assertThat(visitor.get("/chats").body()).contains("Obrigada");
		assertThat(visitor.post("/chats/" + chat + "/end").statusCode()).isEqualTo(302);
		assertThat(visitor.post("/chats/" + chat + "/messages", "text", "Mais uma coisa").body())
			.contains("Mais uma coisa", "Esta conversa foi encerrada");
	}

	@Test
	void sameWordsSentAgainAreStoredOnce() {
		long chat = this.starting.start(null, Utterance.of("Primeira"), this.cast.stranger());
		int place = this.talking.say(chat, new Utterance("Segunda", List.of(), "k1"), this.cast.stranger());
		assertThat(this.talking.say(chat, new Utterance("Segunda", List.of(), "k1"), this.cast.stranger()))
			.isEqualTo(place);
		// another's mark is another's
		assertThat(this.talking.say(chat, new Utterance("Terceira", List.of(), "k1"), this.cast.admin()))
			.isGreaterThan(place);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.talking.say(chat, Utterance.of("  "), this.cast.stranger()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.talking.say(chat, Utterance.of("Olá"), this.cast.client()));
	}

	@Test
	void hostileTextIsOneEvent() {
		Visitor visitor = this.signedIn.visitor(this.cast.client());
		long chat = this.starting.start(null, Utterance.of("Bom dia"), this.cast.client());
		int before = this.reading.standing(chat, this.cast.client()).lastPosition();
		List<String> hostile = List.of("x\n\ndata: {\"role\":\"admin\"}\n\n", "a\rb", "\u2028\u2029", "\uD800",
				"<script>alert(1)</script>", "\u0000", "event: gone");
		hostile.forEach((text) -> visitor.post("/chats/" + chat + "/lines.json", "text", "t" + text));
		List<String> lines = visitor.listen("/chats/" + chat + "/events?after=" + before)
			.body()
			.takeWhile((line) -> !line.startsWith("event: standing"))
			.toList();
		List<String> starts = lines.stream().filter((line) -> !line.isEmpty()).toList();
		assertThat(starts).allMatch((line) -> line.startsWith("id: " + chat + "-") || line.equals("event: line")
				|| line.startsWith("data: {\"chat\":" + chat) || line.equals("retry: 2000"));
		assertThat(starts.stream().filter((line) -> line.startsWith("data: "))).hasSize(hostile.size());
	}

	@Test
	void streamEndsWithTheSignInAndTheOldestGivesWay() {
		long chat = this.starting.start(null, Utterance.of("Bom dia"), this.cast.manager());
		List<java.util.stream.Stream<String>> streams = new ArrayList<>();
		Visitor visitor = this.signedIn.visitor(this.cast.manager());
		for (int i = 0; i < 9; i++) {
			streams.add(visitor.listen("/chats/" + chat + "/events?after=0").body());
		}
		assertThat(streams.get(0).toList()).contains("event: enough");
		this.database.sql("delete from spring_session").update();
		assertThat(streams.get(8).toList()).contains("event: line").doesNotContain("event: enough");
	}

	@Test
	void longConversationIsReadBackwardsAtTheSameCost() {
		long chat = this.starting.start(null, Utterance.of("Bom dia"), this.cast.colleague());
		this.database.sql("""
				insert into chat_message (conversation_id, position, kind, side, author_id, text, at)
				select :chat, n, 'SAID', 'CLIENT', :author, 'linha ' || n, now() from generate_series(
					(select last_position + 1 from chat_conversation where id = :chat), 10000) n""")
			.param("chat", chat)
			.param("author", this.cast.colleague().id())
			.update();
		this.database.sql("update chat_conversation set last_position = 10000 where id = :chat")
			.param("chat", chat)
			.update();
		List<Integer> seen = new ArrayList<>();
		Integer before = null;
		for (int page = 0; page < 200; page++) {
			ChatPage found = this.reading.page(chat, before, null, this.cast.colleague());
			found.lines()
				.stream()
				.map(ChatLine::position)
				.sorted(java.util.Comparator.reverseOrder())
				.forEach(seen::add);
			before = found.first();
		}
		assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 10_000).map((n) -> 10_001 - n).boxed().toList());
		assertThat(Statements.of(() -> this.reading.page(chat, 5000, null, this.cast.colleague()))).hasSize(3);
		assertThat(Statements.of(() -> this.reading.page(chat, null, null, this.cast.colleague()))).hasSize(3);
		assertThat(Statements.of(() -> this.reading.list(this.cast.colleague(), PageRequest.FIRST))).hasSize(1);
	}

	@Test
	void whoeverIsOfAnotherOrganizationNowChangesNothing() {
		long chat = this.starting.start(null, Utterance.of("Bom dia"), this.cast.client());
		this.database.sql("update chat_conversation set organization_id = ? where id = ?")
			.params(this.cast.boreal(), chat)
			.update();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.talking.end(chat, this.cast.client()));
		this.database.sql("update chat_conversation set organization_id = ? where id = ?")
			.params(this.cast.aurora(), chat)
			.update();
		this.talking.end(chat, this.cast.client());
	}

	private long upload(CurrentPerson person) {
		return this.files
			.store(person.id(), "nota.txt", new ByteArrayInputStream("conteúdo".getBytes(StandardCharsets.UTF_8)))
			.id();
	}

}
