package balcao.mail.web;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.BrowserTest;
import balcao.Browsers;
import balcao.SignedIn;
import balcao.ticket.Scene;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An admin words a letter, looks at it, tries it, and clients get it like that. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterTextJourneyIT {

	private static final String EDITOR = "/backoffice/letters/ticket-opened/pt-BR";

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private JdbcClient database;

	@SuppressWarnings("NullAway.Init")
	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@Test
	void anAdminWordsALetterAndClientsGetItLikeThat(Page page, Page colleague) {
		this.signedIn.as(this.cast.admin(), page);
		page.navigate("/backoffice/letters");
		page.locator("a[href='" + EDITOR + "']").click();
		FrameLocator preview = page.frameLocator("iframe[name=preview]");
		assertThat(preview.locator("body")).containsText("2026-");

		page.fill("#subject", "Anotado: {{chamado.numero}}");
		page.fill("#body",
				"Olá, **{{pessoa.nome}}**.\n\nJá vimos {{chamado.assunto}} e {{proposta.total}}.\n\n{{link}}");
		button(page, "Salvar").click();
		assertThat(page.locator(".field-error")).containsText("{{proposta.total}}");
		assertThat(page.locator("#subject")).hasValue("Anotado: {{chamado.numero}}");
		assertThat(stored()).isZero();

		page.fill("#body", "Olá, **{{pessoa.nome}}**.\n\nJá vimos {{chamado.assunto}}.\n\n{{link}}");
		button(page, "Ver como fica").click();
		assertThat(preview.locator("body")).containsText("Já vimos");
		assertThat(preview.locator("strong").first()).not().isEmpty();
		assertThat(stored()).as("a look keeps nothing").isZero();
		Browsers.screenshot(page, "backoffice-letter-text");
		this.signedIn.as(this.cast.admin(), colleague);
		colleague.navigate(EDITOR);
		button(page, "Salvar").click();
		assertThat(page.locator(".flash")).containsText("Texto guardado");

		colleague.fill("#subject", "Recebido");
		button(colleague, "Salvar").click();
		assertThat(colleague.locator(".error-summary")).containsText("Outra pessoa mudou este texto");
		assertThat(colleague.locator("#subject")).hasValue("Recebido");

		button(page, "Enviar um teste para mim").click();
		assertThat(page.locator(".flash")).containsText("admin@balcao.example");
		assertThat(letter("admin@balcao.example")).contains("Já vimos");
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Chat lento");
		assertThat(subject("cliente@aurora.example")).isEqualTo("Anotado: " + number);
		assertThat(letter("cliente@aurora.example")).contains("Olá, Otávio Reis.", "Já vimos Chat lento.",
				"/tickets/" + number);

		page.navigate(EDITOR);
		button(page, "Voltar ao texto original").click();
		assertThat(page.locator(".flash")).containsText("O texto original voltou");
		assertThat(page.locator("#subject")).not().hasValue("Anotado: {{chamado.numero}}");
		assertThat(stored()).isZero();
	}

	private long stored() {
		return this.database.sql("select count(*) from mail_template").query(Long.class).single();
	}

	private String letter(String to) {
		return newest("text_body", to);
	}

	private String subject(String to) {
		return newest("subject", to);
	}

	private String newest(String column, String to) {
		return this.database.sql("select " + column + " from mail_letter where to_address = ? order by id desc limit 1")
			.param(to)
			.query(String.class)
			.single();
	}

	private static Locator button(Page page, String name) {
		return page.locator("main")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
	}

}
