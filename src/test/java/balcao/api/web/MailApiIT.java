package balcao.api.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.Visitor;
import balcao.account.TokenLife;
import balcao.account.TokenScope;
import balcao.account.TokenService;
import balcao.intake.FormTerms;
import balcao.intake.RequestTypeDetails;
import balcao.intake.RequestTypeService;
import balcao.mailbox.MailboxSecurity;
import balcao.mailbox.MailboxService;
import balcao.mailbox.MailboxTerms;
import balcao.mailbox.UnknownPolicy;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Mails over real HTTP: what became of them, and who may hand in and read. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailApiIT {

	private static final String MAIL = "/api/v1/mail";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@LocalServerPort
	private int port;

	@Autowired
	private Scene scene;

	@Autowired
	private TokenService tokens;

	@Autowired
	private RequestTypeService types;

	@Autowired
	private MailboxService mailboxes;

	@Autowired
	private JdbcClient database;

	private final HttpClient client = HttpClient.newHttpClient();

	private Scene.Cast cast;

	private String agent = "";

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		long type = this.types.register("geral",
				new RequestTypeDetails("Pedido por e-mail", "O que vem por e-mail", "mail", 8, false, 4),
				FormTerms.REQUEST);
		this.mailboxes.register(new MailboxTerms("Suporte", "suporte@balcao.example", "imap.balcao.example", 993,
				MailboxSecurity.TLS, "suporte", "INBOX", this.cast.support(), type, "", UnknownPolicy.HOLD), null);
		this.agent = token(this.cast.agent());
	}

	private String token(CurrentPerson person) {
		return this.tokens.create(person, "Prova " + System.nanoTime(), TokenLife.DAYS_30).value();
	}

	private static String mail(String sender, String subject, String more) {
		return "From: " + sender + "\r\nTo: suporte@balcao.example\r\nSubject: " + subject + "\r\nMessage-ID: <"
				+ subject.hashCode() + "@api.example>\r\n" + more + "\r\nNão abre desde ontem cedo.\r\n";
	}

	@Test
	void whatBecameOfAMailIsTold() throws Exception {
		String opening = mail("cliente@aurora.example", "Pela API de e-mail", "");
		HttpResponse<String> opened = post(this.agent, opening);
		assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
		JsonNode ticket = JSON.readTree(opened.body());
		assertThat(ticket.path("outcome").asString()).isEqualTo("ticket");
		String number = ticket.path("ticket").asString();
		assertThat(number).isNotBlank();

		HttpResponse<String> again = post(this.agent, opening);
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(JSON.readTree(again.body()).path("outcome").asString()).isEqualTo("duplicate");
		assertThat(JSON.readTree(again.body()).path("ticket").asString()).isEqualTo(number);
		assertThat(JSON.readTree(again.body()).path("id")).isEqualTo(ticket.path("id"));

		JsonNode parked = JSON.readTree(post(this.agent, mail("alguem@x.example", "De ninguém", "")).body());
		assertThat(parked.path("outcome").asString()).isEqualTo("parked");
		assertThat(parked.path("ticket").asString("")).isEmpty();
		assertThat(outcome(mail("cliente@aurora.example", "Ausente", "Auto-Submitted: auto-replied\r\n")))
			.isEqualTo("auto-reply");
		assertThat(outcome(mail("suporte@balcao.example", "De nós", ""))).isEqualTo("rejected");

		JsonNode report = JSON.readTree(get(this.agent, MAIL + "/" + parked.path("id").asLong()).body());
		assertThat(report.path("sender").asString()).isEqualTo("alguem@x.example");
		assertThat(report.path("state").asString()).isEqualTo("PARKED");
		assertThat(report.path("reasons").get(0).asString()).isEqualTo("unknown-sender");
		assertThat(post(this.agent, "").statusCode()).isBetween(400, 422);
	}

	@Test
	void onlyTheTeamHandsInAndReads() throws Exception {
		JsonNode kept = JSON.readTree(post(this.agent, mail("cliente@aurora.example", "Só da equipe", "")).body());
		String path = MAIL + "/" + kept.path("id").asLong();
		for (CurrentPerson person : new CurrentPerson[] { this.cast.client(), this.cast.stranger() }) {
			String token = token(person);
			assertThat(post(token, mail("cliente@aurora.example", "De cliente", "")).statusCode()).isEqualTo(404);
			assertThat(get(token, path).statusCode()).isEqualTo(404);
		}
		assertThat(get(token(this.cast.outsider()), path).statusCode()).as("of another team").isEqualTo(404);
		assertThat(get("nenhum", path).statusCode()).isEqualTo(401);
		assertThat(get(this.agent, path).statusCode()).isEqualTo(200);
		assertThat(get(this.agent, MAIL + "/999999999").statusCode()).isEqualTo(404);
	}

	@Test
	void tokenForMailReachesMailAlone() throws Exception {
		String mailer = token(this.cast.agent(), TokenScope.MAIL);
		HttpResponse<String> handed = post(mailer, mail("cliente@aurora.example", "Do servidor de e-mail", ""));
		assertThat(handed.statusCode()).as(handed.body()).isEqualTo(201);
		String path = MAIL + "/" + JSON.readTree(handed.body()).path("id").asLong();
		assertThat(get(mailer, path).statusCode()).isEqualTo(200);
		assertThat(get(mailer, MAIL + "/999999999").statusCode()).isEqualTo(404);
		assertThat(get(mailer, MAIL).statusCode()).isEqualTo(405);
		assertThat(get(mailer, "/api/v1/openapi").statusCode()).as("open to anybody").isEqualTo(200);
		String number = JSON.readTree(handed.body()).path("ticket").asString();
		for (String other : List.of("/api/v1/tickets?view=queue", "/api/v1/tickets/" + number,
				"/api/v1/tickets/2026-999999", "/api/v1/articles?q=nota", "/api/v1/request-types", "/api/v1/chats",
				"/api/v1/business-time", path + "/raw", MAIL + "/", "/api/v1/nothing", "/api/v2")) {
			assertTooSmall(get(mailer, other), other);
			assertTooSmall(post(mailer, other, "application/json", "{}"), other);
		}
		assertThat(get(this.agent, "/api/v1/tickets/" + number).statusCode()).as("for everything").isEqualTo(200);
		assertThat(get(this.agent, "/api/v1/nothing").statusCode()).isEqualTo(404);
		assertThat(get("nenhum", "/api/v1/tickets").headers().firstValue("WWW-Authenticate"))
			.hasValue("Bearer error=\"invalid_token\"");
	}

	private static void assertTooSmall(HttpResponse<String> answer, String path) {
		assertThat(answer.statusCode()).as(path).isEqualTo(403);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("WWW-Authenticate"))
			.hasValue("Bearer error=\"insufficient_scope\", scope=\"all\"");
		assertThat(JSON.readTree(answer.body()).path("detail").asString()).contains("“all”");
	}

	@Test
	void tokenForMailEndsWithTheRightToIt() throws Exception {
		CurrentPerson client = this.cast.client();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> token(client, TokenScope.MAIL));
		String was = token(client);
		this.database.sql("update account_token set scope = 'MAIL' where person_id = :person")
			.param("person", client.id())
			.update();
		try {
			assertThat(post(was, mail("cliente@aurora.example", "Já foi da equipe", "")).statusCode()).isEqualTo(404);
			assertThat(get(was, MAIL + "/1").statusCode()).isEqualTo(404);
			assertTooSmall(get(was, "/api/v1/tickets"), "own tickets");
		}
		finally {
			this.tokens.revokeAll(client);
		}
	}

	@Test
	void tokenMadeBeforeScopesReachesEverything() throws Exception {
		String old = token(this.cast.agent());
		String columns = "person_id, token_hash, created_at, expires_at";
		long id = this.tokens.of(this.cast.agent()).get(0).id();
		this.database
			.sql("""
					with gone as (delete from account_token where id = :id returning *)
					insert into account_token (name, %s) select 'De antes ' || id, %s from gone""".formatted(columns,
					columns))
			.param("id", id)
			.update();
		assertThat(get(old, "/api/v1/tickets?view=queue").statusCode()).isEqualTo(200);
		assertThat(get(old, MAIL + "/999999999").statusCode()).isEqualTo(404);
	}

	@Test
	void scopeIsChosenWhereTokensAreMadeAndShownThere(@Autowired SignedIn signedIn) {
		Visitor agent = signedIn.visitor(this.cast.agent());
		String page = agent.get("/account/tokens").body();
		assertThat(page).contains("O que o programa pode fazer", "name=\"scope\" value=\"MAIL\"");
		String wrong = agent.post("/account/tokens", "name", "", "life", "DAYS_30", "scope", "MAIL").body();
		assertThat(wrong).containsPattern("value=\"MAIL\"[^>]*checked");
		String made = agent.post("/account/tokens", "name", "Postfix", "life", "DAYS_30", "scope", "MAIL").body();
		assertThat(made).contains("Token “Postfix” criado", "Só entregar e consultar e-mails");
		assertThat(this.tokens.of(this.cast.agent()))
			.anyMatch((row) -> row.name().equals("Postfix") && row.scope() == TokenScope.MAIL);
		assertThat(agent.post("/account/tokens", "name", "Torto", "life", "DAYS_30", "scope", "ROOT").statusCode())
			.isEqualTo(422);

		Visitor client = signedIn.visitor(this.cast.client());
		assertThat(client.get("/account/tokens").body()).doesNotContain("name=\"scope\"", "e-mails");
		assertThat(client.post("/account/tokens", "name", "Postfix", "life", "DAYS_30", "scope", "MAIL").statusCode())
			.isEqualTo(404);
		assertThat(client.post("/account/tokens", "name", "Do ERP", "life", "DAYS_30").statusCode()).isEqualTo(200);
		assertThat(this.tokens.of(this.cast.client()))
			.anyMatch((row) -> row.name().equals("Do ERP") && row.scope() == TokenScope.EVERYTHING);
		assertThat(this.tokens.of(this.cast.client())).noneMatch((row) -> row.name().equals("Postfix"));
	}

	private String token(CurrentPerson person, TokenScope scope) {
		return this.tokens.create(person, "Prova " + System.nanoTime(), scope, TokenLife.DAYS_30).value();
	}

	private String outcome(String mail) throws IOException, InterruptedException {
		return JSON.readTree(post(this.agent, mail).body()).path("outcome").asString();
	}

	private HttpResponse<String> post(String token, String mail) throws IOException, InterruptedException {
		return this.client.send(request(token, MAIL).header("Content-Type", "message/rfc822")
			.POST(HttpRequest.BodyPublishers.ofString(mail))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String token, String path, String type, String body)
			throws IOException, InterruptedException {
		return this.client.send(request(token, path).header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String token, String path) throws IOException, InterruptedException {
		return this.client.send(request(token, path).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String token, String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Authorization", "Bearer " + token);
	}

}
