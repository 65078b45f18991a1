package balcao.intake.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.BrowserTest;
import balcao.SignedIn;
import balcao.ticket.Scene;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** From a new type to a ticket of it, without a programmer. */
@BrowserTest
class FormJourneyIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Test
	void adminBuildsATypeForAuroraAndItsClientOpensATicketWithIt(Page admin, Page client, Page stranger) {
		Scene.Cast cast = this.scene.set();
		this.signedIn.as(cast.admin(), admin);
		this.signedIn.as(cast.client(), client);
		this.signedIn.as(cast.stranger(), stranger);

		admin.navigate("/backoffice/request-types/new");
		admin.getByLabel("Nome", new Page.GetByLabelOptions().setExact(true)).fill("Acesso ao portal");
		admin.getByLabel("Descrição").fill("Criar ou remover um acesso");
		admin.getByLabel("Código").fill("acesso");
		admin.getByLabel("Aurora Distribuidora").check();
		admin.getByLabel("Escolher o produto antes do tipo").uncheck();
		press(admin, "Salvar");
		admin.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Editar o formulário")).click();

		own(admin, "Escolha única", "O que você precisa");
		option(admin, "Criar um acesso");
		option(admin, "Remover um acesso");
		admin.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Formulário de Acesso ao portal")).click();
		own(admin, "Texto", "Nome da nova pessoa");
		admin.getByLabel("Só aparece conforme a resposta de").selectOption("o_que_voce_precisa");
		admin.locator("#shown-values").getByLabel("Criar um acesso").check();
		admin.getByLabel("Obrigatório", new Page.GetByLabelOptions().setExact(true)).check();
		press(admin, "Salvar");
		assertThat(admin.locator("#row-nome_da_nova_pessoa")).containsText("Criar um acesso");

		admin.locator("#preview-form").getByLabel("Ver como").selectOption("Aurora Distribuidora");
		assertThat(admin.locator("#preview-form #nome_da_nova_pessoa")).hasCount(0);
		admin.locator("#preview-form").getByText("Criar um acesso").click();
		assertThat(admin.locator("#preview-form #nome_da_nova_pessoa")).isVisible();

		press(admin, "Publicar");
		assertThat(admin.locator(".flash")).containsText("Formulário publicado");

		client.navigate("/tickets/new?type=acesso");
		client.getByText("Criar um acesso").click();
		client.getByLabel("Nome da nova pessoa").fill("Paula Dias");
		client.getByLabel("Assunto").fill("Acesso para a Paula");
		press(client, "Continuar");
		client.getByLabel("Descrição").fill("Ela começa na segunda-feira.");
		press(client, "Continuar");
		assertThat(client.locator("main")).containsText("Paula Dias");
		client.locator("main form button.is-primary").last().click();
		client.waitForURL("**/confirmation");
		assertThat(client.locator("main")).containsText("Acesso para a Paula");

		assertEquals(404, stranger.navigate("/tickets/new?type=acesso").status());
	}

	private static void own(Page page, String kind, String label) {
		page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Campo próprio")).first().click();
		page.getByText(kind, new Page.GetByTextOptions().setExact(true)).click();
		page.getByLabel("Rótulo").fill(label);
		press(page, "Incluir campo");
	}

	private static void option(Page page, String label) {
		page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Nova opção")).click();
		page.getByLabel("Texto da opção").fill(label);
		press(page, "Salvar");
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
