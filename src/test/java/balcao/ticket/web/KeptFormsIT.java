package balcao.ticket.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import balcao.IntegrationTest;
import balcao.Requests;
import balcao.SignedIn;
import balcao.Visitor;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.TypedForm;
import balcao.platform.TypedFormService;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed on the pages of tickets is kept, offered and put back by the server. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptFormsIT {

	private static final String TEXT = "Desde ontem o erro voltou a aparecer";

	private Requests requests;

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TypedFormService typed;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private FileStore files;

	@Autowired
	private JdbcClient database;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.requests = new Requests(application);
		this.cast = this.scene.set();
	}

	private String open(String subject) {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), subject);
	}

	private TypedForm keep(CurrentPerson person, String form, String field, String text, Long... uploads) {
		return this.typed.keep(person, form, null, 0, Map.of(field, List.of(text)), List.of(uploads)).orElseThrow();
	}

	private long upload(CurrentPerson person, String name) {
		return this.files
			.store(person.id(), name, new ByteArrayInputStream("conteúdo".getBytes(StandardCharsets.UTF_8)))
			.id();
	}

	@Test
	void savingAnswersWhenAndRemembersTheFields() {
		String form = "ticket:" + open("Guardar") + ":reply";
		MvcTestResult saved = this.requests.post("/typed", this.cast.client(), "keeps", form, "text", TEXT, "password",
				"segredo", "after", "KEEP");
		assertThat(saved).hasStatusOk().bodyText().contains("Rascunho salvo às ", "\"version\":1");
		assertThat(this.typed.of(this.cast.client(), form)).singleElement()
			.satisfies((one) -> assertThat(one.fields()).containsOnlyKeys("text", "after"));
	}

	@Test
	void savingIsRefusedWithoutTokenKeyOrMeasure() {
		assertThat(this.requests.postWithoutToken("/typed", this.cast.client(), "keeps", "a:b"))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.requests.post("/typed", this.cast.client(), "text", TEXT)).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.requests.post("/typed", this.cast.client(), "keeps", "../a b", "text", TEXT))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.requests.post("/typed", this.cast.client(), "keeps", "a:b", "text", "x".repeat(400_001)))
			.hasStatus(HttpStatus.CONTENT_TOO_LARGE);
	}

	@Test
	void clientIsOfferedWhatWasTypedAndGoesOnWithItWithFiles() {
		String number = open("Continuar");
		long file = upload(this.cast.client(), "captura-do-erro.txt");
		TypedForm kept = keep(this.cast.client(), "ticket:" + number + ":reply", "text", TEXT, file);
		String offered = Requests.body(this.requests.get("/tickets/" + number, this.cast.client()));
		assertThat(offered).contains("Continuar o que você escreveu", TEXT, "1 arquivo",
				"/tickets/" + number + "?typed=" + kept.id());
		assertThat(offered).doesNotContain(TEXT + "</textarea>");
		String continued = Requests
			.body(this.requests.get("/tickets/" + number + "?typed=" + kept.id(), this.cast.client()));
		assertThat(continued).contains(TEXT + "</textarea>", "captura-do-erro.txt",
				"name=\"uploads\" value=\"" + file + "\"", "name=\"kept\" value=\"" + kept.id() + "\"",
				"e ainda não enviou");
		assertThat(Requests.body(this.requests.get("/tickets/" + number, this.cast.manager()))).doesNotContain(TEXT);
		assertThat(Requests.body(this.requests.get("/tickets/" + number + "?typed=" + kept.id(), this.cast.manager())))
			.doesNotContain(TEXT);
	}

	@Test
	void textOfOneFormIsNeverPutIntoAnother() {
		String one = open("Um");
		String other = open("Outro");
		TypedForm kept = keep(this.cast.client(), "ticket:" + one + ":reply", "text", TEXT);
		assertThat(Requests.body(this.requests.get("/tickets/" + other + "?typed=" + kept.id(), this.cast.client())))
			.doesNotContain(TEXT);
	}

	@Test
	void sentReplyIsNotOfferedAgainAndARefusedOneIs() {
		String number = open("Enviar");
		String form = "ticket:" + number + ":reply";
		TypedForm kept = keep(this.cast.client(), form, "text", TEXT);
		String id = Long.toString(kept.id());
		MvcTestResult refused = this.requests.post("/tickets/" + number + "/messages", this.cast.client(), "keeps",
				form, "kept", id, "keptVersion", "1", "text", " ");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("name=\"kept\" value=\"" + id + "\"", "name=\"keptVersion\" value=\"1\"");
		assertThat(this.typed.of(this.cast.client(), form)).hasSize(1);
		assertThat(this.requests.post("/tickets/" + number + "/messages", this.cast.client(), "keeps", form, "kept", id,
				"keptVersion", "1", "text", TEXT + ".", "seen", "0"))
			.hasStatus3xxRedirection();
		assertThat(this.typed.of(this.cast.client(), form)).isEmpty();
	}

	@Test
	void everyComposerOfTheDeskOffersItsOwn() {
		String number = open("Balcão");
		keep(this.cast.agent(), "ticket:" + number + ":desk-reply", "text", "Resposta pela metade");
		TypedForm note = keep(this.cast.agent(), "ticket:" + number + ":note", "note", "Nota pela metade");
		String page = Requests.body(this.requests.get("/desk/tickets/" + number, this.cast.agent()));
		assertThat(page).contains("Resposta pela metade", "Nota pela metade");
		assertThat(
				Requests.body(this.requests.get("/desk/tickets/" + number + "?typed=" + note.id(), this.cast.agent())))
			.contains("Nota pela metade</textarea>")
			.doesNotContain("Resposta pela metade</textarea>");
		assertThat(Requests.body(this.requests.get("/desk/tickets/" + number, this.cast.leader())))
			.doesNotContain("pela metade");
	}

	@Test
	void reasonsOfDecisionsAreKeptAndTheirFoldStandsOpen() {
		String number = open("Reabrir");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Resolvido, pode conferir agora."),
				AfterReply.RESOLVE, Set.of());
		TypedForm kept = keep(this.cast.client(), "ticket:" + number + ":solution", "reason", "Continua lento à tarde");
		assertThat(Requests.body(this.requests.get("/tickets/" + number, this.cast.client())))
			.contains("<details open=\"open\">", "Continua lento à tarde");
		assertThat(Requests.body(this.requests.get("/tickets/" + number + "?typed=" + kept.id(), this.cast.client())))
			.contains("Continua lento à tarde</textarea>");
		String approval = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Aprovar");
		keep(this.cast.outsider(), "ticket:" + approval + ":decision", "decision", "Aprovado com condição");
		assertThat(Requests.body(this.requests.get("/desk/tickets/" + approval, this.cast.outsider())))
			.contains("Aprovado com condição");
	}

	@Test
	void discardingCanBeUndoneWithoutScript() {
		String number = open("Descartar");
		TypedForm kept = keep(this.cast.client(), "ticket:" + number + ":reply", "text", TEXT);
		String back = "/tickets/" + number;
		assertThat(this.requests.post("/typed/" + kept.id() + "/removal?back=" + back, this.cast.client()))
			.hasStatus3xxRedirection()
			.hasRedirectedUrl(back);
		assertThat(Requests.body(this.requests.get(back, this.cast.client())))
			.contains("Rascunho descartado.", "Desfazer")
			.doesNotContain(TEXT);
		assertThat(this.requests.post("/typed/" + kept.id() + "/restoration?back=" + back, this.cast.client()))
			.hasRedirectedUrl(back + "?typed=" + kept.id());
		assertThat(Requests.body(this.requests.get(back, this.cast.client()))).contains(TEXT);
		assertThat(this.requests.post("/typed/" + kept.id() + "/removal", this.cast.stranger()))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void discardingKeepsWhatTheFormAroundItHolds() {
		String number = open("Descartar um");
		String form = "ticket:" + number + ":reply";
		TypedForm kept = keep(this.cast.client(), form, "text", TEXT);
		MvcTestResult discarded = this.requests.post("/typed/" + kept.id() + "/removal?back=/tickets/" + number,
				this.cast.client(), "keeps", form, "kept", "", "text", "Um texto novo que eu escrevia");
		String address = discarded.getResponse().getRedirectedUrl();
		assertThat(address).startsWith("/tickets/" + number + "?typed=");
		assertThat(Requests.body(this.requests.get(String.valueOf(address), this.cast.client())))
			.contains("Um texto novo que eu escrevia</textarea>");
	}

	@Test
	void whoLosesTheTicketLosesSightOfWhatTheyTyped() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Em cópia",
				this.cast.colleague().email());
		TypedForm kept = keep(this.cast.colleague(), "ticket:" + number + ":reply", "text", TEXT);
		assertThat(Requests.body(this.requests.get("/tickets/" + number, this.cast.colleague()))).contains(TEXT);
		this.database.sql("delete from ticket_copy where person_id = ?").param(this.cast.colleague().id()).update();
		assertThat(this.requests.get("/tickets/" + number, this.cast.colleague())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(Requests.body(this.requests.get("/?typed=" + kept.id(), this.cast.colleague())))
			.doesNotContain(TEXT);
	}

	@Test
	void staleTokenLosesNothing() {
		String number = open("Token velho");
		Visitor visitor = this.signedIn.visitor(this.cast.client());
		visitor.get("/tickets/" + number);
		assertThat(visitor
			.send(visitor.to("/tickets/" + number + "/messages")
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(java.net.http.HttpRequest.BodyPublishers
					.ofString("_csrf=velho&keeps=ticket:" + number + ":reply&kept=5&text=Nada+se+perde+aqui")))
			.body()).contains("Nada se perde aqui");
	}

	@Test
	void addressesThatLeadAwayAreNotFollowed() {
		String number = open("Sair");
		TypedForm kept = keep(this.cast.client(), "ticket:" + number + ":reply", "text", TEXT);
		assertThat(this.requests.post("/typed/" + kept.id() + "/removal?back=//mal.example/", this.cast.client()))
			.hasRedirectedUrl("/");
	}

}
