package balcao.chat.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.Visitor;
import balcao.chat.AvailabilityService;
import balcao.chat.ChatHours;
import balcao.chat.ChatReading;
import balcao.chat.ChatSettingService;
import balcao.chat.ChatStarting;
import balcao.chat.ChatState;
import balcao.chat.ChatTerms;
import balcao.chat.ChatTranscripts;
import balcao.chat.ChatWaiting;
import balcao.chat.Reception;
import balcao.chat.Utterance;
import balcao.organization.AttendantKind;
import balcao.organization.AttendantService;
import balcao.organization.Attending;
import balcao.platform.CurrentPerson;
import balcao.platform.RateLimits;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskChatIT {

	private static final String SECRET = "SEGREDO-SO-DA-EQUIPE";

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AvailabilityService availability;

	@Autowired
	private ChatHours hours;

	@Autowired
	private ChatSettingService settings;

	@Autowired
	private ChatStarting starting;

	@Autowired
	private ChatReading reading;

	@Autowired
	private ChatTranscripts transcripts;

	@Autowired
	private ChatWaiting waiting;

	@Autowired
	private AttendantService attendants;

	@Autowired
	private RateLimits limits;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.attendants.assign(this.cast.aurora(),
				List.of(new Attending(this.cast.leader().id(), AttendantKind.MANAGER),
						new Attending(this.cast.agent().id(), AttendantKind.ANALYST)));
	}

	@BeforeEach
	void openForEverybody() {
		settle(4, null);
		this.jdbc.sql("update chat_conversation set state = 'ENDED', ended_at = last_at where state <> 'ENDED'")
			.update();
		this.availability.say(true, this.cast.agent());
		this.availability.say(false, this.cast.leader());
	}

	private void settle(int most, @Nullable Long calendar) {
		ChatTerms.Words none = new ChatTerms.Words("", "");
		this.settings.change(new ChatTerms(calendar, this.cast.support(), most, 3, none, none));
	}

	private long begun(CurrentPerson client, String words) {
		return this.starting.start(null, Utterance.of(words), client);
	}

	private Visitor at(CurrentPerson person) {
		return this.signedIn.visitor(person);
	}

	@Test
	void oneOfTwoTakesItAndTheOtherIsToldByWhom() {
		long id = begun(this.cast.client(), "Quem me atende?");
		Visitor agent = at(this.cast.agent());
		Visitor leader = at(this.cast.leader());
		List<HttpResponse<String>> answers = Stream
			.of(CompletableFuture.supplyAsync(() -> agent.post("/desk/chats/" + id + "/assignment")),
					CompletableFuture.supplyAsync(() -> leader.post("/desk/chats/" + id + "/assignment")))
			.map(CompletableFuture::join)
			.toList();
		assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
		String told = answers.stream().filter((one) -> one.statusCode() == 409).findFirst().orElseThrow().body();
		assertThat(told).containsAnyOf("assumiu esta conversa antes", "Outra pessoa já está nesta conversa");
		assertThat(this.reading.standing(id, this.cast.client()).state()).isEqualTo(ChatState.TALKING);
	}

	@Test
	void agentSeesWhatWaitsTakesAnswersAndEnds() {
		long id = begun(this.cast.client(), "O relatório não abre.");
		Visitor agent = at(this.cast.agent());
		assertThat(agent.get("/desk/chats").body()).contains("Esperando", "Otávio Reis", "O relatório não abre.",
				"Seu cliente");
		assertThat(agent.post("/desk/chats/" + id + "/assignment").statusCode()).isEqualTo(302);
		assertThat(agent.post("/desk/chats/" + id + "/messages", "text", "Vou olhar agora.", "key", "k1", "seen", "2")
			.statusCode()).isEqualTo(302);
		assertThat(agent.get("/desk/chats/" + id).body()).contains("Vou olhar agora.", "Notas da equipe",
				"cliente@aurora.example", "Gerente de conta");
		assertThat(at(this.cast.client()).get("/chats/" + id).body()).contains("Vou olhar agora.", "Caio Bernardes");
		assertThat(agent.post("/desk/chats/" + id + "/end", "transcript", "true").statusCode()).isEqualTo(302);
		assertThat(this.reading.standing(id, this.cast.client()).isOpen()).isFalse();
		assertThat(agent.get("/desk/chats/past?client=aurora&q=olhar").body()).contains("Otávio Reis");
		assertThat(agent.get("/desk/chats/past?q=nadadisto").body()).contains("Nenhuma conversa encontrada");
	}

	@Test
	void transferCarriesANoteThatNoClientEverSees() {
		long id = begun(this.cast.client(), "Preciso de um desenvolvedor.");
		Visitor outsider = at(this.cast.outsider());
		assertThat(outsider.get("/desk/chats/" + id).statusCode()).isEqualTo(404);
		assertThat(outsider.post("/desk/chats/" + id + "/assignment").statusCode()).isEqualTo(404);
		Visitor agent = at(this.cast.agent());
		agent.post("/desk/chats/" + id + "/assignment");
		assertThat(agent.post("/desk/chats/" + id + "/transfer", "receiver", "", "note", SECRET).statusCode())
			.isEqualTo(422);
		assertThat(agent
			.post("/desk/chats/" + id + "/transfer", "receiver", "person-" + this.cast.outsider().id(), "note", SECRET)
			.statusCode()).isEqualTo(302);
		assertThat(outsider.get("/desk/chats/" + id).body()).contains(SECRET);
		assertThat(outsider.get("/notifications").body()).contains("Conversa esperando");
		Visitor client = at(this.cast.client());
		assertThat(client.get("/chats/" + id).body()).contains("Lívia Santos").doesNotContain(SECRET);
		assertThat(client.get("/chats/" + id + "/lines.json").body()).doesNotContain(SECRET);
		assertThat(client.post("/chats/" + id + "/transcript").statusCode()).isEqualTo(302);
		assertThat(this.jdbc.sql("select text_body from mail_letter order by id desc limit 1")
			.query(String.class)
			.single()).contains("Preciso de um desenvolvedor.").doesNotContain(SECRET);
		assertThat(this.transcripts.text(id, this.cast.leader(), Locale.ENGLISH)).doesNotContain(SECRET);
		assertThat(
				outsider.post("/desk/chats/" + id + "/transfer", "receiver", "team-" + this.cast.support(), "note", "")
					.statusCode())
			.isEqualTo(302);
		assertThat(this.reading.standing(id, this.cast.client()).state()).isEqualTo(ChatState.WAITING);
	}

	@Test
	void invitedColleagueSeesItAndWrites() {
		long id = begun(this.cast.client(), "Duas cabeças pensam melhor.");
		Visitor agent = at(this.cast.agent());
		agent.post("/desk/chats/" + id + "/assignment");
		agent.post("/desk/chats/" + id + "/guests", "receiver", "person-" + this.cast.outsider().id(), "note", "");
		Visitor outsider = at(this.cast.outsider());
		assertThat(outsider.get("/desk/chats/" + id).statusCode()).isEqualTo(200);
		assertThat(
				outsider.post("/desk/chats/" + id + "/messages", "text", "Estou aqui também.", "key", "k2", "seen", "0")
					.statusCode())
			.isEqualTo(302);
		assertThat(this.reading.standing(id, this.cast.client()).agentId()).isEqualTo(this.cast.agent().id());
	}

	@Test
	void whoLookedHasNoRightWhenItGoesAndWhoWasInvitedHas() {
		long id = begun(this.cast.client(), "Quem vê isto?");
		Visitor agent = at(this.cast.agent());
		Visitor leader = at(this.cast.leader());
		assertThat(agent.post("/desk/chats/" + id + "/receipt", "delivered", "2", "read", "2").statusCode())
			.isEqualTo(204);
		leader.post("/desk/chats/" + id + "/transfer", "receiver", "person-" + this.cast.outsider().id(), "note", "");
		assertThat(agent.get("/desk/chats/" + id).statusCode()).isEqualTo(404);
		assertThat(agent.post("/desk/chats/" + id + "/receipt", "delivered", "3", "read", "3").statusCode())
			.isEqualTo(404);
		Visitor outsider = at(this.cast.outsider());
		outsider.post("/desk/chats/" + id + "/messages", "text", "Olá!", "key", "k5", "seen", "0");
		outsider.post("/desk/chats/" + id + "/transfer", "receiver", "team-" + this.cast.support(), "note", "");
		assertThat(outsider.get("/desk/chats/" + id).statusCode()).isEqualTo(404);
		assertThat(agent.post("/desk/chats/" + id + "/assignment").statusCode()).isEqualTo(302);
		agent.post("/desk/chats/" + id + "/guests", "receiver", "person-" + this.cast.outsider().id(), "note", "");
		agent.post("/desk/chats/" + id + "/transfer", "receiver", "person-" + this.cast.leader().id(), "note", "");
		assertThat(outsider.get("/desk/chats/" + id).statusCode()).isEqualTo(200);
	}

	@Test
	void whoeverWritesTooFastKeepsTheText() {
		CurrentPerson person = this.cast.colleague();
		long id = begun(person, "Oi");
		Visitor client = at(person);
		for (int i = 0; i < 8; i++) {
			assertThat(client.post("/chats/" + id + "/lines.json", "text", "oi " + i).statusCode()).isEqualTo(200);
		}
		String key = Long.toString(person.id());
		this.limits.charge(ChatPace.SAYING, key, 500);
		this.limits.charge(ChatPace.TYPING, key, 500);
		HttpResponse<String> refused = client.post("/chats/" + id + "/lines.json", "text", "Rápido demais");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.body()).contains("Mensagens demais em pouco tempo", "Rápido demais");
		HttpResponse<String> page = client.post("/chats/" + id + "/messages", "text", "Rápido demais");
		assertThat(page.statusCode()).isEqualTo(429);
		assertThat(page.body()).contains("Mensagens demais em pouco tempo", "Rápido demais</textarea>");
		assertThat(client.post("/chats/" + id + "/typing").statusCode()).isEqualTo(429);
		this.limits.forgive(ChatPace.SAYING, key);
		this.limits.forgive(ChatPace.TYPING, key);
	}

	@Test
	void veryLongTranscriptIsCutAndLeadsToThePortal() {
		long id = begun(this.cast.client(), "Começo de tudo");
		this.jdbc.sql("""
				insert into chat_message (conversation_id, position, kind, side, author_id, text, at)
				select :chat, n, 'SAID', 'CLIENT', :author, repeat('x', 4000), now() from generate_series(10, 60) n""")
			.param("chat", id)
			.param("author", this.cast.client().id())
			.update();
		this.jdbc.sql("update chat_conversation set last_position = 60 where id = ?").param(id).update();
		assertThat(at(this.cast.client()).post("/chats/" + id + "/transcript").statusCode()).isEqualTo(302);
		String letter = this.jdbc.sql("select text_body from mail_letter order by id desc limit 1")
			.query(String.class)
			.single();
		assertThat(letter).contains("Ela inteira está no portal", "/chats/" + id).doesNotContain("Começo de tudo");
		assertThat(letter.length()).isLessThan(110_000);
	}

	@Test
	void othersDoNotFindIt() {
		long id = begun(this.cast.client(), "Só para nós.");
		for (CurrentPerson other : List.of(this.cast.stranger(), this.cast.colleague())) {
			Visitor visitor = at(other);
			assertThat(visitor.get("/chats/" + id).statusCode()).isEqualTo(404);
			assertThat(visitor.get("/chats/" + id + "/rating").statusCode()).isEqualTo(404);
			assertThat(visitor.post("/chats/" + id + "/transcript").statusCode()).isEqualTo(404);
		}
		Visitor client = at(this.cast.client());
		for (String path : List.of("/desk/chats", "/desk/chats/" + id, "/desk/chats/past",
				"/desk/chats/" + id + "/notes", "/backoffice/chat")) {
			assertThat(client.get(path).statusCode()).isIn(403, 404);
		}
		assertThat(client.post("/desk/chats/" + id + "/assignment").statusCode()).isIn(403, 404);
		assertThat(client.post("/desk/chats/availability", "available", "true").statusCode()).isIn(403, 404);
	}

	@Test
	void nobodyHasMoreThanTheyMay() {
		settle(1, null);
		long first = begun(this.cast.client(), "Primeira.");
		long second = begun(this.cast.colleague(), "Segunda.");
		Visitor agent = at(this.cast.agent());
		assertThat(agent.post("/desk/chats/" + first + "/assignment").statusCode()).isEqualTo(302);
		assertThat(agent.post("/desk/chats/" + second + "/assignment").body()).contains("Limite de 1 conversas");
		assertThat(
				agent.post("/desk/chats/" + second + "/messages", "text", "Oi", "key", "k3", "seen", "0").statusCode())
			.isEqualTo(409);
		assertThat(agent.post("/desk/chats/" + second + "/lines.json", "text", "Oi", "key", "k4").statusCode())
			.isEqualTo(409);
		assertThat(this.hours.reception(this.cast.client()).available()).isZero();
	}

	@Test
	void presenceIsByCalendarAndByWhoIsReallyThere() {
		Reception there = this.hours.reception(this.cast.client());
		assertThat(there.isThere()).isTrue();
		assertThat(there.attendants()).extracting(Reception.Attendant::name)
			.containsExactly("Rita Nogueira", "Caio Bernardes");
		assertThat(there.attendants()).extracting(Reception.Attendant::available).containsExactly(false, true);
		this.jdbc.sql("update chat_availability set until = clock_timestamp() - interval '1 second'").update();
		assertThat(this.hours.reception(this.cast.client()).isThere()).isFalse();
		assertThat(at(this.cast.agent()).get("/desk/chats").body()).contains("Ausente do chat");
		long left = begun(this.cast.client(), "Tem alguém?");
		assertThat(this.reading.standing(left, this.cast.client()).state()).isEqualTo(ChatState.LEFT_MESSAGE);
		assertThat(at(this.cast.agent()).get("/desk/chats").body()).contains("Mensagens deixadas");
		assertThat(at(this.cast.agent()).post("/desk/chats/presence").body()).contains("true");
		assertThat(this.hours.reception(this.cast.client()).isThere()).isTrue();
		settle(4, this.cast.office());
		this.clock.set(Instant.parse("2026-11-21T15:00:00Z"));
		Reception closed = this.hours.reception(this.cast.client());
		assertThat(closed.isThere()).isFalse();
		assertThat(closed.opensAt()).isEqualTo("2026-11-23T11:00:00Z");
	}

	@Test
	void longWaitIsToldOnceAndCountsForTheUsualWait() {
		long id = begun(this.cast.stranger(), "Alô?");
		assertThat(this.waiting.tellLate()).isZero();
		this.clock.advance(Duration.ofMinutes(4));
		assertThat(this.waiting.tellLate()).isEqualTo(1);
		assertThat(this.waiting.tellLate()).isZero();
		assertThat(this.jdbc
			.sql("select count(*) from notification where kind = 'CHAT_WAITING' and path = :path and about = :about")
			.param("path", "/desk/chats/" + id)
			.param("about", "Boreal Têxtil · Bruna Teixeira")
			.query(Long.class)
			.single()).isEqualTo(2);
		at(this.cast.agent()).post("/desk/chats/" + id + "/assignment");
		assertThat(this.hours.reception(this.cast.client()).usualWait()).isNotNull();
	}

	@Test
	void wordsThatNobodyLooksAtAreToldOnceForEachRun() {
		long id = begun(this.cast.client(), "Bom dia");
		Visitor agent = at(this.cast.agent());
		Visitor client = at(this.cast.client());
		agent.post("/desk/chats/" + id + "/assignment");
		agent.post("/desk/chats/" + id + "/receipt", "delivered", "3", "read", "3");
		client.post("/chats/" + id + "/messages", "text", "Ainda está aí?", "key", "u1", "seen", "3");
		client.post("/chats/" + id + "/messages", "text", "Alô?", "key", "u2", "seen", "3");
		this.waiting.tellUnread();
		assertThat(told(this.cast.agent(), "CHAT_MESSAGE", "/desk/chats/" + id)).isZero();
		this.clock.advance(Duration.ofMinutes(4));
		this.waiting.tellUnread();
		client.post("/chats/" + id + "/messages", "text", "Vou esperar", "key", "u3", "seen", "3");
		this.clock.advance(Duration.ofMinutes(4));
		this.waiting.tellUnread();
		assertThat(told(this.cast.agent(), "CHAT_MESSAGE", "/desk/chats/" + id)).isEqualTo(1);
		assertThat(agent.get("/notifications").body()).contains("Otávio Reis escreveu numa conversa sua");
		// who has looked and goes again is told again
		agent.post("/desk/chats/" + id + "/receipt", "delivered", "6", "read", "6");
		client.post("/chats/" + id + "/messages", "text", "E agora?", "key", "u4", "seen", "3");
		this.clock.advance(Duration.ofMinutes(4));
		this.waiting.tellUnread();
		assertThat(told(this.cast.agent(), "CHAT_MESSAGE", "/desk/chats/" + id)).isEqualTo(2);
		// nobody is told of what they have looked at, nor of their own words
		agent.post("/desk/chats/" + id + "/messages", "text", "Voltei", "key", "u5", "seen", "7");
		client.post("/chats/" + id + "/receipt", "delivered", "8", "read", "8");
		this.clock.advance(Duration.ofMinutes(4));
		this.waiting.tellUnread();
		assertThat(told(this.cast.client(), "CHAT_MISSED", "/chats/" + id)).isZero();
		assertThat(told(this.cast.agent(), "CHAT_MESSAGE", "/desk/chats/" + id)).isEqualTo(2);
	}

	@Test
	void whoLeftAMessageHearsOfTheAnswerAndWaitsWhenTheyComeBack() {
		this.availability.say(false, this.cast.agent());
		long left = begun(this.cast.client(), "Deixo um recado");
		long answered = begun(this.cast.manager(), "Me respondam amanhã");
		assertThat(this.reading.standing(left, this.cast.client()).state()).isEqualTo(ChatState.LEFT_MESSAGE);
		this.clock.advance(Duration.ofHours(10));
		this.availability.say(true, this.cast.agent());
		Visitor agent = at(this.cast.agent());
		agent.post("/desk/chats/" + answered + "/messages", "text", "Aqui está a resposta", "key", "n1", "seen", "2");
		agent.post("/desk/chats/" + answered + "/end");
		this.clock.advance(Duration.ofMinutes(4));
		this.waiting.tellUnread();
		assertThat(told(this.cast.manager(), "CHAT_MISSED", "/chats/" + answered)).isEqualTo(1);
		assertThat(at(this.cast.manager()).get("/notifications").body())
			.contains("Caio Bernardes respondeu na conversa");
		// somebody began before the one who comes back
		long before = begun(this.cast.stranger(), "Estou na fila");
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(begun(this.cast.client(), "Voltei")).isEqualTo(left);
		assertThat(this.reading.standing(left, this.cast.client()).state()).isEqualTo(ChatState.WAITING);
		assertThat(this.reading.standing(left, this.cast.client()).place()).isEqualTo(2);
		assertThat(this.reading.standing(before, this.cast.stranger()).place()).isEqualTo(1);
		// and has waited as long as whoever begins
		this.waiting.tellLate();
		assertThat(told(this.cast.leader(), "CHAT_WAITING", "/desk/chats/" + left)).isEqualTo(1);
		this.clock.advance(Duration.ofMinutes(4));
		this.waiting.tellLate();
		assertThat(told(this.cast.leader(), "CHAT_WAITING", "/desk/chats/" + left)).isEqualTo(2);
	}

	private long told(CurrentPerson person, String kind, String path) {
		return this.jdbc
			.sql("select count(*) from notification where person_id = :person and kind = :kind and path = :path")
			.param("person", person.id())
			.param("kind", kind)
			.param("path", path)
			.query(Long.class)
			.single();
	}

	@Test
	void clientRatesOnceItHasEndedAndChangesItForADay() {
		long id = begun(this.cast.client(), "Obrigado!");
		Visitor client = at(this.cast.client());
		assertThat(client.post("/chats/" + id + "/rating", "score", "5").statusCode()).isEqualTo(409);
		Visitor agent = at(this.cast.agent());
		agent.post("/desk/chats/" + id + "/assignment");
		agent.post("/desk/chats/" + id + "/end");
		assertThat(client.post("/chats/" + id + "/rating", "score", "9").statusCode()).isEqualTo(422);
		assertThat(client.post("/chats/" + id + "/rating", "score", "2", "comment", "Demorou").statusCode())
			.isEqualTo(302);
		assertThat(client.post("/chats/" + id + "/rating", "score", "4").statusCode()).isEqualTo(302);
		assertThat(agent.get("/desk/chats/past").body()).contains("Boa");
		this.clock.advance(Duration.ofHours(25));
		assertThat(client.post("/chats/" + id + "/rating", "score", "1").statusCode()).isEqualTo(409);
	}

	@Test
	void conversationBecomesATicketInTheClientsName() {
		long id = begun(this.cast.client(), "Quero um relatório de comissões.");
		Visitor agent = at(this.cast.agent());
		agent.post("/desk/chats/" + id + "/assignment");
		agent.post("/desk/chats/" + id + "/notes", "note", SECRET);
		assertThat(agent.get("/desk/chats/" + id + "/ticket").body()).contains("Melhoria");
		HttpResponse<String> answer = agent.post("/desk/chats/" + id + "/ticket", "requestType",
				Long.toString(this.cast.improvement()), "subject", "Relatório de comissões");
		assertThat(answer.statusCode()).isEqualTo(302);
		String description = this.jdbc.sql("select row_to_json(d)::text from intake_draft d order by d.id desc limit 1")
			.query(String.class)
			.single();
		assertThat(description).contains("Quero um relatório de comissões.").doesNotContain(SECRET);
		if (Objects.requireNonNull(answer.headers().firstValue("Location").orElse("")).contains("/desk/chats/")) {
			assertThat(this.reading.standing(id, this.cast.client()).ticketNumber()).isNotNull();
			assertThat(at(this.cast.client()).get("/chats/" + id).body()).contains("deu origem ao chamado");
			assertThat(agent.get("/desk/chats/" + id + "/ticket").statusCode()).isEqualTo(409);
		}
	}

}
