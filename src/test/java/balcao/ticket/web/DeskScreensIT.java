package balcao.ticket.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.BrowserTest;
import balcao.Browsers;
import balcao.Screen;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.platform.CurrentPerson;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;
import balcao.ticket.Told;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at the pages of the desk, wide, narrow and dark. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskScreensIT {

	private static final List<String> SUBJECTS = List.of("Chat parado na loja 4", "Mensagens chegam duas vezes",
			"Operadora não consegue transferir o atendimento para outra fila", "Lentidão ao abrir o histórico",
			"Notificação sonora não toca", "Etiquetas somem depois de salvar", "Anexo em PDF não abre no celular",
			"Relatório de atendimentos não bate com o painel", "Fila de espera mostra clientes já atendidos");

	/** Monday, 14:05 in São Paulo. */
	private static final Instant NOW = Instant.parse("2026-11-23T17:05:00Z");

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	/** In every state that has a look of its own. */
	private final Map<String, String> tickets = new HashMap<>();

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.clock.set(Instant.parse("2026-11-19T16:00:00Z"));
		for (int i = 0; i < SUBJECTS.size(); i++) {
			boolean severe = i % 3 == 0;
			String number = this.scene.open((i % 4 == 3) ? this.cast.stranger() : this.cast.client(),
					this.cast.incident(), severe ? this.cast.down() : this.cast.slow(), SUBJECTS.get(i));
			if (i % 3 == 1) {
				this.assignment.give(number, this.cast.agent(), null, this.cast.agent().id());
				this.conversation.reply(number, this.cast.agent(),
						Reply.of("Bom dia! Consegue enviar uma captura da tela em que isso acontece?"),
						(i == 4) ? AfterReply.WAIT_FOR_CLIENT : AfterReply.KEEP,
						(i == 7) ? Set.of(Told.DIAGNOSIS) : Set.of());
			}
			this.clock.advance(Duration.ofMinutes((i < 4) ? 700 : 430));
		}
		setTicket();
		setOthers();
	}

	/** The ticket of the sample: paused once, a holiday and a weekend in between. */
	private void setTicket() {
		this.clock.set(Instant.parse("2026-11-20T17:00:00Z"));
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(),
				"Estoque negativo depois do inventário", "gestora@aurora.example");
		this.tickets.put("running", number);
		this.assignment.take(number, this.cast.agent());
		this.assignment.overrule(number, this.cast.agent(), 2, "Uma loja inteira parou");
		this.clock.set(Instant.parse("2026-11-20T18:31:00Z"));
		this.conversation.note(number, this.cast.leader(), Reply.of("Parece o mesmo caso do 2026-000002: o depósito 2 "
				+ "usa custo médio por lote e o fechamento pula lotes vencidos. Conferir antes de prometer data."));
		this.clock.set(Instant.parse("2026-11-23T13:15:00Z"));
		this.conversation.reply(number, this.cast.agent(), Reply
			.of("Bom dia, Otávio. Os itens negativos têm controle de lote?\n\nCom a resposta eu simulo o ajuste "
					+ "aqui antes de mexer no seu saldo."),
				AfterReply.WAIT_FOR_CLIENT, Set.of(Told.DIAGNOSIS));
		this.clock.set(Instant.parse("2026-11-23T14:05:00Z"));
		this.conversation.answer(number, this.cast.client(),
				Reply.of("Têm, todos. Acontece só no depósito 2, os outros estão certos."));
	}

	private void setOthers() {
		this.clock.set(Instant.parse("2026-11-16T13:00:00Z"));
		String waiting = this.scene.open(this.cast.stranger(), this.cast.incident(), this.cast.slow(),
				"Qual é o modelo?");
		this.clock.set(Instant.parse("2026-11-18T13:00:00Z"));
		this.conversation.reply(waiting, this.cast.agent(), Reply.of("Qual é o modelo da impressora?"),
				AfterReply.WAIT_FOR_CLIENT, Set.of(Told.DIAGNOSIS));
		this.tickets.put("waiting", waiting);
		String resolved = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Voltou sozinho");
		this.clock.set(Instant.parse("2026-11-18T14:40:00Z"));
		this.conversation.reply(resolved, this.cast.agent(), Reply.of("Reiniciamos o serviço às 11h40."),
				AfterReply.RESOLVE, Set.of(Told.DIAGNOSIS));
		this.tickets.put("resolved", resolved);
		this.clock.set(Instant.parse("2026-11-20T14:40:00Z"));
		this.tickets.put("approval", this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(),
				"Relatório de giro por fornecedor"));
		this.clock.set(Instant.parse("2026-11-10T14:40:00Z"));
		this.tickets.put("long",
				this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Um prazo comprido"));
	}

	@BeforeEach
	void now() {
		this.clock.set(NOW);
	}

	@Test
	void queueWideAndLight(Page page) {
		look(page, "/desk/queues/" + this.cast.support(), "desk-queue");
	}

	@Test
	void queueWideAndDark(@Screen(dark = true) Page page) {
		look(page, "/desk/queues/" + this.cast.support(), "desk-queue-dark");
	}

	@Test
	void queueNarrow(@Screen(width = 360) Page page) {
		look(page, "/desk/queues/" + this.cast.support(), "desk-queue-phone");
	}

	@Test
	void homeWide(Page page) {
		look(page, "/desk", "desk-home");
	}

	@Test
	void homeNarrowAndDark(@Screen(width = 360, dark = true) Page page) {
		look(page, "/desk", "desk-home-phone-dark");
	}

	@Test
	void searchAndEmptyPages(Page page) {
		look(page, "/desk/search?q=fila", "desk-search");
		look(page, "/desk/search?q=inexistente", "desk-search-empty");
		look(page, "/desk/queues/" + this.cast.support() + "?view=APPROVAL", "desk-queue-empty");
	}

	@Test
	void ticketWide(Page page) {
		look(page, ticket("running"), "desk-ticket");
		page.locator(".agent aside details summary").first().click();
		page.locator(".composer details summary").first().click();
		Browsers.screenshot(page, "desk-ticket-open");
	}

	@Test
	void ticketWideAndDark(@Screen(dark = true) Page page) {
		look(page, ticket("running"), "desk-ticket-dark");
	}

	@Test
	void ticketNarrow(@Screen(width = 360) Page page) {
		look(page, ticket("running"), "desk-ticket-phone");
	}

	@Test
	void ticketNarrowAndDark(@Screen(width = 360, dark = true) Page page) {
		look(page, ticket("running"), "desk-ticket-phone-dark");
	}

	@Test
	void ticketInOtherStates(Page page) {
		look(page, ticket("waiting"), "desk-ticket-waiting");
		look(page, ticket("resolved"), "desk-ticket-resolved");
		look(page, ticket("approval"), "desk-ticket-approval", this.cast.leader());
		look(page, ticket("long"), "desk-ticket-long");
	}

	private String ticket(String state) {
		return "/desk/tickets/" + this.tickets.get(state);
	}

	private void look(Page page, String address, @Nullable String name) {
		look(page, address, name, this.cast.agent());
	}

	private void look(Page page, String address, @Nullable String name, CurrentPerson person) {
		this.signedIn.as(person, page);
		page.navigate(address);
		if (name != null) {
			assertThat((boolean) page
				.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isTrue();
			Browsers.screenshot(page, name);
		}
	}

}
