package balcao.protocol.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import balcao.BrowserTest;
import balcao.SignedIn;
import balcao.organization.PersonService;
import balcao.platform.Role;
import balcao.ticket.Scene;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolJourneyIT {

	private static final int MOST_KEYS = 25;

	@Autowired
	private Scene scene;

	@Autowired
	private PersonService people;

	@Autowired
	private SignedIn signedIn;

	private Scene.Cast cast;

	private int keys;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.people.change(this.cast.manager().id(), "Marina Prado", "(11) 98765-4321", Role.CLIENT_MANAGER,
				this.cast.aurora());
	}

	private void press(Page page, String key) {
		page.keyboard().press(key);
		this.keys++;
	}

	@Test
	void emergencyIsRegisteredByKeyboardAlone(Page page) {
		this.signedIn.as(this.cast.agent(), page);
		page.navigate("/desk");
		page.waitForFunction("() => performance.getEntriesByType('resource')"
				+ ".some((one) => one.name.includes('/keys.js') && one.responseEnd > 0)");
		page.waitForTimeout(300);
		press(page, "F2");
		assertThat(page).hasURL(Pattern.compile("/desk/protocols/\\d{15}$"));
		assertThat(page.locator(".protocol.is-huge")).isVisible();
		assertThat(page.locator("#caller")).isFocused();
		page.keyboard().type("8765-4321");
		assertThat(page.locator("[data-part=callers]")).containsText("Marina Prado");
		press(page, "Enter");
		assertThat(page.locator("[data-part=callers]")).containsText("Escolhida");
		assertThat(page.locator("input[name=impact]").first()).isFocused();
		assertThat(page.locator("#phone")).hasValue("(11) 98765-4321");
		press(page, "1");
		assertThat(page.locator("#product")).isFocused();
		press(page, "o");
		assertThat(page.locator("[data-part=about]")).containsText("Módulo");
		press(page, "Tab");
		press(page, "Tab");
		assertThat(page.locator("#summary")).isFocused();
		page.keyboard().type("Nenhum operador responde desde as 15:40");
		assertThat(page.locator("[data-part=say]")).containsText("Você terá");
		press(page, "Control+Enter");
		assertThat(page).hasURL(Pattern.compile("/desk/tickets/\\d{15}$"));
		assertThat(page.locator("main")).containsText("Nenhum operador responde desde as 15:40");
		assertThat(page.locator("main")).containsText("Marina Prado");
		assertThat(this.keys).isLessThanOrEqualTo(MOST_KEYS);
	}

	@Test
	void whatIsTypedBeforeTheScriptIsThereCountsAllTheSame(Page page) {
		List<Route> held = new ArrayList<>();
		page.route("**/contact.js", held::add);
		this.signedIn.as(this.cast.agent(), page);
		page.navigate("/desk/protocols/new");
		page.locator("main form button").first().click();
		page.waitForCondition(() -> !held.isEmpty());
		page.locator("#caller").fill("8765-4321");
		held.forEach(Route::resume);
		assertThat(page.locator("[data-part=callers]")).containsText("Marina Prado");
	}

}
