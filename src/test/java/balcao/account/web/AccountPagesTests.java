package balcao.account.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import balcao.account.AccountService;
import balcao.account.DemoAccount;
import balcao.account.DemoAccounts;
import balcao.account.InvitationService;
import balcao.account.LinkToken;
import balcao.account.PasswordResetService;
import balcao.account.PersonSessions;
import balcao.account.SessionRow;
import balcao.account.SetUpService;
import balcao.account.TokenService;
import balcao.organization.LanguageService;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Role;
import balcao.platform.TooOften;
import balcao.platform.web.PageTest;
import balcao.platform.web.TestPeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PageTest({ SignInController.class, PasswordResetController.class, NewPasswordController.class, SetUpController.class,
		AccountController.class, InvitationController.class })
class AccountPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private LanguageService languages;

	@MockitoBean
	private DemoAccounts demo;

	@MockitoBean
	private PasswordResetService resets;

	@MockitoBean
	private InvitationService invitations;

	@MockitoBean
	private SetUpService setUp;

	@MockitoBean
	private AccountService accounts;

	@MockitoBean
	private PersonSessions sessions;

	@MockitoBean
	private TokenService tokens;

	@BeforeEach
	void links() {
		given(this.languages.of(anyLong())).willReturn(Locale.forLanguageTag("pt-BR"));
		given(this.resets.holder(new LinkToken("good"))).willReturn(TestPeople.CLIENT);
		given(this.invitations.holder(new LinkToken("good"))).willReturn(TestPeople.AGENT);
		given(this.resets.holder(new LinkToken("ended"))).willThrow(new NotFound());
		given(this.invitations.holder(new LinkToken("ended"))).willThrow(new NotFound());
		given(this.demo.password()).willReturn("balcao-demo");
	}

	@Test
	void signInAsksForEmailAndPassword() {
		assertThat(this.mvc.get().uri("/login")).hasStatusOk()
			.bodyText()
			.contains("<title>Entrar · Balcão</title>", "name=\"username\"", "autocomplete=\"username\"",
					"name=\"password\"", "autocomplete=\"current-password\"", "name=\"_csrf\"",
					"data-reveals=\"password\"", "Esqueci minha senha")
			.doesNotContain("balcao-demo");
	}

	@Test
	void demoOffersItsAccounts() {
		given(this.demo.all())
			.willReturn(List.of(new DemoAccount("Rita Nogueira", "admin@balcao.example", Role.ADMIN)));
		assertThat(this.mvc.get().uri("/login")).bodyText()
			.contains("balcao-demo", "/login?username=admin@balcao.example", "Rita Nogueira, Administração");
		assertThat(this.mvc.get().uri("/login?username=admin@balcao.example")).bodyText()
			.contains("value=\"admin@balcao.example\"");
	}

	@Test
	void resetAnswersTheSameWhoeverAsks() {
		assertThat(this.mvc.post().uri("/password/reset").param("email", "cliente@aurora.example").with(csrf()))
			.hasStatus3xxRedirection()
			.hasRedirectedUrl("/password/sent");
		then(this.resets).should().request(eq("cliente@aurora.example"), any());
		assertThat(this.mvc.get().uri("/password/sent")).hasStatusOk().bodyText().contains("Veja seu e-mail");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ana", "victim@x.example,evil@y.example", "a@b@c.example" })
	void resetTakesOneAddress(String email) {
		assertThat(this.mvc.post().uri("/password/reset").param("email", email).with(csrf())).hasStatus(422)
			.bodyText()
			.contains("error-summary", "<title>Erro: Nova senha");
		then(this.resets).shouldHaveNoInteractions();
	}

	@Test
	void resetTakesNoSecondAddress() {
		assertThat(this.mvc.post()
			.uri("/password/reset")
			.param("email", "victim@x.example", "evil@y.example")
			.with(csrf())).hasStatus(422);
		then(this.resets).shouldHaveNoInteractions();
	}

	@Test
	void resetFromABusyAddressWaits() {
		willThrow(new TooOften(Duration.ofMinutes(3))).given(this.resets).request(any(), any());
		assertThat(this.mvc.post().uri("/password/reset").param("email", "a@b.example").with(csrf())).hasStatus(429)
			.bodyText()
			.contains("3 min");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/password/reset/good", "/invitations/good" })
	void linkLeadsToANewPassword(String address) {
		assertThat(this.mvc.get().uri(address)).hasStatusOk()
			.hasHeader("Referrer-Policy", "no-referrer")
			.bodyText()
			.contains("action=\"" + address + "\"", "autocomplete=\"new-password\"", "autocomplete=\"username\"");
		assertThat(this.mvc.post().uri(address).param("password", "").with(csrf())).hasStatus(422)
			.hasHeader("Referrer-Policy", "no-referrer")
			.bodyText()
			.contains("Escreva a senha que você escolheu");
		assertThat(this.mvc.post().uri(address).param("password", " correto cavalo ").with(csrf()))
			.hasRedirectedUrl("/login");
	}

	@Test
	void passwordArrivesAsTypedAndARefusalStandsBesideIt() {
		willThrow(new Refused("account.refused.passwordShort", 10)).given(this.resets)
			.choosePassword(new LinkToken("good"), " curta ");
		assertThat(this.mvc.post().uri("/password/reset/good").param("password", " curta ").with(csrf())).hasStatus(422)
			.bodyText()
			.contains("Use uma senha com pelo menos 10 caracteres", "aria-invalid=\"true\"")
			.doesNotContain("value=\" curta");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/password/reset/ended", "/invitations/ended" })
	void endedLinkSaysSo(String address) {
		assertThat(this.mvc.get().uri(address)).hasStatus(404)
			.hasHeader("Referrer-Policy", "no-referrer")
			.bodyText()
			.contains("Este link não funciona mais");
		assertThat(this.mvc.post().uri(address).param("password", "correto cavalo").with(csrf())).hasStatus(404);
	}

	@Test
	void setUpCreatesTheFirstAdmin() {
		assertThat(this.mvc.get().uri("/setup/good")).hasStatusOk().bodyText().contains("Primeiro administrador");
		assertThat(this.mvc.post().uri("/setup/good").with(csrf())).hasStatus(422)
			.bodyText()
			.contains("Escreva o seu nome", "Escreva o seu e-mail", "Escreva a senha que você escolheu");
		assertThat(this.mvc.post()
			.uri("/setup/good")
			.param("name", "Ada")
			.param("email", "ada@balcao.example")
			.param("password", "correto cavalo")
			.with(csrf())).hasRedirectedUrl("/login");
		then(this.setUp).should()
			.createFirstAdmin(new LinkToken("good"), "Ada", "ada@balcao.example", "correto cavalo");
	}

	@Test
	void setUpDoesNotExistLater() {
		willThrow(new NotFound()).given(this.setUp).requireOpen(any());
		assertThat(this.mvc.get().uri("/setup/good")).hasStatus(404);
		assertThat(this.mvc.get().uri("/setup")).hasStatus(404);
	}

	@Test
	void ownAccountChangesThePassword() {
		given(this.sessions.of(eq(TestPeople.CLIENT), any()))
			.willReturn(List.of(new SessionRow(TestPeople.NOW, TestPeople.NOW, true),
					new SessionRow(TestPeople.NOW, TestPeople.NOW, false)));
		assertThat(this.mvc.get().uri("/account").with(TestPeople.as(TestPeople.CLIENT))).hasStatusOk()
			.bodyText()
			.contains("class=\"portal\"", "Marina Prado", "cliente@aurora.example", "Aurora Distribuidora",
					"Esta sessão", "Encerrar as outras sessões");
		willThrow(new Refused("account.refused.currentPassword")).given(this.accounts)
			.changePassword(eq(TestPeople.CLIENT), eq("errada"), any(), any());
		assertThat(this.mvc.post()
			.uri("/account/password")
			.param("currentPassword", "errada")
			.param("password", "correto cavalo")
			.param("role", "ADMIN")
			.with(TestPeople.as(TestPeople.CLIENT))
			.with(csrf())).hasStatus(422).bodyText().contains("A senha atual não confere");
		assertThat(this.mvc.post()
			.uri("/account/password")
			.param("currentPassword", "certa")
			.param("password", "correto cavalo")
			.with(TestPeople.as(TestPeople.AGENT))
			.with(csrf())).hasRedirectedUrl("/account");
	}

	@Test
	void ownAccountEndsOtherSessions() {
		assertThat(this.mvc.post().uri("/account/sessions/closure").with(TestPeople.as(TestPeople.AGENT)).with(csrf()))
			.hasRedirectedUrl("/account");
		then(this.sessions).should().endOthers(eq(TestPeople.AGENT), any());
	}

	@Test
	void onlyAdminsInvite() {
		assertThat(this.mvc.post()
			.uri("/backoffice/people/7/invitation")
			.with(TestPeople.as(TestPeople.ADMIN))
			.with(csrf())).hasRedirectedUrl("/backoffice/people/7");
		then(this.invitations).should().invite(7);
		assertThat(this.mvc.post()
			.uri("/backoffice/people/7/invitation")
			.with(TestPeople.as(TestPeople.LEADER))
			.with(csrf())).satisfies((answer) -> assertThat(answer.getResponse().getStatus()).isIn(403, 404));
		then(this.invitations).shouldHaveNoMoreInteractions();
	}

}
