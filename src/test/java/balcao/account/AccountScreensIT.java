package balcao.account;

import java.time.Duration;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.BrowserTest;
import balcao.Browsers;
import balcao.Screen;
import balcao.organization.PersonService;
import balcao.platform.Role;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class AccountScreensIT {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static int number;

	@Autowired
	private PersonService people;

	@Autowired
	private AccountService accounts;

	@Autowired
	private InvitationService invitations;

	@Autowired
	private PasswordLinks links;

	@Autowired
	private JdbcClient database;

	private long id;

	private String email = "";

	@BeforeEach
	void register() {
		number++;
		this.email = "rita" + number + "@balcao.example";
		this.id = this.people.register("Rita Nogueira", this.email, null, Role.ADMIN, null);
		this.accounts.setPassword(this.id, "correto cavalo");
		this.database.sql("delete from platform_rate_limit").update();
	}

	@Test
	void personLooksAtThePasswordBeforeSigningIn(Page page) {
		page.navigate("/account");
		page.getByLabel("E-mail").fill(this.email);
		page.getByLabel("Senha", new Page.GetByLabelOptions().setExact(true)).fill("correto cavalo");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mostrar senha")).click();
		assertThat(page.locator("#password").getAttribute("type")).isEqualTo("text");
		look(page, "account-login");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
		page.waitForURL("**/account");
		assertThat(page.title()).isEqualTo("Sua conta · Balcão");
		look(page, "account-own");
		this.invitations.invite(this.id);
		page.navigate("/backoffice/mail");
		look(page, "account-letters");
		page.locator("details.menu > summary").click();
		look(page, "account-menu");
	}

	@Test
	void passwordIsChosenOnAPhoneInTheDark(@Screen(width = 360, dark = true) Page page) {
		String link = link();
		page.navigate(link);
		choose(page, "curta");
		look(page, "account-new-password");
		choose(page, "outro cavalo certo");
		PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("Senha salva");
		look(page, "account-login-phone");
		signIn(page, "correto cavalo");
		assertThat(page.textContent("[role=alert]")).contains("não conferem");
		look(page, "account-login-wrong");
		page.navigate("/password/reset");
		look(page, "account-reset");
		page.navigate("/password/sent");
		look(page, "account-reset-sent");
		page.navigate(link);
		look(page, "account-link-ended");
		signIn(page, "outro cavalo certo");
		page.navigate("/account");
		look(page, "account-own-phone");
		page.navigate("/backoffice/mail");
		look(page, "account-letters-phone");
	}

	@Test
	void everythingWorksWithoutScript(@Screen(javaScript = false) Page page) {
		page.navigate(link());
		choose(page, "outro cavalo certo");
		signIn(page, "outro cavalo certo");
		page.navigate("/account");
		assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mostrar senha")).count())
			.isZero();
		page.getByLabel("Senha atual").fill("outro cavalo certo");
		page.getByLabel("Nova senha").fill("terceiro cavalo certo");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trocar senha")).click();
		PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("Senha trocada");
	}

	private String link() {
		return "/password/reset/"
				+ this.links.issue(LinkPurpose.RESET, this.id, Duration.ofMinutes(30)).token().value();
	}

	private static void choose(Page page, String password) {
		page.getByLabel("Nova senha").fill(password);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Salvar senha")).click();
	}

	private void signIn(Page page, String password) {
		page.navigate("/login");
		page.getByLabel("E-mail").fill(this.email);
		page.getByLabel("Senha", new Page.GetByLabelOptions().setExact(true)).fill(password);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
	}

	private static void look(Page page, String name) {
		Browsers.screenshot(page, name);
		assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations().stream().map(Object::toString))
			.as(page.url())
			.isEmpty();
	}

}
