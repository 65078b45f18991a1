package balcao.ticket.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.BrowserTest;
import balcao.Browsers;
import balcao.Screen;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;

import static org.assertj.core.api.Assertions.assertThat;

/** An agent's work in a real browser. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskJourneyIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@Test
	void ticketIsAnsweredByKeyboardAlone(Page page) {
		open("Um prazo comprido");
		visit(page, "/desk/queues/" + this.cast.support());
		press(page, "/");
		page.keyboard().type("comprido");
		page.keyboard().press("Enter");
		page.waitForURL("**/desk/search?q=comprido");
		press(page, "j");
		page.keyboard().press("Enter");
		page.waitForURL("**/desk/tickets/**");
		press(page, "r");
		page.keyboard().type("Reproduzi aqui. Qual a versão?");
		Locator choice = page.locator("input[name=after]:checked");
		while (!page.locator("input[name=after]:focus").isVisible()) {
			page.keyboard().press("Tab");
		}
		page.keyboard().press("ArrowRight");
		assertThat(choice.inputValue()).isEqualTo("WAIT_FOR_CLIENT");
		page.keyboard().press("Tab");
		page.keyboard().press("Space");
		assertThat(page.locator("#diagnosis").isChecked()).isTrue();
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		page.waitForSelector(".flash");
		assertThat(page.locator(".page-head").textContent()).contains("Aguardando cliente");
		assertThat(page.locator("#conversation").textContent()).contains("Reproduzi aqui. Qual a versão?");
		press(page, "n");
		page.keyboard().type("Conferir amanhã");
		page.keyboard().press("Control+Enter");
		page.waitForSelector(".message.is-note");
		assertThat(page.locator(".message.is-note").textContent()).contains("Conferir amanhã");
	}

	@Test
	void overtakenReplyIsShownWhatIsNew(Page page) {
		String number = open("Corrida");
		visit(page, "/desk/tickets/" + number);
		page.locator("#text").fill("Vou olhar o servidor.");
		page.locator("input[value=WAIT_FOR_CLIENT]").check();
		this.conversation.answer(number, this.cast.client(), Reply.of("Esqueçam, era o cabo de rede!"));
		page.locator(".composer .is-primary").click();
		page.waitForSelector(".notice[role=alert]");
		assertThat(page.locator(".notice[role=alert]").textContent()).contains("era o cabo de rede");
		assertThat(page.locator("#text").inputValue()).isEqualTo("Vou olhar o servidor.");
		assertThat(page.locator("input[name=after]:checked").inputValue()).isEqualTo("WAIT_FOR_CLIENT");
		Browsers.screenshot(page, "desk-ticket-overtaken");
		page.locator(".composer .is-primary").click();
		page.waitForSelector(".flash");
		assertThat(page.locator("#conversation").textContent()).contains("Vou olhar o servidor.");
	}

	@Test
	void composersSayWhatIsMissing(@Screen(javaScript = false) Page page) {
		visit(page, "/desk/tickets/" + open("Nada escrito"));
		page.locator(".composer .is-primary").click();
		assertThat(page.title()).startsWith("Erro: ");
		Browsers.screenshot(page, "desk-ticket-error");
	}

	@Test
	void rowsAreWalkedAndSelectedByKeys(Page page) {
		open("Primeira linha");
		open("Segunda linha");
		visit(page, "/desk/queues/" + this.cast.support());
		press(page, "j");
		page.keyboard().press("j");
		page.keyboard().press("x");
		assertThat(page.locator("tbody tr:has(:checked)").count()).isEqualTo(1);
		page.locator("[data-picked]:text-is('Selecionados: 1')").waitFor();
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
		open("Primeira linha");
		open("Segunda linha");
		visit(page, "/desk/queues/" + this.cast.support() + "?view=UNASSIGNED");
		int before = page.locator("tbody tr").count();
		press(page, "j");
		page.keyboard().press("a");
		page.waitForSelector(".flash");
		assertThat(page.locator("tbody tr").count()).isEqualTo(before - 1);
	}

	@Test
	void severalRowsAreGivenWithoutJavaScript(@Screen(javaScript = false) Page page) {
		open("Sem JavaScript");
		visit(page, "/desk/queues/" + this.cast.support());
		assertThat(page.locator(".savebar").isVisible()).isFalse();
		page.locator("tbody tr .pick input").last().check();
		page.locator("#recipient").selectOption("me");
		page.locator(".savebar button:not([name])").click();
		assertThat(page.locator(".flash").textContent()).contains("1 chamado atribuído");
	}

	@Test
	void openQueueTellsWhatIsNewWithoutMovingItsRows(Page page) {
		open("Já estava aqui");
		visit(page, "/desk/queues/" + this.cast.support());
		page.waitForSelector("[data-keys]:not([hidden])");
		int rows = page.locator("tbody tr").count();
		this.clock.advance(Duration.ofHours(1));
		open("Chegou depois");
		page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
		page.waitForSelector("[data-live=news] a");
		assertThat(page.locator("[data-live=news]").textContent()).contains("1 novidade, atualizar");
		assertThat(page.locator("tbody tr").count()).isEqualTo(rows);
		assertThat(page.locator("tr:has-text('Já estava aqui') .when").textContent()).contains("7 h");
		page.locator("[data-live=news] a").click();
		page.waitForSelector("tr:has-text('Chegou depois')");
	}

	@Test
	void fileGoesWithANote(Page page) {
		visit(page, "/desk/tickets/" + open("Com anexo"));
		page.locator(".composer.is-note details summary").click();
		page.locator("#note-files")
			.setInputFiles(new FilePayload("registro.txt", "text/plain", "linha\n".getBytes(StandardCharsets.UTF_8)));
		page.waitForSelector(".composer.is-note .uploads li[data-state=sent]");
		page.locator("#note").fill("Registro do servidor em anexo.");
		page.locator(".composer.is-note .composer-foot .btn").click();
		page.waitForSelector(".flash");
		assertThat(page.locator(".message.is-note .files").textContent()).contains("registro.txt");
	}

	/** Once the keys are listened to. */
	private static void press(Page page, String key) {
		page.waitForSelector("[data-keys]:not([hidden])");
		page.locator("body").press(key);
	}

	private String open(String subject) {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), subject);
	}

	private void visit(Page page, String address) {
		this.signedIn.as(this.cast.agent(), page);
		page.navigate(address);
	}

}
