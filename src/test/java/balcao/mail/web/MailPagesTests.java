package balcao.mail.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import balcao.mail.CaughtLetter;
import balcao.mail.LetterPage;
import balcao.mail.LetterRow;
import balcao.mail.LetterService;
import balcao.mail.LetterState;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.web.PageTest;
import balcao.platform.web.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PageTest({ LetterController.class, CaughtLetterController.class })
@ActiveProfiles("demo")
class MailPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private LetterService letters;

	@Test
	void adminSeesWhatBecameOfLetters() {
		LetterRow failed = new LetterRow(7, "Ana <b>", "ana@aurora.example", "Escolha uma nova senha",
				LetterState.FAILED, 10, TestPeople.NOW, TestPeople.NOW, "550 no such user", true);
		given(this.letters.page(true, new PageRequest(null, null)))
			.willReturn(new LetterPage(new KeysetPage<>(List.of(failed), null, "7"), true, false, false));
		assertThat(this.mvc.get().uri("/backoffice/mail?failed=true").with(TestPeople.as(TestPeople.ADMIN)))
			.hasStatusOk()
			.bodyText()
			.contains("Para Ana &lt;b&gt; (ana@aurora.example)", "Falhou", "550 no such user", "10 tentativas",
					"/backoffice/mail/7/delivery", "/backoffice/mail?failed=true&amp;after=7",
					"Nenhum servidor de e-mail");
		assertThat(this.mvc.get().uri("/backoffice/mail").with(TestPeople.as(TestPeople.AGENT)))
			.satisfies((answer) -> assertThat(answer.getResponse().getStatus()).isIn(403, 404));
	}

	@Test
	void adminTriesAgain() {
		assertThat(
				this.mvc.post().uri("/backoffice/mail/7/delivery").with(TestPeople.as(TestPeople.ADMIN)).with(csrf()))
			.hasRedirectedUrl("/backoffice/mail");
		then(this.letters).should().retry(7);
	}

	@Test
	void onlyTheAdminReadsTheMailOfTheDemo() {
		CaughtLetter letter = new CaughtLetter(7, "Ana", "ana@aurora.example", "Escolha uma nova senha",
				"Olá, Ana.\n\nhttp://localhost:8080/password/reset/x", "<p>Olá</p>", TestPeople.NOW);
		given(this.letters.caught()).willReturn(List.of(letter));
		given(this.letters.findCaught(7)).willReturn(letter);
		assertThat(this.mvc.get().uri("/demo/mail").with(TestPeople.as(TestPeople.ADMIN))).hasStatusOk()
			.bodyText()
			.contains("Olá, Ana.", "href=\"http://localhost:8080/password/reset/x\"", "/demo/mail/7");
		assertThat(this.mvc.get().uri("/demo/mail/7").with(TestPeople.as(TestPeople.ADMIN))).hasStatusOk()
			.hasHeader("Content-Security-Policy", "default-src 'none'; sandbox allow-top-navigation")
			.hasBodyTextEqualTo("<p>Olá</p>");
		assertThat(this.mvc.get().uri("/demo/mail").with(TestPeople.as(TestPeople.LEADER))).hasStatus(404);
		assertThat(this.mvc.get().uri("/demo/mail/7").with(TestPeople.as(TestPeople.CLIENT))).hasStatus(404);
	}

}
