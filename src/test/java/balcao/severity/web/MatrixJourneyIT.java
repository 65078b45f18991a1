package balcao.severity.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.BrowserTest;
import balcao.Screen;
import balcao.SignedIn;
import balcao.severity.ExampleService;
import balcao.severity.SeverityQuestion;
import balcao.ticket.Scene;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class MatrixJourneyIT {

	private static final String EXAMPLE = "Omnicanal / Chat / fora do ar";

	@Autowired
	private Scene scene;

	@Autowired
	private ExampleService examples;

	@Autowired
	private SignedIn signedIn;

	@Test
	void adminEditsTheTableIsStoppedByAnExampleAndPublishes(Page page, @Screen(width = 360, dark = true) Page phone) {
		Scene.Cast cast = this.scene.set();
		this.examples.add(EXAMPLE, SeverityQuestion.of(cast.down()), 1);
		this.signedIn.as(cast.admin(), page);
		this.signedIn.as(cast.admin(), phone);
		page.navigate("/backoffice/matrix");
		press(page, "Editar em um rascunho");
		Locator cell = page.locator("select.severity").first();
		assertThat(cell).hasValue("1");

		choose(page, cell, "4");
		assertThat(page.locator("li", new Page.LocatorOptions().setHasText(EXAMPLE))).containsText("respondeu 4");
		page.navigate("/backoffice/matrix/draft/publication");
		press(page, "Publicar");
		assertThat(page.locator(".error-summary")).containsText(EXAMPLE);

		page.navigate("/backoffice/matrix/draft?severity=4");
		choose(page, page.locator("select.severity").first(), "1");
		page.navigate("/backoffice/matrix/draft");
		assertThat(page.locator("main")).containsText("Exemplos certos: 1");
		phone.navigate("/backoffice/matrix/draft");
		assertThat(phone.locator("select.severity").first()).hasValue("1");

		byte[] file = page.request().get("/backoffice/matrix/draft/export?excel=true").body();
		page.navigate("/backoffice/matrix/draft/import");
		page.setInputFiles("input[type=file]", new FilePayload("matriz.csv", "text/csv", file));
		press(page, "Ver o que mudaria");
		assertThat(page.locator("#plano")).containsText("Nenhuma diferença");
		assertThat(page.locator("#plano")).containsText("novas: 0 · alteradas: 0 · removidas: 0");

		page.navigate("/backoffice/matrix/draft/publication");
		page.getByLabel("O que mudou").fill("Conferida com o contrato");
		press(page, "Publicar");
		assertThat(page.locator(".flash")).containsText("Versão publicada.");
		assertThat(page.locator("main")).containsText("Conferida com o contrato");
	}

	private static void choose(Page page, Locator cell, String severity) {
		cell.selectOption(severity);
		assertThat(page.locator("[data-grid-status]")).hasText("Mudanças por salvar: 1");
		press(page, "Salvar severidades");
		assertThat(page.locator(".flash")).containsText("Severidades salvas no rascunho.");
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
