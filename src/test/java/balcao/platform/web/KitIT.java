package balcao.platform.web;

import java.util.List;

import balcao.Browsers;
import balcao.Screen;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The kit as a browser shows it and as a keyboard works it. */
@SpringBootTest(classes = PortalServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.endpoint.health.validate-group-membership=false",
				"balcao.platform.support.phone=0800 555 0142",
				"balcao.platform.support.hours=Atendimento de segunda a sexta, das 8h às 18h" })
@ExtendWith(Browsers.class)
class KitIT {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	@Test
	void kitIsAccessible(Page light, @Screen(width = 360, dark = true) Page phone, @Screen(dark = true) Page dark) {
		for (Page page : List.of(light, phone, dark)) {
			String name = "kit-" + List.of(light, phone, dark).indexOf(page);
			page.navigate("/login");
			look(page, name + "-login");
			page.navigate("/nowhere");
			signIn(page, "cliente@aurora.example");
			page.navigate("/tickets/kit");
			look(page, name + "-portal");
			page.locator("details.menu > summary").click();
			look(page, name + "-menu");
			page.keyboard().press("Escape");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar")).click();
			look(page, name + "-errors");
			page.navigate("/tickets/4x");
			look(page, name + "-missing");
			page.navigate("/tickets/kit");
			page.evaluate("document.querySelector('main form [name=_csrf]').value = 'stale'");
			page.getByLabel("Descrição").fill("Ao emitir a nota 18.442, a autorização volta.\nSó em Minas.");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar")).click();
			look(page, name + "-held");
		}
	}

	@Test
	void deskIsAccessible(Page light, @Screen(width = 360, dark = true) Page phone) {
		for (Page page : List.of(light, phone)) {
			signIn(page, "agente@balcao.example");
			page.navigate("/desk/kit");
			look(page, "kit-desk-" + List.of(light, phone).indexOf(page));
		}
	}

	@Test
	void menuOpensAndClosesByKeyboard(Page page) {
		signIn(page, "cliente@aurora.example");
		page.navigate("/tickets/kit");
		page.locator("details.menu > summary").focus();
		page.keyboard().press("Enter");
		assertThat(page.getByText("Aparência")).isVisible();
		page.keyboard().press("Escape");
		assertThat(page.getByText("Aparência")).isHidden();
		assertThat(page.locator("details.menu > summary")).isFocused();
	}

	@Test
	void themeAndLanguageAreChosenWithoutScript(@Screen(javaScript = false) Page page) {
		signIn(page, "cliente@aurora.example");
		page.navigate("/tickets/kit");
		page.locator("details.menu > summary").click();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Escura")).click();
		assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
		page.locator("details.menu > summary").click();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
		assertThat(page.locator("html")).hasAttribute("lang", "en");
		PlaywrightAssertions.assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/tickets/kit"));
	}

	@Test
	void errorsAreLedTo(Page page) {
		signIn(page, "cliente@aurora.example");
		page.navigate("/tickets/kit");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar")).click();
		assertThat(page.locator(".error-summary")).isFocused();
		page.locator(".error-summary a").click();
		assertThat(page.locator("#subject")).isFocused();
	}

	@Test
	void dialogOpensOverThePageAndTextIsSentByKey(Page page) {
		signIn(page, "cliente@aurora.example");
		page.navigate("/tickets/kit");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Encerrar")).click();
		assertThat(page.locator("dialog")).isVisible();
		axe(page);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voltar")).click();
		assertThat(page.locator("dialog")).isHidden();
		page.getByLabel("Assunto").fill("Certo");
		page.getByLabel("Descrição").focus();
		page.keyboard().press("Control+Enter");
		assertThat(page.locator(".flash")).containsText("Copiado");
		Browsers.screenshot(page, "kit-flash");
	}

	private static void signIn(Page page, String email) {
		page.navigate("/login");
		page.getByLabel("E-mail").fill(email);
		page.getByLabel("Senha").fill("balcao-demo");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
	}

	private static void look(Page page, String name) {
		Browsers.screenshot(page, name);
		axe(page);
	}

	private static void axe(Page page) {
		org.assertj.core.api.Assertions
			.assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations().stream().map(Object::toString))
			.as(page.url())
			.isEmpty();
	}

}
