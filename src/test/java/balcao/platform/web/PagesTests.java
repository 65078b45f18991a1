package balcao.platform.web;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PageTest(PreferenceController.class)
@Import(KitController.class)
class PagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void clientSeesThePortalAndTheirOrganization() {
		assertThat(this.mvc.get().uri("/tickets/kit").with(TestPeople.as(TestPeople.CLIENT))).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_LANGUAGE, "pt-BR")
			.bodyText()
			.contains("<html lang=\"pt-BR\">", "<title>Kit · Balcão</title>", "class=\"portal\"",
					"Aurora Distribuidora", "href=\"tel:08005550142\"", "Das 8h às 18h",
					"<a href=\"/tickets\" aria-current=\"page\">Chamados</a>");
	}

	@Test
	void agentSeesTheDeskByTheSameTemplate() {
		assertThat(this.mvc.get().uri("/desk/kit").with(TestPeople.as(TestPeople.AGENT))).hasStatusOk()
			.bodyText()
			.contains("class=\"desk\"", "data-density=\"compact\"", "Caio Bernardes")
			.doesNotContain("class=\"portal\"");
	}

	@Test
	void errorsStandBesideTheirFieldsAndAboveTheForm() {
		MvcTestResult page = this.mvc.post()
			.uri("/tickets/kit")
			.param("subject", " ")
			.param("_agreed", "on")
			.param("description", "Primeira\r\nsegunda\u0000")
			.with(csrf())
			.with(TestPeople.as(TestPeople.CLIENT))
			.exchange();
		assertThat(page).hasStatus(422)
			.bodyText()
			.contains("<title>Erro: Kit · Balcão</title>", "<a href=\"#subject\">Preencha este campo</a>",
					"aria-describedby=\"subject-hint subject-error\" aria-invalid=\"true\"",
					"\nPrimeira\nsegunda</textarea>");
	}

	@Test
	void pageSpeaksTheLanguageOfTheBrowser() {
		assertThat(this.mvc.get()
			.uri("/tickets/kit")
			.header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB")
			.with(TestPeople.as(TestPeople.CLIENT))).hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en")
			.bodyText()
			.contains("<html lang=\"en\">", "12 min ago", "From 8:00 to 18:00");
	}

	@Test
	void textIsShownAsTextWithItsLinks() {
		assertThat(this.mvc.get().uri("/tickets/kit").with(TestPeople.as(TestPeople.CLIENT))).bodyText()
			.contains("Veja &lt;b&gt;isto&lt;/b&gt;:<br><a href=\"https://exemplo.com.br/a?b=1&amp;c=2\" "
					+ "rel=\"noopener nofollow\">https://exemplo.com.br/a?b=1&amp;c=2</a>).</p><p>Obrigada</p>");
	}

	@Test
	void filesAndModulesAreLinkedByTheirContent() {
		assertThat(this.mvc.get().uri("/tickets/kit").with(TestPeople.as(TestPeople.CLIENT))).bodyText()
			.containsPattern("href=\"/css/ui-[0-9a-f]{32}\\.css\"")
			.containsPattern("href=\"/img/sprite-[0-9a-f]{32}\\.svg#phone\"")
			.containsPattern("src=\"/modules/[0-9a-f]{12}/main\\.js\"");
	}

}
