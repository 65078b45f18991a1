package balcao.ticket.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

import balcao.IntegrationTest;
import balcao.Requests;
import balcao.Statements;
import balcao.TestClock;
import balcao.ticket.AfterReply;
import balcao.ticket.DeskTicketPage;
import balcao.ticket.MessageLine;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketStatus;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTicketIT {

	private static final byte[] TEXT = "uma linha\n".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private Scene scene;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketReading reading;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	private Requests requests;

	@BeforeAll
	void set(@Autowired WebApplicationContext context) {
		this.cast = this.scene.set();
		this.requests = new Requests(context);
	}

	@BeforeEach
	void inTheMorning() {
		// Friday 09:00 in São Paulo
		this.clock.advance(Duration.ofHours(-7));
	}

	@Test
	void pageTellsEverythingAboutTheTicket() {
		String number = open("Chat fora do ar");
		this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Outro da Aurora");
		this.clock.advance(Duration.ofMinutes(90));
		assertThat(this.requests.get(address(number), this.cast.agent())).hasStatusOk()
			.bodyText()
			.contains("<h1>Chat fora do ar</h1>", "aberto hoje às 09:00 por Otávio Reis", "Severidade 1",
					"Pela regra da matriz “Omnicanal · Chat · Chat fora do ar · Operadores sem responder pelo chat”",
					"Solução até hoje às 14:00", "1 h 30 de 4 h, Horário comercial", "agora, 10:30", "vence 14:00",
					"Por que este prazo?", "href=\"tel:11987654321\"", "mailto:cliente@aurora.example",
					"Outro da Aurora", "Enviar para Otávio", "Nota interna");
	}

	@Test
	void replyReachesTheClientAndPausesWhenAsked() {
		String number = open("Responder");
		assertThat(this.requests.post(address(number) + "/messages", this.cast.agent(), "text", "Pode enviar o XML?",
				"after", "WAIT_FOR_CLIENT", "diagnosis", "true", "seen", seen(number)))
			.hasRedirectedUrl(address(number));
		DeskTicketPage page = page(number);
		assertThat(page.ticket().status()).isEqualTo(TicketStatus.WAITING_CLIENT);
		assertThat(page.owesDiagnosis()).isFalse();
		assertThat(this.requests.get(address(number), this.cast.agent())).bodyText()
			.contains("Pode enviar o XML?", "Para o cliente", "prazo parado", "Retomar sem esperar");
	}

	@Test
	void emptyReplyIsSaidBesideTheField() {
		String number = open("Vazia");
		assertThat(this.requests.post(address(number) + "/messages", this.cast.agent(), "text", " ", "after", "RESOLVE",
				"seen", seen(number)))
			.hasStatus(422)
			.bodyText()
			.contains("Escreva a mensagem antes de enviar", "href=\"#text\"", "value=\"RESOLVE\" checked");
		assertThat(this.requests.post(address(number) + "/messages", this.cast.agent(), "text", "x".repeat(20_001)))
			.hasStatus(422)
			.bodyText()
			.contains("x".repeat(20_001));
	}

	@Test
	void refusedReplyKeepsItsText() {
		String number = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Em aprovação");
		assertThat(this.requests.post(address(number) + "/messages", this.cast.outsider(), "text",
				"Texto que não se perde", "after", "RESOLVE", "seen", "999999999"))
			.hasStatus(409)
			.bodyText()
			.contains("Este chamado não pode ser resolvido agora.", "Texto que não se perde</textarea>")
			.containsPattern("<p class=\"field-error\">.*não pode ser resolvido");
	}

	@Test
	void overtakenReplyShowsWhatIsNewAndGoesThroughTheSecondTime() {
		String number = open("Corrida");
		String seen = seen(number);
		this.conversation.answer(number, this.cast.client(), Reply.of("Já voltou sozinho!"));
		assertThat(this.requests.send(address(number) + "/messages", this.cast.agent(), "log.txt", TEXT, "text",
				"Vou verificar o servidor", "after", "WAIT_FOR_CLIENT", "seen", seen))
			.hasStatus(409)
			.bodyText()
			.contains("Chegou mensagem enquanto você escrevia.", "Vou verificar o servidor</textarea>",
					"value=\"WAIT_FOR_CLIENT\" checked", "log.txt", "name=\"seen\" value=\"" + seen(number) + "\"");
		assertThat(page(number).ticket().status()).isEqualTo(TicketStatus.NEW);
		assertThat(this.requests.post(address(number) + "/messages", this.cast.agent(), "text",
				"Vou verificar o servidor", "after", "KEEP", "seen", seen(number)))
			.hasStatus(302);
		assertThat(page(number).ticket().status()).isEqualTo(TicketStatus.IN_PROGRESS);
	}

	@Test
	void filesGoWithRepliesAndNotes() {
		String number = open("Anexos");
		assertThat(this.requests.send(address(number) + "/messages", this.cast.agent(), "manual.txt", TEXT, "text",
				"Segue o manual", "after", "KEEP", "seen", seen(number)))
			.hasStatus(302);
		assertThat(this.requests.send(address(number) + "/notes", this.cast.agent(), "interno.txt", TEXT, "note",
				"Guardado"))
			.hasStatus(302);
		assertThat(
				this.requests.send(address(number) + "/messages", this.cast.agent(), "virus.bat", TEXT, "text", "Oi"))
			.hasStatus(422)
			.bodyText()
			.contains("virus.bat", "Oi</textarea>");
		long file = page(number).files().get(1).id();
		assertThat(this.requests.get(address(number) + "/attachments/" + file, this.cast.agent())).hasStatusOk()
			.bodyText()
			.isEqualTo("uma linha\n");
		assertThat(this.requests.get(address(number) + "/attachments/" + file, this.cast.outsider())).hasStatus(404);
		assertThat(this.requests.get(address(number) + "/attachments/999999", this.cast.agent())).hasStatus(404);
	}

	@Test
	void uploadIsTakenOutAgain() {
		String number = open("Sem anexo");
		assertThat(this.requests.send(address(number) + "/notes", this.cast.agent(), "engano.txt", TEXT, "note",
				"Rascunho", "removeUpload", "999999"))
			.hasStatusOk()
			.bodyText()
			.contains("Rascunho</textarea>", "engano.txt")
			.doesNotContain("Escreva a nota");
		assertThat(this.requests.post(address(number) + "/messages", this.cast.agent(), "text", "", "removeUpload",
				"999999"))
			.hasStatusOk()
			.bodyText()
			.doesNotContain("Escreva a mensagem antes");
	}

	@Test
	void noteIsForTheTeamAlone() {
		String number = open("Segredo");
		assertThat(this.requests.post(address(number) + "/notes", this.cast.agent(), "note", "")).hasStatus(422)
			.bodyText()
			.contains("Escreva a nota antes de salvar", "href=\"#note\"");
		assertThat(this.requests.post(address(number) + "/notes", this.cast.agent(), "note", "canário interno"))
			.hasRedirectedUrl(address(number));
		assertThat(this.requests.get(address(number) + "?show=NOTES", this.cast.leader())).bodyText()
			.contains("canário interno", "message is-note")
			.doesNotContain("Desde cedo ninguém");
		assertThat(this.requests.get(address(number) + "?show=CLIENT", this.cast.leader())).bodyText()
			.contains("Desde cedo ninguém")
			.doesNotContain("canário interno");
		assertThat(this.requests.get(address(number) + "?show=EVENTS", this.cast.leader())).bodyText()
			.contains("abriu o chamado", "Severidade 1 definida")
			.doesNotContain("canário interno");
		assertThat(this.requests.get(address(number) + "?show=nonsense", this.cast.leader())).hasStatus(400);
	}

	@Test
	void requestIsApprovedOrDenied() {
		String approved = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Sim");
		String denied = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Não");
		assertThat(this.requests.get(address(approved), this.cast.outsider())).bodyText()
			.contains("Aprovar este pedido?");
		assertThat(this.requests.post(address(approved) + "/approval", this.cast.outsider(), "decision", ""))
			.hasRedirectedUrl(address(approved));
		assertThat(this.requests.post(address(denied) + "/denial", this.cast.outsider(), "decision", "")).hasStatus(422)
			.bodyText()
			.contains("Conte ao cliente por que o pedido foi negado");
		assertThat(this.requests.post(address(denied) + "/denial", this.cast.outsider(), "decision", "Fora do plano"))
			.hasStatus(302);
		assertThat(page(denied).ticket().status()).isEqualTo(TicketStatus.DENIED);
		assertThat(
				this.requests.post(address(denied) + "/approval", this.cast.outsider(), "decision", "Mudei de ideia"))
			.hasStatus(409)
			.bodyText()
			.contains("Este chamado não está em aprovação.");
		assertThat(this.requests.get(address(denied), this.cast.outsider())).bodyText()
			.contains("Fora do plano", "Salvar nota")
			.doesNotContain("Enviar para Otávio", "Aprovar este pedido?", "Mudar a severidade");
	}

	@Test
	void waitingTicketIsResumedWithAReason() {
		String number = open("Retomar");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual?"), AfterReply.WAIT_FOR_CLIENT, Set.of());
		assertThat(this.requests.post(address(number) + "/resumption", this.cast.agent(), "resumption", ""))
			.hasStatus(422)
			.bodyText()
			.contains("Conte à equipe por que retomar agora", "<details class=\"fold\" open=\"open\">");
		assertThat(this.requests.post(address(number) + "/resumption", this.cast.agent(), "resumption",
				"Ligou e respondeu"))
			.hasStatus(302);
		assertThat(page(number).ticket().status()).isEqualTo(TicketStatus.IN_PROGRESS);
		assertThat(this.reading.page(number, this.cast.client()).timeline()).extracting("message.text")
			.doesNotContain("Ligou e respondeu");
		assertThat(this.requests.post(address(number) + "/resumption", this.cast.agent(), "resumption", "Não se perde"))
			.hasStatus(409)
			.bodyText()
			.contains("Este chamado não pode ir para “em andamento” agora.");
	}

	@Test
	void resolvedTicketIsClosedOrReopened() {
		String number = open("Resolver");
		assertThat(this.requests.post(address(number) + "/closing", this.cast.agent())).hasStatus(409)
			.bodyText()
			.contains("Este chamado não pode ser encerrado agora.");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pronto, já voltou a funcionar."),
				AfterReply.RESOLVE, Set.of());
		assertThat(this.requests.get(address(number), this.cast.agent())).bodyText()
			.contains("Encerrar agora", "ainda não respondeu", "fecha sozinho", "prazo encerrado hoje");
		assertThat(this.requests.post(address(number) + "/closing", this.cast.agent())).hasStatus(302);
		assertThat(this.requests.post(address(number) + "/reopening", this.cast.agent(), "reopening", ""))
			.hasStatus(422);
		assertThat(
				this.requests.post(address(number) + "/reopening", this.cast.agent(), "reopening", "Faltou a loja 5"))
			.hasStatus(302);
		assertThat(page(number).ticket().status()).isEqualTo(TicketStatus.REOPENED);
	}

	@Test
	void ticketIsGivenToPeopleAndTeams() {
		String number = open("Passar adiante");
		assertThat(this.requests.post(address(number) + "/assignment", this.cast.agent(), "to", "")).hasStatus(422)
			.bodyText()
			.contains("Escolha a quem atribuir");
		assertThat(this.requests.post(address(number) + "/assignment", this.cast.agent(), "to",
				"person-" + this.cast.outsider().id()))
			.hasStatus(409)
			.bodyText()
			.contains("Esta pessoa não faz parte da equipe escolhida.");
		assertThat(this.requests.post(address(number) + "/assignment", this.cast.agent(), "to",
				"person-" + this.cast.leader().id()))
			.hasRedirectedUrl(address(number));
		assertThat(page(number).ticket().assignee()).isEqualTo("Rita Nogueira");
		assertThat(this.requests.post(address(number) + "/assignment", this.cast.agent(), "to", "nobody"))
			.hasStatus(302);
		assertThat(page(number).ticket().assignee()).isNull();
		assertThat(this.requests.post(address(number) + "/assignment", this.cast.agent(), "to",
				"team-" + this.cast.projects()))
			.hasRedirectedUrl("/desk");
		assertThat(this.requests.get(address(number), this.cast.agent())).hasStatus(404);
		assertThat(this.requests.get(address(number), this.cast.outsider())).hasStatusOk();
	}

	@Test
	void severityIsOverruledWithAReason() {
		String number = open("Nem tanto");
		assertThat(this.requests.post(address(number) + "/severity", this.cast.agent(), "severity", "3",
				"severityReason", ""))
			.hasStatus(422)
			.bodyText()
			.contains("Conte por que a severidade muda");
		assertThat(this.requests.post(address(number) + "/severity", this.cast.agent(), "severity", "9",
				"severityReason", "Porque sim"))
			.hasStatus(422)
			.bodyText()
			.contains("Escolha a nova severidade", "Porque sim</textarea>");
		assertThat(this.requests.post(address(number) + "/severity", this.cast.agent(), "severity", "abc",
				"severityReason", "Porque sim"))
			.hasStatus(422);
		assertThat(this.requests.post(address(number) + "/severity", this.cast.agent(), "severity", "3",
				"severityReason", "Só uma loja"))
			.hasStatus(302);
		assertThat(this.requests.get(address(number), this.cast.agent())).bodyText()
			.contains("Mudada pela equipe: Só uma loja. Antes era 1, por “Omnicanal · Chat");
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages", "notes", "approval", "denial", "resumption", "reopening", "closing",
			"assignment", "severity" })
	void nobodyActsOnATicketOfAnotherTeam(String act) {
		String number = open("De outra equipe");
		String[] form = { "text", "x", "seen", "999999999", "note", "x", "decision", "x", "resumption", "x",
				"reopening", "x", "to", "me", "severity", "2", "severityReason", "x" };
		assertThat(this.requests.post(address(number) + "/" + act, this.cast.outsider(), form)).hasStatus(404);
		assertThat(this.requests.post(address(number) + "/" + act, this.cast.outsider())).hasStatus(404);
		assertThat(this.requests.post(address("2026-999999") + "/" + act, this.cast.agent(), form)).hasStatus(404);
		assertThat(this.requests.post(address(number) + "/" + act, this.cast.client(), form)).hasStatus(404);
		assertThat(page(number).timeline()).hasSize(2);
	}

	@Test
	void pageIssuesTheSameStatementsHoweverLongTheConversation() {
		String number = open("Conversa longa");
		this.requests.get(address(number), this.cast.agent());
		List<String> few = Statements.of(() -> this.requests.get(address(number), this.cast.agent()));
		for (int i = 0; i < 25; i++) {
			this.conversation.answer(number, this.cast.client(), Reply.of("Mensagem " + i));
		}
		List<String> many = Statements.of(() -> this.requests.get(address(number), this.cast.agent()));
		// four of them for mail: which messages came by it, what came beside them, how
		// many wait, whose letters come back
		assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(38);
	}

	@Test
	void wholeHistoryIsFilteredAndPaged() {
		String number = open("Histórico");
		for (int i = 0; i < 30; i++) {
			this.conversation.note(number, this.cast.agent(), Reply.of("nota-" + i + "-fim"));
		}
		String address = address(number) + "/history";
		assertThat(this.requests.get(address, this.cast.agent())).hasStatusOk()
			.bodyText()
			.contains("nota-29-fim", "nota-5-fim")
			.doesNotContain("nota-4-fim");
		assertThat(this.requests.get(address + "?show=CLIENT", this.cast.agent())).bodyText()
			.contains("Desde cedo ninguém")
			.doesNotContain("nota-29-fim");
		assertThat(this.requests.get(address + "?show=ALL&kind=SEVERITY&person=", this.cast.agent())).bodyText()
			.contains("Severidade 1 definida")
			.doesNotContain("Desde cedo ninguém");
		assertThat(this.requests.get(address + "?person=" + this.cast.client().id(), this.cast.agent())).bodyText()
			.contains("Desde cedo ninguém")
			.doesNotContain("nota-29-fim");
		assertThat(this.requests.get(address, this.cast.client())).hasStatus(404);
	}

	private String open(String subject) {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), subject);
	}

	private DeskTicketPage page(String number) {
		return this.reading.deskPage(number, this.cast.leader());
	}

	private String seen(String number) {
		return Long.toString(page(number).timeline()
			.stream()
			.filter((item) -> item.message() != null)
			.map((item) -> item.message())
			.mapToLong(MessageLine::id)
			.max()
			.orElse(0));
	}

	private static String address(String number) {
		return "/desk/tickets/" + number;
	}

}
