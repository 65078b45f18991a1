package balcao.sales.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.BrowserTest;
import balcao.Screen;
import balcao.SignedIn;
import balcao.platform.CanonicalJson;
import balcao.ticket.Scene;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A proposal is written, changed on the client's wish, accepted in part and delivered by
 * a date.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalJourneyIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.scene.allow(this.cast.client(), "8000");
	}

	@Test
	void proposalIsChangedOnceAndAcceptedByLine(@Screen(width = 360, javaScript = false) Page client, Page agent)
			throws IOException {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Relatório novo");
		this.signedIn.as(this.cast.agent(), agent);
		this.signedIn.as(this.cast.client(), client);
		agent.navigate("/desk/tickets/" + number);
		button(agent, "Nova proposta");
		agent.fill("#title", "");
		button(agent, "Salvar e conferir");
		assertThat(agent.locator("#title-error")).isVisible();
		agent.fill("#title", "Relatório de comissões");
		agent.fill("#scope", "Um **relatório** por vendedor.");
		line(agent, 0, "Desenvolvimento", "10", "125,00", "");
		button(agent, "Mais uma linha");
		line(agent, 1, "Treinamento", "1", "300,00", "10%");
		agent.check("input[name=delivery][value=BUSINESS_DAYS]");
		agent.fill("[name=deliveryDays]", "5");
		agent.fill("[name=validUntil]", "2026-11-30");
		button(agent, "Salvar e conferir");
		assertThat(agent.locator(".is-preview")).containsText("R$ 1.520,00");
		assertThat(agent.locator(".is-preview .prose strong")).hasText("relatório");
		button(agent, "Enviar a proposta");

		client.navigate("/tickets/" + number);
		client.locator("main a:has-text('Ver e decidir')").first().click();
		assertThat(client.locator("#decisao")).containsText("autoriza a cobrança de R$ 1.520,00");
		client.locator("#decisao details:has-text('Pedir ajuste') summary").click();
		button(client, "Enviar o pedido de ajuste");
		assertThat(client.locator("#wish-error")).hasText("Diga o que precisa mudar na proposta.");
		client.fill("#wish", "O treinamento pode sair mais barato?");
		button(client, "Enviar o pedido de ajuste");

		agent.navigate("/desk/tickets/" + number);
		assertThat(agent.locator("main")).containsText("O treinamento pode sair mais barato?");
		agent.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Proposta 1, versão 1")).first().click();
		button(agent, "Nova versão");
		agent.fill("[name='lines[1].unitPrice']", "200");
		agent.fill("[name=validUntil]", "2026-11-30");
		button(agent, "Salvar e conferir");
		assertThat(agent.locator("main")).containsText("R$ 1.430,00");
		button(agent, "Enviar a proposta");

		client.navigate("/tickets/" + number);
		client.locator("main a:has-text('Ver e decidir')").first().click();
		client.uncheck("input[name=lines][value='2']");
		button(client, "Aprovar");
		assertThat(client.locator("main")).containsText("R$ 1.250,00");
		assertThat(client.locator("main")).containsText("Aceita");
		Download receipt = client.waitForDownload(() -> client.locator("a[href$='receipt.json']").first().click());
		String written = Files.readString(receipt.path(), StandardCharsets.UTF_8);
		assertThat(written).contains("\"acceptedTotal\":\"1250.00\"");
		assertThat(client.locator(".hash")).hasText(CanonicalJson.sha256(written));

		agent.navigate("/desk/tickets/" + number);
		assertThat(agent.locator("main")).containsText("Entrega");
	}

	private static void line(Page page, int place, String what, String quantity, String price, String discount) {
		String path = "[name='lines[" + place + "].";
		page.fill(path + "description']", what);
		page.fill(path + "quantity']", quantity);
		page.fill(path + "unitPrice']", price);
		page.fill(path + "discount']", discount);
	}

	private static void button(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
