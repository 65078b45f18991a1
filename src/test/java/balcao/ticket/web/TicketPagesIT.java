package balcao.ticket.web;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.platform.CurrentPerson;
import balcao.platform.web.TestPeople;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketProgress;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketStatus;
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

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketPagesIT {

	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private TicketReading reading;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.mvc = MockMvcTester.from(application, (mvc) -> mvc.apply(springSecurity()).build());
		this.cast = this.scene.set();
	}

	private MvcTestResult get(String address, CurrentPerson person) {
		return this.mvc.get().uri(URI.create(address)).with(TestPeople.as(person)).exchange();
	}

	private MvcTestResult post(String address, CurrentPerson person, String... fields) {
		var request = this.mvc.post().uri(URI.create(address)).with(TestPeople.as(person)).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static String redirectOf(MvcTestResult result) {
		assertThat(result).hasStatus3xxRedirection();
		return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String open(String subject) {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), subject);
	}

	private TicketStatus status(String number) {
		return this.reading.page(number, this.cast.client()).ticket().status();
	}

	private String seen(String number) {
		return Long.toString(this.reading.page(number, this.cast.client()).seen());
	}

	@Test
	void pageTellsWhereItStandsAndWhy() {
		String number = open("Chat parado");
		assertThat(get("/tickets/" + number, this.cast.client())).hasStatusOk()
			.bodyText()
			.contains("Recebemos o seu chamado.", "O diagnóstico sai até hoje às 18:00.", "Por que este prazo?",
					"Não precisa mais?", "3 atualizações");
		this.clock.advance(Duration.ofDays(4));
		assertThat(get("/tickets/" + number, this.cast.client())).bodyText()
			.contains("Estamos atrasados, e pedimos desculpas.", "O diagnóstico era para");
	}

	@Test
	void onlyWhoMaySeeItDoes() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Só nosso");
		this.conversation.note(number, this.cast.agent(), Reply.of("canário interno"));
		assertThat(get("/tickets/" + number, this.cast.manager())).hasStatusOk()
			.bodyText()
			.doesNotContain("canário interno");
		for (String act : List.of("", "/confirmation", "/attachments/1")) {
			assertThat(get("/tickets/" + number + act, this.cast.stranger())).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(get("/tickets/" + number + act, this.cast.colleague())).hasStatus(HttpStatus.NOT_FOUND);
		}
		for (String act : List.of("messages", "closing", "cancellation", "acceptance", "reopening", "refusal")) {
			assertThat(post("/tickets/" + number + "/" + act, this.cast.stranger(), "text", "x", "reason", "x")).as(act)
				.hasStatus(HttpStatus.NOT_FOUND);
			assertThat(post("/tickets/" + number + "/" + act, this.cast.stranger())).as(act)
				.hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(redirectOf(get("/tickets/" + number, this.cast.agent()))).isEqualTo("/desk/tickets/" + number);
	}

	@Test
	void replyNeedsWordsAndKeepsItsFiles() {
		String number = open("Com arquivo");
		MockMultipartFile file = new MockMultipartFile("files", "erro.txt", "text/plain",
				"linha".getBytes(StandardCharsets.UTF_8));
		MvcTestResult answer = this.mvc.post()
			.uri(URI.create("/tickets/" + number + "/messages?from=view%3DOPEN"))
			.multipart()
			.file(file)
			.param("text", " ")
			.param("seen", seen(number))
			.with(TestPeople.as(this.cast.client()))
			.with(csrf())
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Escreva a resposta antes de enviar", "erro.txt", "/tickets?view=OPEN");
		String upload = body(answer).replaceAll("(?s).*name=\"uploads\" value=\"(\\d+)\".*", "$1");
		assertThat(redirectOf(post("/tickets/" + number + "/messages?from=view%3DOPEN", this.cast.client(), "text",
				"Segue o arquivo", "seen", seen(number), "uploads", upload)))
			.isEqualTo("/tickets/" + number + "?from=view%3DOPEN");
		assertThat(get("/tickets/" + number, this.cast.client())).bodyText().contains("Segue o arquivo", "erro.txt");
		assertThat(get("/tickets/" + number + "/attachments/" + upload, this.cast.client())).hasStatusOk()
			.hasHeader("Content-Type", "application/octet-stream")
			.bodyText()
			.isEqualTo("linha");
		assertThat(get("/tickets/" + number + "/attachments/" + upload, this.cast.stranger()))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void resolvedIsConfirmedOrReopenedWithAReason() {
		String number = open("Vai e volta");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Resolvido"), AfterReply.RESOLVE, Set.of());
		assertThat(get("/tickets/" + number, this.cast.client())).bodyText().contains("Isso resolveu?", "Não, reabrir");
		assertThat(post("/tickets/" + number + "/reopening", this.cast.client(), "reason", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Escreva o motivo", "open=\"open\"");
		redirectOf(post("/tickets/" + number + "/reopening", this.cast.client(), "reason", "Voltou a cair"));
		assertThat(status(number)).isEqualTo(TicketStatus.REOPENED);
		assertThat(post("/tickets/" + number + "/reopening", this.cast.client(), "reason", "De novo"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Este chamado não pode ser reaberto.");
		redirectOf(post("/tickets/" + number + "/closing", this.cast.client()));
		assertThat(post("/tickets/" + number + "/messages", this.cast.client(), "text", "Ainda quero falar", "seen",
				seen(number)))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Este chamado já foi encerrado.", "O problema voltou?");
	}

	@Test
	void proposalIsAcceptedOrDeclined() {
		String number = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Relatório");
		assertThat(get("/tickets/" + number, this.cast.client())).bodyText()
			.contains("Estamos avaliando o seu pedido.", "Avaliação");
		this.progress.approve(number, this.cast.outsider(), null);
		this.conversation.reply(number, this.cast.outsider(), Reply.of("R$ 1.250,00"), AfterReply.PROPOSE, Set.of());
		assertThat(get("/", this.cast.client())).bodyText().contains("Decidir sobre a proposta: Relatório");
		redirectOf(post("/tickets/" + number + "/refusal", this.cast.client(), "reason", "Caro demais"));
		assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
		this.conversation.reply(number, this.cast.outsider(), Reply.of("R$ 900,00"), AfterReply.PROPOSE, Set.of());
		redirectOf(post("/tickets/" + number + "/acceptance", this.cast.client()));
		assertThat(post("/tickets/" + number + "/acceptance", this.cast.client())).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Não há proposta esperando por uma decisão.");
		assertThat(post("/tickets/" + number + "/cancellation", this.cast.client())).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("O trabalho já começou");
	}

	@Test
	void listKeepsItsFiltersInTheAddress() {
		String number = open("Palavra peculiaríssima");
		assertThat(get("/tickets?view=OPEN&q=peculiarissima", this.cast.client())).hasStatusOk()
			.bodyText()
			.contains(number, "Resultados para", "from=view%3DOPEN%26q%3Dpeculiarissima");
		assertThat(get("/tickets?q=peculiarissima", this.cast.stranger())).bodyText()
			.contains("Nada encontrado")
			.doesNotContain(number);
		assertThat(redirectOf(get("/tickets?q=" + number.replace("-", "%20"), this.cast.client())))
			.isEqualTo("/tickets/" + number);
		assertThat(get("/tickets?q=" + number, this.cast.stranger())).hasStatusOk()
			.bodyText()
			.contains("Nada encontrado");
		assertThat(get("/tickets?scope=ORGANIZATION&view=ALL", this.cast.manager())).bodyText()
			.contains(number, "de Otávio Reis", "Chamados da empresa");
		assertThat(get("/tickets?scope=ORGANIZATION", this.cast.client())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/tickets?view=NOPE", this.cast.client())).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(get("/tickets?after=x", this.cast.client())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/tickets/" + number + "?from=//evil.example", this.cast.client())).bodyText()
			.contains("class=\"back\" href=\"/tickets\"");
	}

	@Test
	void whatWaitsIsCountedAsItIsListed() {
		String number = this.scene.open(this.cast.manager(), this.cast.incident(), this.cast.down(), "Em cópia",
				"colega@aurora.example");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pode testar?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		assertThat(this.reading.needingClient(this.cast.colleague())).isEqualTo(1);
		assertThat(get("/tickets", this.cast.colleague())).bodyText()
			.contains("<data value=\"1\">1</data>", number, "Aguardando a sua empresa");
		assertThat(get("/tickets/" + number, this.cast.manager())).bodyText().contains("Aguardando você");
	}

	@Test
	void homeBeginsWithWhatNeedsThePerson() {
		String number = open("Pergunta aberta");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual é o domínio?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		assertThat(get("/", this.cast.client())).hasStatusOk()
			.bodyText()
			.contains("Olá, Otávio.", "Responder a Caio Bernardes: Pergunta aberta", "Parou tudo?", "Erro ou falha",
					"Seus últimos chamados");
		assertThat(get("/", this.cast.stranger())).bodyText()
			.contains("Nada espera por você agora.")
			.doesNotContain("Pergunta aberta");
		assertThat(redirectOf(get("/", this.cast.agent()))).isEqualTo("/desk");
	}

}
