package balcao.ticket.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.BrowserTest;
import balcao.Screen;
import balcao.SignedIn;
import balcao.ticket.Scene;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What somebody types into a real browser is never lost. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptFormsJourneyIT {

	private static final Pattern SAVED = Pattern.compile("Rascunho salvo às \\d\\d:\\d\\d");

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private JdbcClient database;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	private String open(String subject) {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), subject);
	}

	private static FilePayload text(String name) {
		return new FilePayload(name, "text/plain", "Linha 1".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void sessionThatEndsTakesNeitherTextNorFiles(Page page) {
		String number = open("Sessão");
		this.signedIn.as(this.cast.client(), page);
		page.navigate("/tickets/" + number);
		page.setInputFiles("#files", new FilePayload[] { text("registro.txt") });
		assertThat(page.locator(".uploads li[data-state=sent]")).containsText("registro.txt");
		page.locator("#text").pressSequentially("Uma explicação longa que não quero perder");
		assertThat(page.locator("[data-typed-status]")).hasText(SAVED);
		this.database.sql("delete from spring_session").update();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar resposta")).click();
		assertThat(page.locator("main")).containsText("O que você escreveu está guardado nesta página");
		page.context().clearCookies();
		this.signedIn.as(this.cast.client(), page);
		page.navigate("/tickets/" + number);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continuar o que você escreveu")).click();
		assertThat(page.locator("#text")).hasValue("Uma explicação longa que não quero perder");
		assertThat(page.locator(".uploads")).containsText("registro.txt");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar resposta")).click();
		assertThat(page.locator(".flash")).containsText("Resposta enviada");
		assertThat(page.locator(".thread")).containsText("registro.txt");
		assertThat(page.locator("[data-typed-offer]")).hasCount(0);
	}

	@Test
	void leavingAndComingBackOffersIt(Page page) {
		String number = open("Voltar");
		this.signedIn.as(this.cast.client(), page);
		page.navigate("/tickets/" + number);
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.fill("#text", "Escrito e deixado antes de um segundo");
		page.navigate("/tickets");
		page.waitForTimeout(1000);
		page.navigate("/tickets/" + number);
		assertThat(page.locator("[data-typed-offer]")).containsText("Escrito e deixado antes de um segundo");
		page.goBack();
		page.goBack();
		assertThat(page.locator("#text")).hasValue("Escrito e deixado antes de um segundo");
		page.goForward();
		page.goForward();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Descartar o que você escreveu")).click();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Desfazer")).click();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continuar o que você escreveu")).click();
		assertThat(page.locator("#text")).hasValue("Escrito e deixado antes de um segundo");
	}

	@Test
	void twoTabsLoseNothing(Page page) {
		String number = open("Duas abas");
		this.signedIn.as(this.cast.agent(), page);
		BrowserContext browser = page.context();
		Page other = browser.newPage();
		page.navigate("/desk/tickets/" + number);
		other.navigate(page.url());
		page.locator("#note").pressSequentially("Nota da primeira aba");
		assertThat(page.locator("form.is-note [data-typed-status]")).hasText(SAVED);
		other.locator("#note").pressSequentially("Da segunda");
		assertThat(other.locator("form.is-note [data-typed-status]")).hasText(SAVED);
		other.reload();
		assertThat(other.locator("form.is-note [data-typed-offer]")).hasCount(2);
		assertThat(other.locator("form.is-note [data-typed-offer]").first()).containsText("Da segunda");
		assertThat(other.locator("form.is-note [data-typed-offer]").last()).containsText("Nota da primeira aba");
		other.close();
	}

	@Test
	void continuesWithoutScript(@Screen(javaScript = false, width = 360) Page page) {
		String number = open("Sem script");
		this.database.sql("""
				insert into platform_typed (person_id, form, fields, updated_at)
				values (?, ?, '{"text": ["Texto de ontem, sem script"]}', now())""")
			.params(this.cast.client().id(), "ticket:" + number + ":reply")
			.update();
		this.signedIn.as(this.cast.client(), page);
		page.navigate("/tickets/" + number);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continuar o que você escreveu")).click();
		assertThat(page.locator("#text")).hasValue("Texto de ontem, sem script");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar resposta")).click();
		assertThat(page.locator(".flash")).containsText("Resposta enviada");
		assertThat(page.locator("[data-typed-offer]")).hasCount(0);
	}

}
