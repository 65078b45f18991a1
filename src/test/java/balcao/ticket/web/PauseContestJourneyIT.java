package balcao.ticket.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.BrowserTest;
import balcao.Screen;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;
import balcao.ticket.Told;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A client reads why, contests, and sees the deadline move, in a real browser. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PauseContestJourneyIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	@Test
	void clientReadsWhyAndContestsAndTheLeaderAccepts(@Screen(width = 360, javaScript = false) Page client,
			Page leader) {
		// Tuesday 10:00, asked at 10:30, answered at 13:30: two of four hours stood still
		this.clock.set(Instant.parse("2026-11-17T13:00:00Z"));
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Chat parado");
		this.clock.advance(Duration.ofMinutes(30));
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pode enviar uma captura?"),
				AfterReply.WAIT_FOR_CLIENT, Set.of(Told.DIAGNOSIS));
		this.clock.advance(Duration.ofHours(3));
		this.conversation.answer(number, this.cast.client(), Reply.of("Já estava anexada."));

		this.signedIn.as(this.cast.client(), client);
		client.navigate("/tickets/" + number);
		assertThat(client.locator(".promise")).containsText("Parado por 2 h ao todo");
		link(client, "Por que este prazo? Solução");
		assertThat(client.locator(".promise-line")).containsText("prometemos até ter 17/11/2026, 17:00");
		assertThat(client.locator("tfoot")).hasText("soma: 4 h 00 min 00 s = meta");
		client.locator("#pauses a.btn").click();
		client.fill("#reason", "A captura estava anexada desde a abertura");
		client.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar contestação")).click();
		assertThat(client.locator("#pauses")).containsText("Espera a decisão da liderança da equipe.");

		this.signedIn.as(this.cast.leader(), leader);
		leader.navigate("/desk/tickets/" + number);
		assertThat(leader.locator("#contest")).containsText("A captura estava anexada desde a abertura");
		leader.fill("#contestAnswer", "Tem razão, estava lá.");
		leader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aceitar: a pausa não conta")).click();
		assertThat(leader.locator("#contest")).isHidden();

		client.navigate("/tickets/" + number);
		link(client, "Por que este prazo? Solução");
		assertThat(client.locator(".promise-line")).containsText("prometemos até ter 17/11/2026, 15:00");
		assertThat(client.locator("#pauses")).containsText("Tem razão, estava lá.");
		assertThat(client.locator("tfoot")).hasText("soma: 4 h 00 min 00 s = meta");
	}

	private static void link(Page page, String name) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
	}

}
