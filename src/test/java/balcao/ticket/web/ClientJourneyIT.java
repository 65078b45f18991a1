package balcao.ticket.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import balcao.BrowserTest;
import balcao.Screen;
import balcao.SignedIn;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.ticket.AfterReply;
import balcao.ticket.PortalView;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketReading;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Clients open and answer tickets in a real browser, each in their own way. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientJourneyIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TicketReading reading;

	@Autowired
	private TicketConversation conversation;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	private void signIn(Page page, CurrentPerson person) {
		this.signedIn.as(person, page);
		page.navigate("/");
	}

	private long tickets() {
		return this.reading.portal(this.cast.client(), false, PortalView.ALL, null, PageRequest.FIRST).rows().size();
	}

	/** Presses Tab until the element has the focus, as somebody without a mouse would. */
	private static void tabTo(Page page, String selector) {
		for (int i = 0; i < 80; i++) {
			page.keyboard().press("Tab");
			if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
				return;
			}
		}
		throw new AssertionError("Tab does not reach " + selector);
	}

	@Test
	void keyboardAloneOpensATicket(Page page) {
		long before = tickets();
		signIn(page, this.cast.client());
		tabTo(page, ".tile a");
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("Sobre o problema");
		tabTo(page, "#module");
		page.keyboard().type("Chat");
		assertThat(page.locator("#situation")).isVisible();
		assertThat(page.locator("[data-cascade-status]")).containsText("Novo campo: Situação");
		assertThat(page.locator("#module")).isFocused();
		tabTo(page, "#situation");
		page.keyboard().type("Chat fora");
		tabTo(page, "input[name=impact]");
		page.keyboard().press("Space");
		assertThat(page.locator("#expectation")).containsText("Severidade 1");
		tabTo(page, "#subject");
		page.keyboard().type("Chat parado desde cedo");
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("Detalhes e anexos");
		page.goBack();
		assertThat(page.locator("#subject")).hasValue("Chat parado desde cedo");
		assertThat(page.locator("#situation")).hasValue(Objects.toString(this.cast.down().situationId()));
		tabTo(page, "form[data-cascade] .btn.is-primary");
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("Detalhes e anexos");
		tabTo(page, "#description");
		page.keyboard().type("Ninguém consegue responder.");
		tabTo(page, "input[name=copies]");
		page.keyboard().press("Space");
		tabTo(page, "form[data-cascade] .btn.is-primary");
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("Confira antes de enviar");
		tabTo(page, "main .btn.is-primary");
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("Recebemos o seu chamado");
		assertThat(page.locator(".is-receipt")).containsText("2026-");
		assertThat(tickets()).isEqualTo(before + 1);
	}

	@Test
	void openPageTellsAtOnceOfANewMessageAndLeavesTheDraftAlone(Page page) {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Página aberta");
		signIn(page, this.cast.client());
		page.navigate("/tickets/" + number);
		page.fill("#text", "Enquanto isso, escrevo");
		this.conversation.note(number, this.cast.agent(), Reply.of("Isto é só nosso."));
		this.conversation.reply(number, this.cast.agent(), Reply.of("Qual a versão?"), AfterReply.KEEP, Set.of());
		assertThat(page.locator("[data-live=newer]")).containsText("Chegou 1 mensagem");
		assertThat(page.locator("#text")).hasValue("Enquanto isso, escrevo");
		page.locator("[data-live=newer] a").click();
		assertThat(page.locator(".thread")).containsText("Qual a versão?");
		assertThat(page.locator("main")).not().containsText("Isto é só nosso");
	}

	@Test
	void whatIsChosenBeforeTheScriptIsThereCountsAllTheSame(Page page) {
		List<Route> held = new ArrayList<>();
		page.route("**/cascade.js", held::add);
		signIn(page, this.cast.client());
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Erro ou falha")).click();
		page.waitForCondition(() -> !held.isEmpty());
		page.selectOption("#module", Objects.toString(this.cast.down().moduleId()));
		assertThat(page.locator("#situation")).isHidden();
		held.forEach(Route::resume);
		assertThat(page.locator("#situation")).isVisible();
		assertThat(page.locator("#module")).hasValue(Objects.toString(this.cast.down().moduleId()));
	}

	@Test
	void ticketIsOpenedAndAnsweredWithoutScript(@Screen(javaScript = false) Page page) {
		long before = tickets();
		signIn(page, this.cast.client());
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Erro ou falha")).click();
		page.selectOption("#module", Objects.toString(this.cast.down().moduleId()));
		page.fill("#subject", "Sem script");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Atualizar opções")).click();
		assertThat(page.locator("#subject")).hasValue("Sem script");
		page.selectOption("#situation", Objects.toString(this.cast.down().situationId()));
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continuar")).click();
		assertThat(page.locator(".error-summary")).containsText("Escolha o que isso impede hoje");
		assertThat(page.locator("#subject")).hasValue("Sem script");
		page.check("input[name=impact][value='" + this.cast.down().impactId() + "']");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continuar")).click();
		page.setInputFiles("input[type=file]", new FilePayload[] {
				new FilePayload("erro.txt", "text/plain", "Linha 1".getBytes(StandardCharsets.UTF_8)) });
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continuar")).click();
		assertThat(page.locator(".error-summary")).containsText("Descreva o que acontece");
		assertThat(page.locator(".uploads")).containsText("erro.txt");
		page.fill("#description", "Escrito sem script.");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continuar")).click();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar chamado")).click();
		assertThat(page.locator("h1")).hasText("Recebemos o seu chamado");
		assertThat(tickets()).isEqualTo(before + 1);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Acompanhar o chamado")).click();
		page.fill("#text", "Mais uma informação.");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar resposta")).click();
		assertThat(page.locator(".flash")).containsText("Resposta enviada");
		assertThat(page.locator(".thread")).containsText("Mais uma informação.");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sim, encerrar")).click();
		assertThat(page.locator(".promise-line")).containsText("Este chamado está encerrado.");
	}

	@Test
	void messageThatCameMeanwhileIsShownAndTheTextStays(Page page) {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Enquanto escrevo");
		signIn(page, this.cast.client());
		page.navigate("/tickets?view=OPEN");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Enquanto escrevo")).click();
		page.fill("#text", "Minha resposta longa");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pode tentar de novo?"), AfterReply.KEEP, Set.of());
		page.locator("#text").press("Control+Enter");
		assertThat(page.locator("[role=alert]")).containsText("Chegou uma mensagem enquanto você escrevia");
		assertThat(page.locator(".badge.is-live")).hasCount(1);
		assertThat(page.locator("#text")).hasValue("Minha resposta longa");
		page.locator("#text").press("Control+Enter");
		assertThat(page.locator(".flash")).containsText("Resposta enviada");
		page.locator("a.back").click();
		assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/tickets\\?view=OPEN$"));
	}

}
