package balcao.mail.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import balcao.mail.BlockedAddress;
import balcao.mail.CaughtLetter;
import balcao.mail.LetterPage;
import balcao.mail.LetterRow;
import balcao.mail.LetterService;
import balcao.mail.LetterShow;
import balcao.mail.LetterState;
import balcao.mail.LetterTextService;
import balcao.mail.MailFigure;
import balcao.mail.MailPart;
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

	@MockitoBean
	private LetterTextService texts;

	@Test
	void adminSeesWhatBecameOfLetters() {
		LetterRow failed = new LetterRow(7, "Ana <b>", "ana@aurora.example", "Escolha uma nova senha",
				LetterState.FAILED, 10, TestPeople.NOW, TestPeople.NOW, "550 no such user", null, true);
		given(this.letters.page(LetterShow.FAILED, new PageRequest(null, null)))
			.willReturn(new LetterPage(new KeysetPage<>(List.of(failed), null, "7"), LetterShow.FAILED, false, false,
					List.of(new MailPart("mail.letters.figures",
							List.of(new MailFigure("mail.figure.oldest", 3_600, true, true, null)), null, null)),
					List.of(new BlockedAddress("foi@aurora.example", "5.1.1", TestPeople.NOW))));
		assertThat(this.mvc.get().uri("/backoffice/mail?show=FAILED").with(TestPeople.as(TestPeople.ADMIN)))
			.hasStatusOk()
			.bodyText()
			.contains("Para Ana &lt;b&gt; (ana@aurora.example)", "Falhou", "550 no such user", "10 tentativas",
					"/backoffice/mail/7/delivery", "/backoffice/mail?show=FAILED&amp;after=7", "foi@aurora.example",
					"precisa de alguém", "Nenhum servidor de e-mail");
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
				"Olá, Ana.\n\nhttp://localhost:8080/password/reset/x", "<p>Olá</p>", TestPeople.NOW,
				Map.of("Message-ID", "<b@x>"));
		given(this.letters.caught("")).willReturn(List.of(letter));
		given(this.letters.findCaught(7)).willReturn(letter);
		assertThat(this.mvc.get().uri("/demo/mail").with(TestPeople.as(TestPeople.ADMIN))).hasStatusOk()
			.bodyText()
			.contains("Olá, Ana.", "href=\"http://localhost:8080/password/reset/x\"", "/demo/mail/7");
		assertThat(this.mvc.get().uri("/demo/mail/7").with(TestPeople.as(TestPeople.ADMIN))).hasStatusOk()
			.bodyText()
			.contains("/demo/mail/7/html", "&lt;b@x&gt;", "sandbox=");
		assertThat(this.mvc.get().uri("/demo/mail/7/html").with(TestPeople.as(TestPeople.ADMIN))).hasStatusOk()
			.hasHeader("X-Frame-Options", "SAMEORIGIN")
			.hasHeader("Content-Security-Policy",
					"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups")
			.hasBodyTextEqualTo("<p>Olá</p>");
		assertThat(this.mvc.get().uri("/demo/mail").with(TestPeople.as(TestPeople.LEADER))).hasStatus(404);
		assertThat(this.mvc.get().uri("/demo/mail/7").with(TestPeople.as(TestPeople.CLIENT))).hasStatus(404);
	}

}
