package balcao.ticket.web;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import balcao.IntegrationTest;
import balcao.Requests;
import balcao.TestClock;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketApproval;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketProgress;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketPagesIT {

	private Requests requests;

	@Autowired
	private Scene scene;

	@Autowired
	private TicketReading reading;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private TicketApproval approval;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.requests = new Requests(application);
		this.cast = this.scene.set();
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
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).hasStatusOk()
			.bodyText()
			.contains("Recebemos o seu chamado.", "O diagnóstico sai até hoje às 18:00.", "Por que este prazo?",
					"Não precisa mais?", "3 atualizações");
		this.clock.advance(Duration.ofDays(4));
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).bodyText()
			.contains("Estamos atrasados, e pedimos desculpas.", "O diagnóstico era para");
	}

	@Test
	void onlyWhoMaySeeItDoes() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Só nosso");
		this.conversation.note(number, this.cast.agent(), Reply.of("canário interno"));
		assertThat(this.requests.get("/tickets/" + number, this.cast.manager())).hasStatusOk()
			.bodyText()
			.doesNotContain("canário interno");
		for (String act : List.of("", "/confirmation", "/attachments/1")) {
			assertThat(this.requests.get("/tickets/" + number + act, this.cast.stranger()))
				.hasStatus(HttpStatus.NOT_FOUND);
			assertThat(this.requests.get("/tickets/" + number + act, this.cast.colleague()))
				.hasStatus(HttpStatus.NOT_FOUND);
		}
		for (String act : List.of("messages", "closing", "cancellation", "acceptance", "reopening", "refusal")) {
			assertThat(this.requests.post("/tickets/" + number + "/" + act, this.cast.stranger(), "text", "x", "reason",
					"x"))
				.as(act)
				.hasStatus(HttpStatus.NOT_FOUND);
			assertThat(this.requests.post("/tickets/" + number + "/" + act, this.cast.stranger())).as(act)
				.hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(redirectOf(this.requests.get("/tickets/" + number, this.cast.agent())))
			.isEqualTo("/desk/tickets/" + number);
	}

	@Test
	void replyNeedsWordsAndKeepsItsFiles() {
		String number = open("Com arquivo");
		MvcTestResult answer = this.requests.send("/tickets/" + number + "/messages?from=view%3DOPEN",
				this.cast.client(), "erro.txt", "linha".getBytes(StandardCharsets.UTF_8), "text", " ", "seen",
				seen(number));
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Escreva a resposta antes de enviar", "erro.txt", "/tickets?view=OPEN");
		String upload = body(answer).replaceAll("(?s).*name=\"uploads\" value=\"(\\d+)\".*", "$1");
		assertThat(redirectOf(this.requests.post("/tickets/" + number + "/messages?from=view%3DOPEN",
				this.cast.client(), "text", "Segue o arquivo", "seen", seen(number), "uploads", upload)))
			.isEqualTo("/tickets/" + number + "?from=view%3DOPEN");
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).bodyText()
			.contains("Segue o arquivo", "erro.txt");
		assertThat(this.requests.get("/tickets/" + number + "/attachments/" + upload, this.cast.client())).hasStatusOk()
			.hasHeader("Content-Type", "application/octet-stream")
			.bodyText()
			.isEqualTo("linha");
		assertThat(this.requests.get("/tickets/" + number + "/attachments/" + upload, this.cast.stranger()))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void resolvedIsConfirmedOrReopenedWithAReason() {
		String number = open("Vai e volta");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Resolvido, pode conferir agora."),
				AfterReply.RESOLVE, Set.of());
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).bodyText()
			.contains("Isso resolveu?", "Em parte, ou não", "fecha sozinho", "Uma mensagem não reabre o chamado");
		assertThat(this.requests.post("/tickets/" + number + "/solution", this.cast.client(), "answer", "PARTLY",
				"reason", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Conte em uma frase o que ainda falta", "open=\"open\"", "value=\"PARTLY\" checked");
		assertThat(this.requests.post("/tickets/" + number + "/solution", this.cast.client()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		redirectOf(this.requests.post("/tickets/" + number + "/solution", this.cast.client(), "answer", "NO", "reason",
				"Voltou a cair"));
		assertThat(status(number)).isEqualTo(TicketStatus.REOPENED);
		assertThat(this.requests.post("/tickets/" + number + "/reopening", this.cast.client(), "reason", "De novo"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Este chamado não pode ser reaberto.");
		redirectOf(this.requests.post("/tickets/" + number + "/closing", this.cast.client()));
		assertThat(this.requests.post("/tickets/" + number + "/messages", this.cast.client(), "text",
				"Ainda quero falar", "seen", seen(number)))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Este chamado já foi encerrado.", "O problema voltou?");
	}

	@Test
	void proposalIsAcceptedOrDeclined() {
		String number = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Relatório");
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).bodyText()
			.contains("Estamos avaliando o seu pedido.", "Avaliação");
		this.approval.approve(number, this.cast.outsider(), null);
		this.scene.allow(this.cast.client(), "2000");
		String first = "/tickets/" + number + "/proposals/" + this.scene.propose(number, this.cast.outsider(), "1250");
		assertThat(this.requests.get("/", this.cast.client())).bodyText()
			.contains("Decidir sobre a proposta: Relatório");
		redirectOf(this.requests.post(first + "/refusal", this.cast.client(), "reason", "Caro demais"));
		assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
		String second = "/tickets/" + number + "/proposals/" + this.scene.propose(number, this.cast.outsider(), "900");
		redirectOf(this.requests.post(second + "/acceptance", this.cast.client(), "lines", "1"));
		assertThat(this.requests.post(second + "/acceptance", this.cast.client(), "lines", "1"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Esta proposta já foi aceita.");
		assertThat(this.requests.post("/tickets/" + number + "/cancellation", this.cast.client()))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("O trabalho já começou");
	}

	@Test
	void listKeepsItsFiltersInTheAddress() {
		String number = open("Palavra peculiaríssima");
		assertThat(this.requests.get("/tickets?view=OPEN&q=peculiarissima", this.cast.client())).hasStatusOk()
			.bodyText()
			.contains(number, "Resultados para", "from=view%3DOPEN%26q%3Dpeculiarissima");
		assertThat(this.requests.get("/tickets?q=peculiarissima", this.cast.stranger())).bodyText()
			.contains("Nada encontrado")
			.doesNotContain(number);
		assertThat(redirectOf(this.requests.get("/tickets?q=" + number.replace("-", "%20"), this.cast.client())))
			.isEqualTo("/tickets/" + number);
		assertThat(this.requests.get("/tickets?q=" + number, this.cast.stranger())).hasStatusOk()
			.bodyText()
			.contains("Nada encontrado");
		assertThat(this.requests.get("/tickets?scope=ORGANIZATION&view=ALL", this.cast.manager())).bodyText()
			.contains(number, "de Otávio Reis", "Chamados da empresa");
		assertThat(this.requests.get("/tickets?scope=ORGANIZATION", this.cast.client()))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get("/tickets?view=NOPE", this.cast.client())).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.requests.get("/tickets?after=x", this.cast.client())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get("/tickets/" + number + "?from=//evil.example", this.cast.client())).bodyText()
			.contains("class=\"back\" href=\"/tickets\"");
	}

	@Test
	void whatWaitsIsCountedAsItIsListed() {
		String number = this.scene.open(this.cast.manager(), this.cast.incident(), this.cast.down(), "Em cópia",
				"colega@aurora.example");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pode testar?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		assertThat(this.reading.needingClient(this.cast.colleague())).isEqualTo(1);
		assertThat(this.requests.get("/tickets", this.cast.colleague())).bodyText()
			.contains("<data value=\"1\">1</data>", number, "Aguardando a sua empresa");
		assertThat(this.requests.get("/tickets/" + number, this.cast.manager())).bodyText().contains("Aguardando você");
	}

	@Test
	void homeBeginsWithWhatNeedsThePerson() {
		String number = open("Pergunta aberta");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual é o domínio?"), AfterReply.WAIT_FOR_CLIENT,
				Set.of());
		assertThat(this.requests.get("/", this.cast.client())).hasStatusOk()
			.bodyText()
			.contains("Olá, Otávio.", "Responder a Caio Bernardes: Pergunta aberta", "Parou tudo?", "Erro ou falha",
					"Seus últimos chamados");
		assertThat(this.requests.get("/", this.cast.stranger())).bodyText()
			.contains("Nada espera por você agora.")
			.doesNotContain("Pergunta aberta");
		assertThat(redirectOf(this.requests.get("/", this.cast.agent()))).isEqualTo("/desk");
	}

}
