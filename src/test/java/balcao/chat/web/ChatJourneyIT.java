package balcao.chat.web;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.BrowserTest;
import balcao.Browsers;
import balcao.Screen;
import balcao.SignedIn;
import balcao.chat.AvailabilityService;
import balcao.chat.ChatSettingService;
import balcao.chat.ChatStarting;
import balcao.chat.ChatTalking;
import balcao.chat.ChatTerms;
import balcao.chat.Utterance;
import balcao.platform.CurrentPerson;
import balcao.ticket.Scene;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Client and agent, each with a browser, side by side. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatJourneyIT {

	/** A picture of one point, pasted as from a screen that was captured. */
	private static final String PASTE = """
			(field) => {
				const bytes = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (one) => one.charCodeAt(0));
				const carried = new DataTransfer();
				carried.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
				field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
			}""";

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private AvailabilityService availability;

	@Autowired
	private ChatSettingService settings;

	@Autowired
	private ChatStarting starting;

	@Autowired
	private ChatTalking talking;

	@Autowired
	private JdbcClient database;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		ChatTerms.Words none = new ChatTerms.Words("", "");
		this.settings.change(new ChatTerms(null, this.cast.support(), 4, 3, none, none));
		this.availability.say(true, this.cast.agent());
	}

	@Test
	void bothTalkAtTheSameTimeUntilItIsATicketAndRated(Page client, Page agent) {
		// somebody waits already
		long first = this.starting.start(null, Utterance.of("Cheguei antes"), this.cast.stranger());
		enter(client, this.cast.client(), "/");
		client.locator("a.btn[href='/chats/new']").first().click();
		client.locator("#text").fill("O relatório não abre");
		client.locator("main form .btn.is-primary").click();
		assertThat(client.locator("[data-chat-standing]")).containsText("2º da fila");
		long chat = Long.parseLong(client.url().replaceAll(".*/chats/(\\d+).*", "$1"));

		enter(agent, this.cast.agent(), "/desk/chats");
		take(agent, first);
		assertThat(client.locator("[data-chat-standing]")).containsText("1º da fila");
		agent.navigate("/desk/chats");
		take(agent, chat);
		assertThat(client.locator("[data-chat-standing]")).containsText("Caio Bernardes");

		agent.locator("[data-chat-form] textarea").pressSequentially("Vou olhar");
		assertThat(client.locator("[data-chat-typing]")).containsText("Caio Bernardes");
		say(agent, "Vou olhar agora");
		assertThat(client.locator(".chat-log")).containsText("Vou olhar agora");
		assertThat(agent.locator(".chat-log .is-own .chat-receipt").last()).hasText("lida");

		client.locator("[data-chat-form] textarea").pressSequentially("Obr");
		assertThat(agent.locator("[data-chat-typing]")).containsText("Otávio Reis");
		client.locator("[data-chat-form] textarea").evaluate(PASTE);
		assertThat(client.locator("[data-chat-form] .uploads li[data-state=sent]")).hasCount(1);
		say(client, "Obrigado! Veja a tela");
		assertThat(agent.locator(".chat-log")).containsText("Obrigado! Veja a tela");
		Locator picture = agent.locator(".chat-log .files img").last();
		picture.scrollIntoViewIfNeeded();
		assertThat(picture).hasJSProperty("complete", true);
		assertThat(picture).hasJSProperty("naturalWidth", 1);
		assertThat(client.locator(".chat-log .is-own .chat-receipt").last()).hasText("lida");
		Browsers.screenshot(client, "chat-journey-client");
		Browsers.screenshot(agent, "chat-journey-agent");

		agent.navigate("/desk/chats/" + chat + "/ticket");
		agent.getByLabel("Melhoria").check();
		agent.locator("#subject").fill("Relatório que não abre");
		agent.locator("main form .btn.is-primary").click();
		assertThat(client.locator(".chat-log .event").last()).containsText("deu origem ao chamado");
		client.navigate("/chats/" + chat);
		client.locator("main .page-head a.protocol").click();
		assertThat(client.locator("main")).containsText("Obrigado! Veja a tela");
		assertThat(client.locator("main .files").first()).containsText("png");
		client.navigate("/chats/" + chat);

		agent.navigate("/desk/chats/" + chat);
		say(agent, "Seguimos no chamado");
		agent.locator("form[action$='/end'] button").click();
		assertThat(client.locator("[data-chat-form]")).isHidden();
		client.locator("a[href$='/rating']").click();
		client.getByLabel("Muito boa").check();
		client.locator("main form .btn.is-primary").click();
		assertThat(client.locator(".flash")).isVisible();
	}

	@Test
	void emergencyHasItsNumberInTheFirstLineAndTheAnswerComesByItself(Page client, Page agent) {
		enter(client, this.cast.manager(), "/emergency");
		client.locator("#summary").fill("Nenhuma nota sai");
		client.locator("main form .btn.is-primary").click();
		String chat = client.url().replaceAll(".*/chats/(\\d+).*", "$1");
		String number = client.locator("main .page-head .protocol").innerText();
		assertThat(client.locator(".chat-log li").first()).containsText(number);
		assertThat(client.locator(".chat-log li").nth(1)).containsText("Nenhuma nota sai");

		enter(agent, this.cast.agent(), "/desk/chats");
		take(agent, Long.parseLong(chat));
		assertThat(client.locator("[data-chat-standing]")).containsText("Caio Bernardes");
		say(agent, "Estamos no servidor");
		assertThat(client.locator(".chat-log")).containsText("Estamos no servidor");
		say(client, "Voltou!");
		assertThat(agent.locator(".chat-log")).containsText("Voltou!");
		agent.locator("main .page-head a.protocol").click();
		assertThat(agent.locator("main")).containsText("Voltou!");
		org.assertj.core.api.Assertions
			.assertThat(this.database
				.sql("select assignee_id from ticket where id = (select ticket_id from"
						+ " chat_conversation where id = ?)")
				.params(List.of(Long.parseLong(chat)))
				.query(Long.class)
				.single())
			.isEqualTo(this.cast.agent().id());
	}

	@Test
	void newestWordsAreSeenWithoutScript(@Screen(width = 360, javaScript = false) Page client) {
		long chat = this.starting.start(null, Utterance.of("Bom dia"), this.cast.colleague());
		for (int i = 1; i <= 30; i++) {
			this.talking.say(chat, Utterance.of("Mais uma coisa: " + i), this.cast.colleague());
		}
		enter(client, this.cast.colleague(), "/chats/" + chat);
		BoundingBox log = client.locator(".chat-log").boundingBox();
		BoundingBox newest = client.locator(".chat-log li.chat-line").last().boundingBox();
		org.assertj.core.api.Assertions.assertThat(newest.y + newest.height).isLessThanOrEqualTo(log.y + log.height);
		org.assertj.core.api.Assertions.assertThat(newest.y).isGreaterThan(log.y);
		Browsers.screenshot(client, "chat-without-script");
	}

	private void enter(Page page, CurrentPerson person, String path) {
		this.signedIn.as(person, page);
		page.navigate(path);
	}

	private static void take(Page agent, long chat) {
		agent.locator("form[action$='/chats/" + chat + "/assignment'] button").click();
		agent.waitForURL("**/desk/chats/" + chat + "**");
	}

	/** Writes and sends; what one says stands there at once. */
	private static void say(Page page, String words) {
		page.locator("[data-chat-form] textarea").fill(words);
		page.locator("[data-chat-form] .btn.is-primary").click();
		assertThat(page.locator(".chat-log .is-own").last()).containsText(words);
	}

}
