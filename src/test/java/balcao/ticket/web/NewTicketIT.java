package balcao.ticket.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import balcao.IntegrationTest;
import balcao.intake.DraftService;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.platform.web.TestPeople;
import balcao.ticket.PortalView;
import balcao.ticket.Scene;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/** A request from its first page to its number, as a browser without script sends it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewTicketIT {

	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private DraftService drafts;

	@Autowired
	private TicketReading reading;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.mvc = MockMvcTester.from(application, (mvc) -> mvc.apply(springSecurity()).build());
		this.cast = this.scene.set();
	}

	private MvcTestResult get(String address, CurrentPerson person) {
		return this.mvc.get().uri(address).with(TestPeople.as(person)).exchange();
	}

	private MvcTestResult post(String address, CurrentPerson person, String... fields) {
		var request = this.mvc.post().uri(address).with(TestPeople.as(person)).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static String redirectOf(MvcTestResult result) {
		assertThat(result).hasStatus3xxRedirection();
		return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
	}

	private static long draftIn(String address) {
		Matcher matcher = Pattern.compile("/tickets/drafts/(\\d+).*").matcher(address);
		assertThat(matcher.matches()).as(address).isTrue();
		return Long.parseLong(matcher.group(1));
	}

	private static String text(long id) {
		return Long.toString(id);
	}

	private static String product(Scene.Cast cast) {
		return Objects.toString(cast.down().productId());
	}

	private static String module(Scene.Cast cast) {
		return Objects.toString(cast.down().moduleId());
	}

	private static String situation(Scene.Cast cast) {
		return Objects.toString(cast.down().situationId());
	}

	private static String impact(Scene.Cast cast) {
		return Objects.toString(cast.down().impactId());
	}

	@Test
	void oneProductIsNotAskedForAndEachTypeTellsItsPromise() {
		MvcTestResult page = get("/tickets/new", this.cast.client());
		assertThat(page).hasStatusOk();
		assertThat(page).bodyText()
			.contains("Do que você precisa?", "Erro ou falha", "a partir de", "2 h úteis", "conforme o impacto")
			.contains("Melhoria", "72 h");
	}

	@Test
	void wholeJourneyGivesOneTicketHoweverOftenItIsSent() {
		CurrentPerson client = this.cast.client();
		assertThat(get("/tickets/new?type=erro", client)).hasStatusOk()
			.bodyText()
			.contains("Omnicanal", "Chat", "Operadores sem responder pelo chat", "Nada disso", "Atualizar opções")
			.doesNotContain("Chat fora do ar");

		String first = redirectOf(post("/tickets/new", client, "type", "erro", "product", product(this.cast), "module",
				module(this.cast), "shown", shown("null"), "impact", impact(this.cast), "subject", "Chat parado"));
		long draft = draftIn(first);
		assertThat(first).endsWith("/" + draft);
		assertThat(get(first, client)).bodyText().contains("Chat fora do ar", "Chat parado", "Rascunho salvo");

		String second = redirectOf(
				post(first, client, "product", product(this.cast), "module", module(this.cast), "situation",
						situation(this.cast), "shown", shown(module(this.cast)) + ",situation@" + module(this.cast),
						"impact", impact(this.cast), "subject", "Chat parado"));
		assertThat(second).endsWith("/steps/2");
		assertThat(get(second, client)).bodyText()
			.contains("Severidade 1 (a mais alta)", "Joana Lima", "colega@aurora.example");

		MockMultipartFile file = new MockMultipartFile("files", "erro.txt", "text/plain",
				"linha 1".getBytes(StandardCharsets.UTF_8));
		MvcTestResult missing = this.mvc.post()
			.uri(second)
			.multipart()
			.file(file)
			.param("description", "")
			.param("phone", "11 98765-4321")
			.with(TestPeople.as(client))
			.with(csrf())
			.exchange();
		assertThat(missing).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Erro: Detalhes e anexos", "Descreva o que acontece", "11 98765-4321", "erro.txt");
		Matcher upload = Pattern.compile("name=\"uploads\" value=\"(\\d+)\"").matcher(body(missing));
		assertThat(upload.find()).isTrue();

		String third = redirectOf(post(second, client, "description", "Desde as 8h ninguém responde.", "phone",
				"11 98765-4321", "uploads", upload.group(1), "copies", "colega@aurora.example"));
		assertThat(third).endsWith("/review");
		assertThat(get(third, client)).bodyText()
			.contains("Confira antes de enviar", "Chat fora do ar", "erro.txt", "colega@aurora.example",
					"Desde as 8h ninguém responde.");

		String done = redirectOf(post("/tickets", client, "draft", text(draft), "files", upload.group(1)));
		assertThat(done).matches("/tickets/2026-\\d{6}/confirmation");
		assertThat(redirectOf(post("/tickets", client, "draft", text(draft), "files", upload.group(1))))
			.isEqualTo(done);
		assertThat(redirectOf(get(third, client))).isEqualTo(done);
		String number = done.split("/")[2];
		assertThat(get(done, client)).bodyText()
			.contains(number, "Recebemos o seu chamado", "Severidade 1 (a mais alta)", "Diagnóstico", "Solução");
		assertThat(this.reading.page(number, client).files()).extracting("name").containsExactly("erro.txt");
		assertThat(this.reading.page(number, client).copies()).containsExactly("Joana Lima");
		assertThat(this.reading.portal(client, false, PortalView.ALL, "Chat parado", PageRequest.FIRST).rows())
			.extracting(TicketRow::number)
			.containsExactly(number);
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void whatIsMissingIsSaidAndWhatWasTypedStays() {
		MvcTestResult answer = post("/tickets/new", this.cast.client(), "type", "erro", "product", product(this.cast),
				"module", "", "shown", shown("null"), "subject", "");
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Há um problema", "Escolha o que isso impede hoje", "Escreva o assunto em uma frase");
		MvcTestResult tooLong = post("/tickets/new", this.cast.client(), "type", "erro", "subject", "a".repeat(151));
		assertThat(tooLong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("a".repeat(151));
		assertThat(post("/tickets/new", this.cast.client(), "type", "erro", "next", "FLY"))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(get("/tickets/new?type=nada", this.cast.client())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void answersThatNobodyWasOfferedAreRefused() {
		assertThat(post("/tickets/new", this.cast.client(), "type", "erro", "product", "999999", "subject", "Qual?"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("A resposta de “Produto” não está entre as opções", "Qual?");
		assertThat(post("/tickets/new", this.cast.client(), "type", "erro", "module", module(this.cast), "subject",
				"Módulo sem produto"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("O campo “module” não é pedido aqui");
		assertThat(post("/tickets/new", this.cast.client(), "type", "erro", "subject", "Um", "class.x", "1"))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post("/tickets/new", this.cast.client(), "type", "erro", "subject", "Um", "description", "Cedo"))
			.hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void partsThatNoLongerFitAreLeftOutWhenTheOptionsChange() {
		String address = redirectOf(post("/tickets/new", this.cast.client(), "type", "erro", "product", "", "module",
				module(this.cast), "shown", shown("null"), "next", "REFRESH", "subject", "Não sei onde"));
		assertThat(this.drafts.find(draftIn(address), this.cast.client()).answers().about().moduleId()).isNull();
	}

	@Test
	void hostileAnswersAreAnsweredAndNothingIsLost() {
		CurrentPerson client = this.cast.client();
		String second = redirectOf(post("/tickets/new", client, "type", "melhoria", "subject",
				"\u0000Re\u0007latório\u202E \uD83D\uDE00"));
		assertThat(this.drafts.find(draftIn(second), client).answers().subject())
			.isEqualTo("Relatório\u202E \uD83D\uDE00");
		assertThat(post(second, client, "description", "b".repeat(20_001))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("b".repeat(20_001), "cabem até 20.000");
		assertThat(post(second, client, "description", "<script>alert(1)</script>", "copies", "x@"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
			.doesNotContain("<script>alert");
		assertThat(post(second, client, "description", "Um", "description", "Dois"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		for (String name : List.of("constructor[prototype]", "__proto__[x]", "description[0]", "answers[x]", ".",
				"_")) {
			assertThat(post(second, client, "description", "Um", name, "1")).as(name).hasStatus(HttpStatus.BAD_REQUEST);
		}
		assertThat(post("/tickets/drafts/" + draftIn(second) + "/steps/3", client, "description", "Um"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/tickets/drafts/" + draftIn(second) + "/steps/0", client)).hasStatus(HttpStatus.NOT_FOUND);
	}

	/** What a page shows once the product is chosen. */
	private String shown(String module) {
		String product = product(this.cast);
		return "product@null,module@" + product + ",impact@" + product + "-" + module + ",subject@";
	}

	@Test
	void otherSubjectNeedsNoProduct() {
		String details = redirectOf(
				post("/tickets/new", this.cast.client(), "type", "melhoria", "subject", "Um relatório novo"));
		String review = redirectOf(post(details, this.cast.client(), "description", "Por vendedor"));
		assertThat(get(review, this.cast.client())).bodyText().contains("aprovação", "Não informado");
	}

	@Test
	void draftIsItsAuthorsAlone() {
		String address = redirectOf(
				post("/tickets/new", this.cast.client(), "type", "melhoria", "subject", "Meu", "next", "LEAVE"));
		assertThat(address).isEqualTo("/");
		long draft = this.drafts.latestOf(this.cast.client()).get(0).id();
		String mine = "/tickets/drafts/" + draft;
		assertThat(get(mine, this.cast.client())).hasStatusOk();
		for (CurrentPerson other : List.of(this.cast.manager(), this.cast.stranger(), this.cast.admin())) {
			assertThat(get(mine, other)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(post(mine, other, "subject", "Tomado")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(post("/tickets", other, "draft", text(draft))).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(redirectOf(post(mine + "/removal", this.cast.client()))).isEqualTo("/");
		MvcTestResult late = post(mine + "/steps/2", this.cast.client(), "description", "Escrevi muito aqui");
		assertThat(late).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("Este rascunho não está mais aqui", "Escrevi muito aqui");
	}

	@Test
	void foreignColleagueIsRefusedBesideTheField() {
		String details = redirectOf(
				post("/tickets/new", this.cast.client(), "type", "melhoria", "subject", "Com cópia"));
		assertThat(
				post(details, this.cast.client(), "description", "Texto guardado", "copies", "cliente@boreal.example"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Não encontramos cliente@boreal.example", "Texto guardado");
	}

	@Test
	void teamOpensForAClientOfItsChoice() {
		CurrentPerson agent = this.cast.agent();
		assertThat(redirectOf(get("/tickets/new", agent))).isEqualTo("/desk/tickets/new");
		assertThat(get("/desk/tickets/new", agent)).bodyText().contains("Aurora Distribuidora", "Boreal Têxtil");
		assertThat(get("/desk/tickets/new?organization=" + this.cast.boreal(), agent)).bodyText()
			.contains("Bruna Teixeira")
			.doesNotContain("Otávio Reis");
		String requester = text(this.cast.stranger().id());
		assertThat(get("/tickets/new?requester=" + requester, agent)).bodyText().contains("Em nome de Bruna Teixeira");
		assertThat(get("/desk/tickets/new?q=bor", agent)).bodyText()
			.contains("Boreal Têxtil")
			.doesNotContain("Aurora Distribuidora");
		assertThat(get("/tickets/new?requester=" + this.cast.admin().id(), agent)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/tickets/new?requester=x", agent)).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post("/tickets/new", agent, "type", "erro", "subject", "Para ninguém"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/desk/tickets/new", this.cast.client())).hasStatus(HttpStatus.NOT_FOUND);
		String details = redirectOf(
				post("/tickets/new", agent, "type", "erro", "requester", requester, "subject", "Ligou agora"));
		String review = redirectOf(post(details, agent, "description", "Relato por telefone"));
		String done = redirectOf(post("/tickets", agent, "draft", text(draftIn(review))));
		assertThat(done).matches("/desk/tickets/2026-\\d{6}");
		String number = done.split("/")[3];
		assertThat(this.reading.page(number, this.cast.stranger()).ticket().requester()).isEqualTo("Bruna Teixeira");
		assertThat(redirectOf(get("/tickets/" + number + "/confirmation", agent))).isEqualTo(done);
		assertThat(get("/tickets/" + number + "/confirmation", this.cast.client())).hasStatus(HttpStatus.NOT_FOUND);
	}

}
