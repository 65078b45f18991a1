package balcao.platform.web;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PageTest(PreferenceController.class)
@Import(KitController.class)
class ProblemsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private MessageSource messages;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/tickets/1           | 409 | Isto não pode ser feito agora
			/tickets/2           | 404 | Não encontramos esta página
			/tickets/abc         | 404 | Não encontramos esta página
			/tickets/99999999999999999999 | 404 | Não encontramos esta página
			/tickets/9?page=abc  | 400 | Não entendemos este pedido
			/nowhere             | 404 | Não encontramos esta página
			/css/none.css        | 404 | Não encontramos esta página
			/tickets/3           | 429 | Tente de novo daqui a 3 min.
			/tickets/4           | 500 | Algo deu errado do nosso lado
			/tickets/echo        | 404 | Não encontramos esta página
			""")
	void pageSaysWhatHappened(String path, int status, String sentence) {
		assertThat(this.mvc.get().uri(path).with(TestPeople.as(TestPeople.CLIENT))).hasStatus(status)
			.bodyText()
			.contains("class=\"plain\"", sentence)
			.doesNotContain("secret of the house", "Exception");
	}

	@Test
	void missingAndForbiddenToSeeAreTheSameToTheByte() throws Exception {
		String missing = body("/tickets/abc");
		assertThat(body("/tickets/2")).isEqualTo(missing);
	}

	@Test
	void brokenPageGivesTheReferenceOfTheLog() {
		assertThat(this.mvc.get().uri("/tickets/4").with(TestPeople.as(TestPeople.CLIENT))).hasStatus(500)
			.bodyText()
			.containsPattern("<b class=\"protocol\">[2-9A-Z]{8}</b>");
	}

	@Test
	void tooOftenSaysWhenToTryAgain() {
		assertThat(this.mvc.get().uri("/tickets/3").with(TestPeople.as(TestPeople.CLIENT)))
			.hasHeader(HttpHeaders.RETRY_AFTER, "180");
	}

	@Test
	void wrongMethodSaysWhichOnesAreRight() {
		assertThat(this.mvc.post().uri("/tickets/9").with(csrf()).with(TestPeople.as(TestPeople.CLIENT))).hasStatus(405)
			.hasHeader(HttpHeaders.ALLOW, "GET")
			.bodyText()
			.contains("Este endereço não faz isso");
	}

	@Test
	void missingParameterIsAMalformedRequest() {
		assertThat(this.mvc.post().uri("/tickets/echo").with(csrf()).with(TestPeople.as(TestPeople.CLIENT)))
			.hasStatus(400)
			.bodyText()
			.contains("Não entendemos este pedido");
	}

	@Test
	void textArrivesCleanAndPasswordsAsTyped() {
		assertThat(this.mvc.post()
			.uri("/tickets/echo")
			.param("text", "  a\u0000b\u0007\r\nc\td\uD800 ")
			.param("password", " p\u0000 ")
			.with(csrf())
			.with(TestPeople.as(TestPeople.CLIENT))).hasStatusOk().bodyText().isEqualTo("[ab\nc\td\uFFFD][ p\u0000 ]");
	}

	@Test
	void hugeIndexIsAMalformedRequest() {
		assertThat(this.mvc.post()
			.uri("/tickets/kit")
			.param("items[999999999].x", "1")
			.param("class.module.classLoader.x", "1")
			.param("subject", "Certo")
			.param("_agreed", "on")
			.with(csrf())
			.with(TestPeople.as(TestPeople.CLIENT))).hasStatus(302).hasRedirectedUrl("/tickets/kit");
	}

	@ParameterizedTest
	@EnumSource
	void everyProblemHasItsWords(Problem problem) {
		for (Language language : Language.values()) {
			assertThat(this.messages.getMessage(problem.titleKey(), null, language.locale())).isNotBlank();
			assertThat(this.messages.getMessage(problem.textKey(), null, language.locale())).isNotBlank();
		}
	}

	@Test
	void languageAndThemeAreKept() {
		assertThat(this.mvc.post().uri("/language").param("language", "en").param("back", "/tickets/kit").with(csrf()))
			.hasStatus(302)
			.hasRedirectedUrl("/tickets/kit")
			.cookies()
			.hasValue("BALCAO_LANGUAGE", "en")
			.isHttpOnly("BALCAO_LANGUAGE", true);
		assertThat(this.mvc.get()
			.uri("/nowhere")
			.cookie(new Cookie("BALCAO_LANGUAGE", "en"), new Cookie("BALCAO_THEME", "dark"))
			.with(TestPeople.as(TestPeople.CLIENT))).bodyText().contains("<html lang=\"en\" data-theme=\"dark\">");
	}

	private String body(String path) throws Exception {
		return this.mvc.get()
			.uri(path)
			.with(TestPeople.as(TestPeople.CLIENT))
			.exchange()
			.getResponse()
			.getContentAsString()
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
			.replace(path, "");
	}

}
