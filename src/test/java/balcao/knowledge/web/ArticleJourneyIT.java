package balcao.knowledge.web;

import java.util.Base64;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.BrowserTest;
import balcao.Screen;
import balcao.SignedIn;
import balcao.knowledge.CategoryService;
import balcao.ticket.Scene;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An agent writes, a leader publishes, a client reads and asks on. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticleJourneyIT {

	private static final byte[] PIXEL = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private CategoryService categories;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.categories.register("Chat", "Conversas com clientes", 1);
	}

	@Test
	void agentWritesLeaderPublishesClientReads(Page agent, @Screen(javaScript = false) Page leader,
			@Screen(width = 360) Page client, Page stranger) {
		this.signedIn.as(this.cast.agent(), agent);
		agent.navigate("/desk/articles");
		agent.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Novo artigo")).first().click();
		agent.fill("#title", "Como limpar o cache");
		agent.fill("#body", "## Antes\n\nFeche o chat.\n\n## Durante\n\n<script>alert(1)</script>\n\n## Depois\n\n");
		agent.locator("#body").press("End");
		agent.locator("#files").setInputFiles(new FilePayload("tela.png", "image/png", PIXEL));
		assertThat(agent.locator("[data-status]")).hasText("tela.png está no texto.");
		agent.locator("#body").press("Control+b");
		agent.keyboard().type("importante");
		button(agent, "Pré-visualização");
		assertThat(agent.locator("#preview img")).hasAttribute("alt", "tela.png");
		assertThat(agent.locator("#preview strong")).hasText("importante");
		assertThat(agent.locator("#preview")).containsText("<script>alert(1)</script>");
		button(agent, "Salvar e publicar agora");
		assertThat(agent.locator(".error-summary")).containsText("Peça a uma liderança");
		assertThat(agent.locator("#title")).hasValue("Como limpar o cache");
		button(agent, "Salvar rascunho");
		assertThat(agent.locator(".flash")).hasText("Rascunho salvo");
		String address = agent.url();

		this.signedIn.as(this.cast.leader(), leader);
		leader.navigate("/desk/articles?view=DRAFTS");
		leader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Como limpar o cache")).click();
		assertThat(leader).hasURL(address);
		button(leader, "Pré-visualização");
		assertThat(leader.locator("#preview h2#s-antes")).containsText("Antes");
		button(leader, "Salvar e publicar agora");
		assertThat(leader.locator(".flash")).hasText("Artigo publicado");

		this.signedIn.as(this.cast.client(), client);
		client.navigate("/articles");
		client.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Como limpar o cache")).click();
		assertThat(client.locator("h1")).hasText("Como limpar o cache");
		assertThat(client.locator("details.contents a")).hasText(new String[] { "Antes", "Durante", "Depois" });
		assertThat(client.locator(".prose img")).hasJSProperty("naturalWidth", 1);
		client.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ainda preciso de ajuda")).click();
		assertThat(client).hasURL(Pattern.compile(".*/tickets/new$"));

		stranger.navigate("/articles");
		assertThat(stranger.locator("main")).containsText("Ainda não há artigos");
	}

	private static void button(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
