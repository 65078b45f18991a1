package balcao.ticket.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import balcao.BrowserTest;
import balcao.Browsers;
import balcao.Screen;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at the pages of the desk, wide, narrow and dark. */
@BrowserTest
@Import({ Scene.class, SignedIn.class })
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
						(i == 4) ? AfterReply.WAIT_FOR_CLIENT : AfterReply.KEEP, i == 7);
			}
			this.clock.advance(Duration.ofMinutes((i < 4) ? 700 : 430));
		}
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
	void rowsAreWalkedAndSelectedByKeys(Page page) {
		look(page, "/desk/queues/" + this.cast.support(), null);
		page.locator("body").press("j");
		page.keyboard().press("j");
		page.keyboard().press("x");
		assertThat(page.locator("tbody tr:has(:checked)").count()).isEqualTo(1);
		assertThat(page.locator("[data-picked]").textContent()).isEqualTo("Selecionados: 1");
		Browsers.screenshot(page, "desk-queue-selected");
		page.keyboard().press("/");
		page.keyboard().type("jx");
		assertThat(page.locator("#q").inputValue()).isEqualTo("jx");
		page.keyboard().press("Tab");
		page.keyboard().press("?");
		assertThat(page.locator("#keys").isVisible()).isTrue();
		Browsers.screenshot(page, "desk-keys");
		page.locator("#keys-on").uncheck();
		page.keyboard().press("Escape");
		page.keyboard().press("j");
		assertThat(page.evaluate("document.activeElement.closest('tbody') !== null")).isEqualTo(false);
	}

	@Test
	void rowIsTakenByKeyAndOpenedByEnter(Page page) {
		look(page, "/desk/queues/" + this.cast.support() + "?view=UNASSIGNED", null);
		int before = page.locator("tbody tr").count();
		page.locator("body").press("j");
		page.keyboard().press("a");
		page.waitForSelector(".flash");
		assertThat(page.locator("tbody tr").count()).isEqualTo(before - 1);
	}

	@Test
	void severalRowsAreGivenWithoutJavaScript(@Screen(javaScript = false) Page page) {
		look(page, "/desk/queues/" + this.cast.support(), null);
		assertThat(page.locator(".savebar").isVisible()).isFalse();
		page.locator("tbody tr .pick input").last().check();
		page.locator("#recipient").selectOption("me");
		page.locator(".savebar button").click();
		assertThat(page.locator(".flash").textContent()).contains("1 chamado atribuído");
	}

	private void look(Page page, String address, @Nullable String name) {
		this.signedIn.as(this.cast.agent(), page);
		page.navigate(address);
		if (name != null) {
			assertThat((boolean) page
				.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isTrue();
			Browsers.screenshot(page, name);
		}
	}

}
