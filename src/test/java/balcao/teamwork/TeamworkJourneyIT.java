package balcao.teamwork;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.BrowserTest;
import balcao.SignedIn;
import balcao.macro.MacroScope;
import balcao.macro.MacroService;
import balcao.macro.MacroTerms;
import balcao.ticket.AfterReply;
import balcao.ticket.FieldChange;
import balcao.ticket.Scene;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamworkJourneyIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private MacroService macros;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@Test
	void fieldsChangeByKeyboardWhileTheReplyStays(Page page) {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Só teclado");
		this.signedIn.as(this.cast.agent(), page);
		page.navigate("/desk/tickets/" + number);
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.locator("#text").pressSequentially("Comecei a responder");
		page.locator("#tag").focus();
		page.keyboard().type("impressora");
		page.keyboard().press("Enter");
		assertThat(page.locator("[data-card=tags]")).containsText("impressora");
		page.locator("[data-card=time] button").focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("[data-card=time]")).containsText("Contando");
		page.locator("[data-card=time] button").focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("[data-card=time]")).containsText("Começar a contar");
		assertThat(page.locator("#text")).hasValue("Comecei a responder");
		page.locator("#note").focus();
		page.keyboard().type("Veja isto, @Rit");
		assertThat(page.locator("#note-picks [aria-selected=true]")).containsText("Rita");
		page.keyboard().press("Enter");
		assertThat(page.locator("#note")).hasValue("Veja isto, @" + this.cast.leader().name() + " ");
	}

	@Test
	void macroIsLookedAtPutIntoTheReplyAndSeenAsTheClientWill(Page page) {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Com macro");
		this.macros.add(
				new MacroTerms("Pedir captura", "Olá, {{cliente.primeiroNome}}. Envie uma captura.",
						AfterReply.WAIT_FOR_CLIENT, List.of(FieldChange.toMe()), MacroScope.ALL, null),
				this.cast.admin());
		this.signedIn.as(this.cast.agent(), page);
		page.navigate("/desk/tickets/" + number);
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.locator("#text").focus();
		page.keyboard().type("/pedir c");
		assertThat(page.locator("#text-picks [aria-selected=true]")).containsText("Pedir captura");
		page.keyboard().press("Enter");
		page.waitForURL("**/macros/*");
		assertThat(page.locator("main")).containsText("assumir o chamado");
		page.locator(".btn.is-primary").last().click();
		page.waitForURL("**/desk/tickets/" + number + "?typed=*");
		assertThat(page.locator("#text")).hasValue("Olá, Otávio. Envie uma captura.");
		page.locator("button[formaction$='/preview']").click();
		assertThat(page.locator("h1")).containsText("Como Otávio vai ler");
		assertThat(page.locator(".thread")).containsText("Envie uma captura.");
		page.locator(".btn.is-primary").last().click();
		assertThat(page.locator(".page-head")).containsText("Aguardando cliente");
	}

}
