package balcao.api.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.account.TokenLife;
import balcao.account.TokenService;
import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.intake.FieldKind;
import balcao.intake.FieldTerms;
import balcao.intake.FormTerms;
import balcao.intake.OwnChoice;
import balcao.intake.RequestTypeDetails;
import balcao.intake.RequestTypeScope;
import balcao.intake.RequestTypeService;
import balcao.intake.StepTerms;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.sla.ClockState;
import balcao.sla.ContractService;
import balcao.sla.ContractTerms;
import balcao.sla.Deadline;
import balcao.sla.DeadlineService;
import balcao.sla.Level;
import balcao.sla.PolicyService;
import balcao.sla.PolicyTerms;
import balcao.sla.StagePercents;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;
import balcao.ticket.AfterReply;
import balcao.ticket.EmergencyFacts;
import balcao.ticket.EmergencyOpening;
import balcao.ticket.EmergencyTicket;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;

import static org.assertj.core.api.Assertions.assertThat;

/** Tickets over real HTTP, by token, under the rules of the pages. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketApiIT {

	private static final String TICKETS = "/api/v1/tickets";

	private static final String PROTOCOLS = "/api/v1/protocols";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@LocalServerPort
	private int port;

	@Autowired
	private Scene scene;

	@Autowired
	private TokenService tokens;

	@Autowired
	private CatalogService catalog;

	@Autowired
	private RequestTypeService types;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private FileStore files;

	@Autowired
	private DeadlineService deadlines;

	@Autowired
	private TestClock clock;

	private final HttpClient client = HttpClient.newHttpClient();

	private Scene.Cast cast;

	private String aurora = "";

	private String boreal = "";

	private String agent = "";

	private String leader = "";

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.aurora = token(this.cast.client());
		this.boreal = token(this.cast.stranger());
		this.agent = token(this.cast.agent());
		this.leader = token(this.cast.leader());
	}

	private String token(CurrentPerson person) {
		return this.tokens.create(person, "Prova " + System.nanoTime(), TokenLife.DAYS_30).value();
	}

	private static String incident(String subject) {
		return """
				{"requestType": "erro", "product": "omnicanal", "module": "Chat", "situation": "Chat fora do ar",
				"impact": "Operadores sem responder pelo chat", "subject": "%s", "description": "Desde cedo."}"""
			.formatted(subject);
	}

	private String open(String subject) {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), subject);
	}

	@Test
	void ticketIsOpenedByNamesAndTold() {
		HttpResponse<String> answer = post(TICKETS, this.aurora,
				"""
						{"requestType": "Erro ou falha", "product": "OMNICANAL", "module": "chat", "situation": "chat fora do ar",
						"impact": "operadores sem responder pelo chat", "subject": "Pela API", "description": "Linha 1",
						"cc": ["colega@aurora.example"], "fields": {"phone": "11 98765-4321", "availability": "tarde"}}""");

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		JsonNode ticket = JSON.readTree(answer.body());
		String number = ticket.path("number").asString();
		assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(TICKETS + "/" + number);
		assertThat(ticket.path("kind").asString()).isEqualTo("TICKET");
		assertThat(ticket.path("status").asString()).isEqualTo("NEW");
		assertThat(ticket.path("severity").asInt()).isEqualTo(1);
		assertThat(ticket.path("organization").asString()).isEqualTo("Aurora Distribuidora");
		assertThat(ticket.path("requester").asString()).isEqualTo("Otávio Reis");
		assertThat(ticket.path("team").asString()).isEqualTo("Suporte Omnicanal");
		assertThat(ticket.path("openedAt").asString()).endsWith("Z");
		assertThat(new ArrayList<>(ticket.propertyNames())).contains("assignee", "priority", "deadlines", "messages");
		JsonNode deadline = ticket.path("deadlines").get(0);
		assertThat(new ArrayList<>(deadline.propertyNames())).containsExactlyInAnyOrder("target", "state", "stage",
				"dueAt", "consumedSeconds");
		assertThat(deadline.path("state").asString()).isEqualTo("RUNNING");
		JsonNode message = ticket.path("messages").get(0);
		assertThat(message.path("text").asString()).isEqualTo("Linha 1");
		assertThat(message.path("visibility").asString()).isEqualTo("PUBLIC");
		assertThat(get(TICKETS + "/" + number, token(this.cast.colleague())).statusCode()).isEqualTo(200);
		assertThat(get(TICKETS + "/" + number, this.boreal).statusCode()).isEqualTo(404);
		assertThat(get(TICKETS + "/" + number, token(this.cast.outsider())).statusCode()).isEqualTo(404);
		assertThat(JSON.readTree(get(TICKETS + "/" + number, this.aurora).body())).isEqualTo(ticket);
	}

	@Test
	void ticketIsOpenedByIds() {
		HttpResponse<String> answer = post(TICKETS, this.aurora,
				"""
						{"requestType": "erro", "product": %d, "module": "%d", "situation": %d, "impact": %d, "subject": "Por ids",
						"description": "Linha 1"}"""
					.formatted(this.cast.down().productId(), this.cast.down().moduleId(),
							this.cast.down().situationId(), this.cast.down().impactId()));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		assertThat(JSON.readTree(answer.body()).path("severity").asInt()).isEqualTo(1);
	}

	@Test
	void everythingThatIsWrongIsToldByField() {
		HttpResponse<String> answer = post(TICKETS, this.aurora, """
				{"requestType": "erro", "product": "Outro produto", "module": "Chat", "cc": ["ninguem@aurora.example"],
				"fields": {"color": "azul"}, "attachments": [999999999]}""");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(fields(answer)).contains("product", "module", "cc", "fields.color", "attachments", "subject",
				"description");
		assertThat(answer.body()).contains("Escreva o assunto em uma frase");
		HttpResponse<String> english = send(
				request(TICKETS, this.aurora, "{\"requestType\": \"erro\"}").header("Accept-Language", "en"));
		assertThat(english.body()).doesNotContain("Escreva").contains("message");
	}

	@Test
	void unknownMembersAndWrongKindsAreTold() {
		assertThat(fields(post(TICKETS, this.aurora,
				"{\"requestType\": \"erro\", \"produto\": 1, \"subject\": {}, \"attachments\": \"x\", \"fields\": []}")))
			.containsExactlyInAnyOrder("produto", "subject", "attachments", "fields");
		assertThat(fields(post(TICKETS, this.aurora, "{}"))).containsExactly("requestType");
		assertThat(fields(post(TICKETS, this.aurora, "{\"requestType\": \"nenhum\"}"))).containsExactly("requestType");
		for (String malformed : List.of("", "[]", "null", "{\"a\": 1", "{\"subject\": \"a\", \"subject\": \"b\"}",
				"[".repeat(3000))) {
			assertThat(post(TICKETS, this.aurora, malformed).statusCode()).as(malformed).isEqualTo(400);
		}
		assertThat(post(TICKETS, this.aurora, "{\"subject\": \"" + "x".repeat(1_100_000) + "\"}").statusCode())
			.isEqualTo(413);
		assertThat(fields(post(TICKETS, this.aurora, incident("x".repeat(151))))).containsExactly("subject");
	}

	@Test
	void hiddenFieldsAreRefused() {
		assertThat(fields(post(TICKETS, this.aurora, """
				{"requestType": "melhoria", "product": "Omnicanal", "situation": "Chat fora do ar", "priority": "HIGH",
				"subject": "Um recurso", "description": "Linha 1"}"""))).containsExactlyInAnyOrder("situation",
				"priority");
	}

	@Test
	void optionsOfOthersAreImpossible() {
		long secret = this.catalog.registerProduct("Produto da Boreal", null);
		this.catalog.makeAvailable(CatalogKind.PRODUCT, secret, List.of(this.cast.boreal()));
		for (String named : List.of("\"Produto da Boreal\"", Long.toString(secret))) {
			String body = "{\"requestType\": \"melhoria\", \"product\": " + named
					+ ", \"subject\": \"Um recurso\", \"description\": \"Linha 1\"}";
			assertThat(fields(post(TICKETS, this.aurora, body))).containsExactly("product");
			assertThat(post(TICKETS, this.boreal, body).statusCode()).isEqualTo(201);
		}
	}

	@Test
	void ownFieldsAreAnsweredByCodeAndTheirConditionsHold() {
		FormTerms form = new FormTerms(
				List.of(new StepTerms("Tudo", List.of(FieldTerms.required(FieldKind.PRIORITY),
						FieldTerms.own("affected", FieldKind.CHOICES, "Quem é afetado", true,
								OwnChoice.of("all", "Todos"), OwnChoice.of("some", "Alguns")),
						FieldTerms.own("how_many", FieldKind.NUMBER, "Quantos", true).shownWhen("affected", "some"),
						FieldTerms.required(FieldKind.SUBJECT), FieldTerms.required(FieldKind.DESCRIPTION)))),
				List.of());
		this.types.register("proprio", new RequestTypeDetails("Campos próprios", "Prova", "bug", 8, false, 4), form);
		String body = """
				{"requestType": "proprio", "priority": "%s", "subject": "Próprios", "description": "Linha 1", "fields": %s}""";

		assertThat(fields(post(TICKETS, this.aurora, body.formatted("HIGH", "{\"affected\": [\"Alguns\"]}"))))
			.containsExactly("fields.how_many");
		assertThat(
				fields(post(TICKETS, this.aurora, body.formatted("HIGH", "{\"affected\": \"all\", \"how_many\": 3}"))))
			.containsExactly("fields.how_many");
		HttpResponse<String> answer = post(TICKETS, this.aurora,
				body.formatted("Média", "{\"affected\": [\"all\", \"some\"], \"how_many\": 3}"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		JsonNode ticket = JSON.readTree(answer.body());
		assertThat(ticket.path("priority").asString()).isEqualTo("MEDIUM");
		assertThat(ticket.path("answers").toString()).contains("Quem é afetado", "Todos", "how_many");
	}

	@Test
	void repeatedCallOpensOneTicket() throws Exception {
		String body = incident("Repetido");
		HttpResponse<String> first = send(request(TICKETS, this.aurora, body).header("Idempotency-Key", "chave-1"));
		HttpResponse<String> again = send(request(TICKETS, this.aurora, body).header("Idempotency-Key", "chave-1"));
		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(again.statusCode()).isEqualTo(201);
		assertThat(number(again)).isEqualTo(number(first));
		assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
		HttpResponse<String> other = send(
				request(TICKETS, this.aurora, incident("Outro")).header("Idempotency-Key", "chave-1"));
		assertThat(other.statusCode()).isEqualTo(409);
		HttpResponse<String> colleague = send(
				request(TICKETS, token(this.cast.colleague()), body).header("Idempotency-Key", "chave-1"));
		assertThat(colleague.statusCode()).isEqualTo(201);
		assertThat(number(colleague)).isNotEqualTo(number(first));
		HttpResponse<String> refused = send(
				request(TICKETS, this.aurora, "{\"requestType\": \"erro\"}").header("Idempotency-Key", "chave-2"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(send(request(TICKETS, this.aurora, body).header("Idempotency-Key", "chave-2")).statusCode())
			.isEqualTo(201);
		assertThat(send(request(TICKETS, this.aurora, body).header("Idempotency-Key", "a b")).statusCode())
			.isEqualTo(400);
	}

	@Test
	void repeatedCallRegistersOneProtocol() {
		String body = "{\"summary\": \"Parou tudo\"}";
		HttpResponse<String> first = send(request(PROTOCOLS, this.agent, body).header("Idempotency-Key", "linha-1"));
		HttpResponse<String> again = send(request(PROTOCOLS, this.agent, body).header("Idempotency-Key", "linha-1"));
		assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
		assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
		assertThat(again.statusCode()).isEqualTo(201);
		assertThat(number(again)).isEqualTo(number(first));
		assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
		assertThat(send(request(PROTOCOLS, this.agent, "{}").header("Idempotency-Key", "linha-1")).statusCode())
			.isEqualTo(409);
		assertThat(number(send(request(PROTOCOLS, this.leader, body).header("Idempotency-Key", "linha-1"))))
			.isNotEqualTo(number(first));
		assertThat(send(request(PROTOCOLS, this.agent, "{\"channel\": \"FAX\"}").header("Idempotency-Key", "linha-2"))
			.statusCode()).isEqualTo(422);
		assertThat(send(request(PROTOCOLS, this.agent, "{\"product\": \"Nada\"}").header("Idempotency-Key", "linha-2"))
			.statusCode()).isEqualTo(422);
		assertThat(send(request(PROTOCOLS, this.agent, body).header("Idempotency-Key", "linha-2")).statusCode())
			.isEqualTo(201);
		assertThat(send(request(PROTOCOLS, this.agent, body).header("Idempotency-Key", "a b")).statusCode())
			.isEqualTo(400);
	}

	@Test
	void whatTheTeamSaysInAProtocolTellsHowItStands(@Autowired PolicyService policies,
			@Autowired ContractService contracts, @Autowired EmergencyOpening opening) {
		long product = this.catalog.registerProduct("Emissor", null);
		long policy = policies.create("Emissor", new PolicyTerms(StagePercents.USUAL,
				List.of(TargetTerms.usual(TargetName.NEXT_UPDATE, null, List.of(Level.any(Duration.ofMinutes(30)))))));
		contracts.sign(new ContractTerms("Emissor", this.cast.aurora(), product, policy, null, LocalDate.of(2020, 1, 1),
				null));
		EmergencyTicket protocol = opening.open("202611200000003", new EmergencyFacts(this.cast.client().id(),
				new Subject(product, null, null, null), "Parou", null, null), this.clock.instant(), this.cast.agent());
		String messages = TICKETS + "/" + protocol.number() + "/messages";
		assertThat(post(messages, this.agent, "{\"text\": \"Um momento\", \"update\": false}").statusCode())
			.isEqualTo(201);
		assertThat(post(messages, this.agent, "{\"text\": \"Entre nós\", \"visibility\": \"INTERNAL\"}").statusCode())
			.isEqualTo(201);
		assertThat(post(messages, this.aurora, "{\"text\": \"E agora?\"}").statusCode()).isEqualTo(201);
		assertThat(updates(protocol)).containsExactly(ClockState.RUNNING);
		assertThat(post(messages, this.agent, "{\"text\": \"O servidor reinicia\"}").statusCode()).isEqualTo(201);
		assertThat(updates(protocol)).containsExactly(ClockState.MET, ClockState.RUNNING);
		assertThat(post(messages, this.agent, "{\"text\": \"Falta pouco\", \"update\": true}").statusCode())
			.isEqualTo(201);
		assertThat(updates(protocol)).hasSize(3);
		assertThat(post(TICKETS + "/" + protocol.number() + "/moves", this.agent,
				"{\"to\": \"WAITING_CLIENT\", \"reason\": \"Voltou para vocês?\"}")
			.statusCode()).isEqualTo(200);
		assertThat(updates(protocol)).hasSize(4);
		assertThat(fields(post(messages, this.agent, "{\"text\": \"x\", \"update\": \"sim\"}")))
			.containsExactly("update");
		assertThat(
				fields(post(messages, this.agent, "{\"text\": \"x\", \"visibility\": \"INTERNAL\", \"update\": true}")))
			.containsExactly("update");
		assertThat(fields(post(messages, this.aurora, "{\"text\": \"x\", \"update\": true}")))
			.containsExactly("update");
	}

	private List<ClockState> updates(EmergencyTicket protocol) {
		return this.deadlines.of(protocol.id(), this.clock.instant())
			.stream()
			.filter((clock) -> clock.target().is(TargetName.NEXT_UPDATE))
			.map(Deadline::state)
			.toList();
	}

	@Test
	void callsAtTheSameTimeOpenOneTicket() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			Callable<HttpResponse<String>> call = () -> send(
					request(TICKETS, this.aurora, incident("Ao mesmo tempo")).header("Idempotency-Key", "juntos"));
			List<String> numbers = new ArrayList<>();
			for (Future<HttpResponse<String>> answer : threads.invokeAll(List.of(call, call, call, call))) {
				assertThat(answer.get().statusCode()).isEqualTo(201);
				numbers.add(number(answer.get()));
			}
			assertThat(Set.copyOf(numbers)).hasSize(1);
		}
		finally {
			threads.shutdown();
		}
	}

	@Test
	void teamOpensOnBehalfOfAClient() {
		String body = incident("Por telefone");
		assertThat(fields(post(TICKETS, this.agent, body))).containsExactly("onBehalfOf");
		String named = body.replace("{\"requestType\"", "{\"onBehalfOf\": \"%s\", \"requestType\"");
		assertThat(fields(post(TICKETS, this.agent, named.formatted("ninguem@aurora.example"))))
			.containsExactly("onBehalfOf");
		assertThat(fields(post(TICKETS, this.agent, named.formatted("lider@balcao.example"))))
			.containsExactly("onBehalfOf");
		assertThat(fields(post(TICKETS, this.aurora, named.formatted("colega@aurora.example"))))
			.containsExactly("onBehalfOf");
		HttpResponse<String> answer = post(TICKETS, this.agent, named.formatted("Cliente@Aurora.example"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		assertThat(JSON.readTree(answer.body()).path("requester").asString()).isEqualTo("Otávio Reis");
	}

	@Test
	void filesAreSentFirstAndReadFromTheTicket() {
		HttpResponse<String> sent = upload(this.aurora, "nota.txt", "conteúdo");
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
		JsonNode file = JSON.readTree(sent.body());
		assertThat(new ArrayList<>(file.propertyNames())).containsExactlyInAnyOrder("id", "name", "type", "size",
				"sha256");
		String id = file.path("id").asString();
		String body = incident("Com anexo").replace("}", ", \"attachments\": [" + id + "]}");
		assertThat(fields(post(TICKETS, this.boreal, body))).containsExactly("attachments");
		HttpResponse<String> opened = post(TICKETS, this.aurora, body);
		assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
		JsonNode attachment = JSON.readTree(opened.body()).path("messages").get(0).path("attachments").get(0);
		assertThat(attachment).isEqualTo(file);
		String address = TICKETS + "/" + number(opened) + "/attachments/" + id;
		HttpResponse<String> read = get(address, this.agent);
		assertThat(read.body()).isEqualTo("conteúdo");
		assertThat(read.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
		assertThat(get(address, this.boreal).statusCode()).isEqualTo(404);
		assertThat(fields(post(TICKETS, this.aurora, body))).containsExactly("attachments");
	}

	@Test
	void filesThatMayNotBeSentAreRefused() {
		HttpResponse<String> wrong = upload(this.aurora, "virus.bat", "x");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(fields(wrong)).containsExactly("file");
		assertThat(send(request("/api/v1/attachments", this.aurora, "{}")).statusCode()).isEqualTo(415);
		this.types.register("so-pdf", new RequestTypeDetails("Só PDF", "Prova", "bug", 9, false, 4),
				new RequestTypeScope(Set.of(), Set.of(), Set.of(), false, null, null, false, List.of("pdf")),
				FormTerms.REQUEST);
		long text = file(this.cast.client(), "nota.txt");
		HttpResponse<String> refused = post(TICKETS, this.aurora, """
				{"requestType": "so-pdf", "subject": "Só PDF", "description": "Linha 1", "attachments": [%d]}"""
			.formatted(text));
		assertThat(fields(refused)).containsExactly("attachments");
		assertThat(refused.body()).contains("PDF");
	}

	@Test
	void internalNotesAndTheirFilesNeverReachClients() {
		String number = open("Notas");
		long file = file(this.cast.agent(), "interno.txt");
		HttpResponse<String> note = post(TICKETS + "/" + number + "/messages", this.agent,
				"{\"text\": \"canário interno\", \"visibility\": \"INTERNAL\", \"attachments\": [" + file + "]}");
		assertThat(note.statusCode()).as(note.body()).isEqualTo(201);
		assertThat(JSON.readTree(note.body()).path("visibility").asString()).isEqualTo("INTERNAL");
		assertThat(get(TICKETS + "/" + number, this.agent).body()).contains("canário interno", "interno.txt");
		assertThat(get(TICKETS + "/" + number, this.aurora).body()).doesNotContain("canário", "interno.txt");
		assertThat(get(TICKETS + "/" + number + "/attachments/" + file, this.aurora).statusCode()).isEqualTo(404);
		assertThat(get(TICKETS + "/" + number + "/attachments/" + file, this.agent).statusCode()).isEqualTo(200);
		assertThat(get(TICKETS + "?q=can%C3%A1rio", this.aurora).body()).contains("\"items\":[]");
		assertThat(get(TICKETS + "?q=can%C3%A1rio", this.agent).body()).contains(number);
	}

	@Test
	void messagesAreWrittenByBothSides() {
		String number = open("Conversa");
		String messages = TICKETS + "/" + number + "/messages";
		assertThat(post(messages, this.boreal, "{\"text\": \"Oi\"}").statusCode()).isEqualTo(404);
		assertThat(post(messages, this.boreal, "{}").statusCode()).isEqualTo(404);
		HttpResponse<String> answer = post(messages, this.aurora, "{\"text\": \"Mais um dado\"}");
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(JSON.readTree(answer.body()).path("author").asString()).isEqualTo("Otávio Reis");
		assertThat(post(messages, this.agent, "{\"text\": \"Vamos ver\"}").statusCode()).isEqualTo(201);
		assertThat(get(TICKETS + "/" + number, this.aurora).body()).contains("Vamos ver", "\"status\":\"IN_PROGRESS\"");
		assertThat(fields(post(messages, this.aurora, "{\"text\": \"x\", \"visibility\": \"INTERNAL\"}")))
			.containsExactly("visibility");
		assertThat(fields(post(messages, this.aurora, "{\"text\": \" \", \"attachments\": [1], \"oi\": 1}")))
			.containsExactlyInAnyOrder("text", "attachments", "oi");
		assertThat(fields(post(messages, this.aurora, "{\"text\": \"" + "x".repeat(20_001) + "\"}")))
			.containsExactly("text");
	}

	@Test
	void movesGoThroughTheActsOfPages() {
		String number = open("Andamento");
		String moves = TICKETS + "/" + number + "/moves";
		assertThat(post(moves, this.boreal, "{\"to\": \"CLOSED\"}").statusCode()).isEqualTo(404);
		assertThat(fields(post(moves, this.agent, "{\"to\": \"NOWHERE\"}"))).containsExactly("to");
		assertThat(fields(post(moves, this.agent, "{}"))).containsExactly("to");
		assertThat(fields(post(moves, this.agent, "{\"to\": \"WAITING_CLIENT\"}"))).containsExactly("reason");
		assertThat(status(post(moves, this.agent, "{\"to\": \"WAITING_CLIENT\", \"reason\": \"Qual a versão?\"}")))
			.isEqualTo("WAITING_CLIENT");
		HttpResponse<String> refused = post(moves, this.aurora, "{\"to\": \"CANCELLED\"}");
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("O trabalho já começou");
		assertThat(status(post(moves, this.agent, "{\"to\": \"IN_PROGRESS\", \"reason\": \"Soubemos por telefone\"}")))
			.isEqualTo("IN_PROGRESS");
		assertThat(status(
				post(moves, this.agent, "{\"to\": \"RESOLVED\", \"reason\": \"Reiniciamos o serviço e voltou\"}")))
			.isEqualTo("RESOLVED");
		assertThat(status(post(moves, this.aurora, "{\"to\": \"REOPENED\", \"reason\": \"Voltou\"}")))
			.isEqualTo("REOPENED");
		assertThat(status(post(moves, this.aurora, "{\"to\": \"CLOSED\"}"))).isEqualTo("CLOSED");
		assertThat(post(moves, this.agent, "{\"to\": \"NEW\"}").statusCode()).isEqualTo(409);
	}

	@Test
	void approvalsAndProposalsAreDecided() {
		String number = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Proposta");
		String moves = TICKETS + "/" + number + "/moves";
		assertThat(status(post(moves, this.leader, "{\"to\": \"IN_PROGRESS\"}"))).isEqualTo("IN_PROGRESS");
		assertThat(post(moves, this.leader, "{\"to\": \"PROPOSAL_SENT\", \"reason\": \"Custa 10 horas\"}").statusCode())
			.isEqualTo(409);
		this.scene.propose(number, this.cast.leader(), "1000");
		assertThat(fields(post(moves, this.aurora, "{\"to\": \"DECLINED\"}"))).containsExactly("reason");
		assertThat(status(post(moves, this.aurora, "{\"to\": \"DECLINED\", \"reason\": \"Caro\"}")))
			.isEqualTo("IN_PROGRESS");
		this.scene.allow(this.cast.client(), "2000");
		this.scene.propose(number, this.cast.leader(), "500");
		assertThat(status(post(moves, this.aurora, "{\"to\": \"ACCEPTED\"}"))).isEqualTo("IN_PROGRESS");
		String denied = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Negado");
		assertThat(fields(post(TICKETS + "/" + denied + "/moves", this.leader, "{\"to\": \"DENIED\"}")))
			.containsExactly("reason");
		assertThat(status(post(TICKETS + "/" + denied + "/moves", this.leader,
				"{\"to\": \"DENIED\", \"reason\": \"Fora do escopo\"}")))
			.isEqualTo("DENIED");
	}

	@Test
	void listsShowWhatPagesShowAndGoOnByCursor() {
		List<String> opened = List.of(open("Lista um"), open("Lista dois"), open("Lista três"));
		String foreign = this.scene.open(this.cast.stranger(), this.cast.incident(), this.cast.down(), "Lista alheia");
		List<String> found = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = JSON.readTree(get(TICKETS + "?view=mine&limit=2&q=lista" + cursor, this.aurora).body());
			assertThat(page.path("items").isArray()).as(page.toString()).isTrue();
			page.path("items").forEach((row) -> found.add(row.path("number").asString()));
			cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
		}
		while (!cursor.isEmpty());
		assertThat(found).containsExactlyInAnyOrderElementsOf(opened);
		String manager = token(this.cast.manager());
		assertThat(get(TICKETS + "?view=organization&q=lista&limit=100", manager).body()).contains(opened)
			.doesNotContain(foreign);
		assertThat(get(TICKETS + "?view=organization", this.aurora).statusCode()).isEqualTo(404);
		assertThat(get(TICKETS + "?view=queue", this.aurora).statusCode()).isEqualTo(404);
		assertThat(get(TICKETS + "?view=queue&q=lista", this.agent).body()).contains(opened).contains(foreign);
		assertThat(get(TICKETS + "?q=lista", token(this.cast.outsider())).body()).doesNotContain(opened);
		assertThat(get(TICKETS + "?q=lista&status=CLOSED", this.aurora).body()).contains("\"items\":[]");
		assertThat(get(TICKETS + "?q=lista&status=NEW,IN_PROGRESS", this.aurora).body()).contains(opened);
		assertThat(fields(get(TICKETS + "?status=OPEN&view=all&limit=0", this.aurora)))
			.containsExactlyInAnyOrder("status", "view", "limit");
		assertThat(get(TICKETS + "?cursor=1-x", this.aurora).statusCode()).isEqualTo(404);
		assertThat(get(TICKETS + "?limit=muitos", this.aurora).statusCode()).isIn(400, 404, 422);
	}

	@Test
	void descriptionNamesEveryCall() {
		String description = send(HttpRequest.newBuilder(uri("/api/v1/openapi"))).body();
		JsonNode paths = JSON.readTree(description).path("paths");
		assertThat(new ArrayList<>(paths.propertyNames())).contains(TICKETS, TICKETS + "/{number}",
				TICKETS + "/{number}/messages", TICKETS + "/{number}/moves", "/api/v1/attachments",
				TICKETS + "/{number}/attachments/{id}");
		assertThat(paths.path(TICKETS).path("post").path("requestBody").toString()).contains("NewTicket");
		assertThat(description).contains("Idempotency-Key", "onBehalfOf");
	}

	private long file(CurrentPerson owner, String name) {
		return this.files.store(owner.id(), name, new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8))).id();
	}

	@Test
	void teamListsByTheFiltersOfTheDeskPageByPage() {
		for (int i = 0; i < 5; i++) {
			open("Filtrado " + i);
		}
		post(TICKETS + "/" + open("Filtrado e meu") + "/assignment", this.agent,
				"{\"assignee\": \"agente@balcao.example\"}");
		String list = TICKETS + "?view=queue&severity=1&assignee=nobody&order=DEADLINE&limit=2&team="
				+ this.cast.support();
		List<String> numbers = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = JSON.readTree(get(list + cursor, this.agent).body());
			page.path("items").forEach((row) -> {
				numbers.add(row.path("number").asString());
				assertThat(row.path("assignee").isNull()).isTrue();
				assertThat(row.path("severity").asInt()).isEqualTo(1);
			});
			cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
		}
		while (!cursor.isEmpty());
		assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
		assertThat(JSON.readTree(get(TICKETS + "?view=mine&order=NEWEST", this.agent).body()).path("items").toString())
			.contains("Filtrado e meu")
			.doesNotContain("Filtrado 0");
		assertThat(JSON.readTree(get(list, token(this.cast.outsider())).body()).path("items")).isEmpty();
		assertThat(fields(get(TICKETS + "?stage=NEVER&team=x&assignee=me", this.agent)))
			.containsExactlyInAnyOrder("stage", "team");
		assertThat(fields(get(TICKETS + "?severity=9&assignee=whoever", this.agent)))
			.containsExactlyInAnyOrder("severity", "assignee");
		assertThat(fields(get(TICKETS + "?team=1&order=DEADLINE", this.aurora))).containsExactlyInAnyOrder("order",
				"team");
	}

	@Test
	void teamGivesItToSomebodyOrToAnotherTeam() {
		String number = open("A dividir");
		String path = TICKETS + "/" + number + "/assignment";
		HttpResponse<String> own = post(path, this.agent, "{\"assignee\": \"agente@balcao.example\"}");
		assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
		assertThat(JSON.readTree(own.body()).path("assignee").asString()).isEqualTo("Caio Bernardes");
		assertThat(JSON.readTree(post(path, this.agent, "{\"assignee\": null}").body()).path("assignee").isNull())
			.isTrue();
		HttpResponse<String> other = post(path, this.leader,
				"{\"team\": \"projetos\", \"assignee\": \"agente2@balcao.example\"}");
		assertThat(JSON.readTree(other.body()).path("team").asString()).isEqualTo("Projetos");
		assertThat(JSON.readTree(other.body()).path("assignee").asString()).isEqualTo("Lívia Santos");
		// another team's now
		assertThat(post(path, this.agent, "{\"assignee\": null}").statusCode()).isEqualTo(404);
		assertThat(fields(post(path, this.leader, "{}"))).containsExactly("assignee");
		assertThat(fields(post(path, this.leader, "{\"team\": \"Nenhuma\", \"assignee\": \"x@y.example\", \"a\": 1}")))
			.containsExactlyInAnyOrder("a", "team", "assignee");
		assertThat(post(path, this.aurora, "{\"assignee\": null}").statusCode()).isEqualTo(404);
		assertThat(post(path, this.boreal, "{\"assignee\": null}").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> upload(String token, String name, String content) {
		String body = "--corte\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--corte--\r\n";
		return send(HttpRequest.newBuilder(uri("/api/v1/attachments"))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "multipart/form-data; boundary=corte")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private static String number(HttpResponse<String> answer) {
		return JSON.readTree(answer.body()).path("number").asString();
	}

	private static String status(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body()).path("status").asString();
	}

	private static List<String> fields(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		List<String> fields = new ArrayList<>();
		JSON.readTree(answer.body()).path("errors").forEach((error) -> {
			assertThat(error.path("message").asString()).isNotBlank();
			fields.add(error.path("field").asString());
		});
		return fields;
	}

	private HttpResponse<String> post(String path, String token, String body) {
		return send(request(path, token, body));
	}

	private HttpResponse<String> get(String path, String token) {
		return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token));
	}

	private HttpRequest.Builder request(String path, String token, String body) {
		return HttpRequest.newBuilder(uri(path))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
