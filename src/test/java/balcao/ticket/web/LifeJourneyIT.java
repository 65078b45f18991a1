package balcao.ticket.web;

import java.util.List;
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
import balcao.approval.Approvers;
import balcao.approval.PlanService;
import balcao.approval.PlannedStep;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A request is denied, asked again and approved; a solution is doubted and then held. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifeJourneyIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private PlanService plans;

	@Autowired
	private TicketConversation conversation;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.plans.add(this.cast.improvement(),
				new PlannedStep("Comercial", Approvers.PEOPLE, null, Set.of(this.cast.agent().id()), 1));
		this.plans.add(this.cast.improvement(),
				new PlannedStep("Diretoria", Approvers.PEOPLE, null, Set.of(this.cast.leader().id()), 1));
	}

	@Test
	void requestIsDeniedAskedAgainAndApprovedInTwoSteps(@Screen(width = 360, javaScript = false) Page client,
			Page agent, Page leader) {
		String number = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Relatório");
		this.signedIn.as(this.cast.client(), client);
		this.signedIn.as(this.cast.agent(), agent);
		this.signedIn.as(this.cast.leader(), leader);
		client.navigate("/tickets/" + number);
		assertThat(client.locator(".promise")).containsText("Aguardando aprovação de Comercial, passo 1 de 2");

		agent.navigate("/desk/approvals");
		agent.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Relatório")).click();
		button(agent, "Negar");
		assertThat(agent.locator("#decision-error")).hasText("Conte ao cliente por que o pedido foi negado");
		agent.fill("#decision", "Falta dizer quanto se ganha.");
		button(agent, "Negar");
		assertThat(agent.locator("body")).containsText("Pedido negado; o cliente lê o motivo");

		client.navigate("/tickets/" + number);
		assertThat(client.locator(".thread")).containsText("Falta dizer quanto se ganha.");
		client.locator("#decisao summary").click();
		client.fill("#changed", "Poupa duas horas por dia.");
		client.locator("#decisao form button").click();
		assertThat(client.locator(".promise")).containsText("Aguardando aprovação de Comercial, passo 1 de 2");

		agent.navigate("/desk/tickets/" + number);
		agent.fill("#decision", "Agora sim.");
		button(agent, "Aprovar");
		client.navigate("/tickets/" + number);
		assertThat(client.locator(".promise")).containsText("Aguardando aprovação de Diretoria, passo 2 de 2");

		leader.navigate("/desk/tickets/" + number);
		button(leader, "Aprovar");
		client.navigate("/tickets/" + number);
		assertThat(client.locator(".promise")).containsText("Estamos trabalhando nisso.");
	}

	@Test
	void solutionIsDoubtedAndThenHeld(@Screen(width = 360, javaScript = false) Page client) {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Chat lento");
		resolve(number, "Aumentamos a memória do servidor.");
		this.signedIn.as(this.cast.client(), client);
		client.navigate("/tickets/" + number);
		assertThat(client.locator(".page-head")).containsText("Resolvido, confirme até 27/11/2026");
		client.locator("#decisao summary").click();
		client.locator("#answer input[value=PARTLY]").check();
		client.locator("#decisao details button").click();
		assertThat(client.locator("#reason-error")).hasText("Conte em uma frase o que ainda falta");
		client.fill("#reason", "À tarde ainda demora.");
		client.locator("#decisao details button").click();
		assertThat(client.locator(".page-head")).containsText("Reaberto");

		resolve(number, "Ajustamos também o banco de dados.");
		client.navigate("/tickets/" + number);
		button(client, "Sim, encerrar");
		assertThat(client.locator(".page-head")).containsText("Encerrado");
		assertThat(client.locator("#decisao")).containsText("O problema voltou?");
	}

	private void resolve(String number, String text) {
		this.conversation.reply(number, this.cast.agent(), new Reply(text, List.of(), Long.MAX_VALUE),
				AfterReply.RESOLVE, Set.of());
	}

	private static void button(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
