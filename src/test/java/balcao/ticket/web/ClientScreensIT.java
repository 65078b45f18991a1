package balcao.ticket.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

import balcao.BrowserTest;
import balcao.Browsers;
import balcao.Screen;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.intake.FieldKind;
import balcao.intake.DraftService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketApproval;
import balcao.ticket.TicketProgress;
import balcao.ticket.Told;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page a client sees, looked at wide and narrow, light and dark. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientScreensIT {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private CatalogService catalog;

	@Autowired
	private DraftService drafts;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private TicketApproval approval;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private FileStore files;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	private String waiting;

	private String late;

	private String resolved;

	private String proposed;

	private String fresh;

	private String ended;

	private long draft;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.catalog.registerProduct("Assistente Virtual", "Respostas automáticas em todos os canais");
		this.catalog.registerProduct("Aplicativo", null);
		CurrentPerson client = this.cast.client();
		at("2026-11-18T13:10:00Z");
		this.ended = this.scene.open(client, this.cast.incident(), this.cast.slow(),
				"Acesso de novo usuário ao coletor");
		at("2026-11-18T16:40:00Z");
		this.conversation.reply(this.ended, this.cast.agent(), Reply.of("Acesso criado. Bom trabalho!"),
				AfterReply.RESOLVE, Set.of());
		this.progress.close(this.ended, client);
		at("2026-11-17T12:10:00Z");
		this.late = this.scene.open(client, this.cast.incident(), this.cast.slow(),
				"Chat demora a abrir para quem usa o aplicativo no celular da empresa");
		at("2026-11-19T14:00:00Z");
		this.waiting = this.scene.open(client, this.cast.incident(), this.cast.down(),
				"Chat fora do ar desde as 11 horas", "colega@aurora.example");
		at("2026-11-19T14:20:00Z");
		this.assignment.take(this.waiting, this.cast.agent());
		this.conversation.reply(this.waiting, this.cast.agent(), Reply
			.of("""
					Bom dia, Otávio. Encontramos a causa provável: o certificado do servidor de chat venceu hoje.

					Enquanto isso, os operadores podem responder por Atendimento › Contingência. Testei aqui e funciona."""),
				AfterReply.KEEP, Set.of(Told.DIAGNOSIS));
		at("2026-11-19T17:00:00Z");
		this.conversation.answer(this.waiting, client, new Reply("Funcionou pela contingência, obrigado! Aparece isto:",
				List.of(picture(client)), Long.MAX_VALUE));
		at("2026-11-20T18:20:00Z");
		this.conversation.reply(this.waiting, this.cast.agent(),
				Reply.of("Que bom. Para trocar o certificado preciso do nome do domínio: pode enviar?"),
				AfterReply.WAIT_FOR_CLIENT, Set.of());
		at("2026-11-20T13:00:00Z");
		this.resolved = this.scene.open(client, this.cast.incident(), this.cast.slow(),
				"Boleto não imprime o código de barras");
		at("2026-11-20T15:00:00Z");
		this.conversation.reply(this.resolved, this.cast.agent(),
				Reply.of("Atualizamos o modelo do boleto. Pode imprimir de novo e confirmar?"), AfterReply.RESOLVE,
				Set.of(Told.DIAGNOSIS));
		this.proposed = this.scene.open(client, this.cast.improvement(), this.cast.slow(),
				"Relatório de comissões por vendedor");
		this.approval.approve(this.proposed, this.cast.outsider(), "Faz sentido, vamos orçar.");
		at("2026-11-20T15:30:00Z");
		this.scene.allow(client, "2000");
		this.scene.propose(this.proposed, this.cast.outsider(), "1250");
		at("2026-11-20T18:50:00Z");
		this.fresh = this.scene.open(client, this.cast.incident(), this.cast.down(),
				"Chat parado na filial de Campinas");
		this.draft = this.drafts.begin(client, client.id(), this.cast.incident());
		this.drafts.tell(this.draft, client, Scene
			.answers(this.cast.down(), "Nota rejeitada ao vender para outro estado", "colega@aurora.example")
			.with(FieldKind.DESCRIPTION,
					"Ao emitir a nota 18.442 para um cliente de Minas Gerais, volta a “Rejeição 539”.\n\nComeçou hoje.")
			.with(FieldKind.AVAILABILITY, null), List.of());
	}

	private long picture(CurrentPerson owner) {
		BufferedImage picture = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(new Color(0xDDE6F5));
		pen.fillRect(20, 20, 600, 320);
		pen.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, "png", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this.files.store(owner.id(), "captura-1.png", new ByteArrayInputStream(bytes.toByteArray())).id();
	}

	private void at(String instant) {
		this.clock.set(Instant.parse(instant));
	}

	private void signIn(Page page, CurrentPerson person) {
		this.signedIn.as(person, page);
		page.navigate("/");
	}

	@Test
	void pagesLookRight(@Screen Page wide, @Screen(dark = true) Page dark,
			@Screen(width = 360, height = 740) Page phone, @Screen(width = 320, height = 640, dark = true) Page small) {
		look(wide, "wide");
		look(dark, "dark");
		look(phone, "phone");
		look(small, "small");
	}

	private void look(Page page, String name) {
		signIn(page, this.cast.agent());
		shoot(page, "/desk/tickets/new", "for-organization", name);
		shoot(page, "/desk/tickets/new?organization=" + this.cast.aurora(), "for-requester", name);
		shoot(page, "/tickets/new?requester=" + this.cast.client().id(), "for-product", name);
		shoot(page, "/tickets/new?product=1&type=erro&requester=" + this.cast.client().id(), "for-problem", name);
		signIn(page, this.cast.client());
		shoot(page, "/", "home", name);
		shoot(page, "/tickets/new", "new-product", name);
		shoot(page, "/tickets/new?product=" + this.cast.down().productId(), "new-type", name);
		shoot(page, "/tickets/new?type=erro&product=" + this.cast.down().productId(), "problem-empty", name);
		page.evaluate("document.querySelector('#step-form').submit()");
		page.waitForLoadState();
		keep(page, "problem-errors", name);
		shoot(page, "/tickets/drafts/" + this.draft, "problem", name);
		shoot(page, "/tickets/drafts/" + this.draft + "/steps/2", "details", name);
		shoot(page, "/tickets/drafts/" + this.draft + "/review", "review", name);
		shoot(page, "/tickets/" + this.fresh + "/confirmation", "confirmation", name);
		shoot(page, "/tickets", "list", name);
		shoot(page, "/tickets?view=ALL", "list-all", name);
		shoot(page, "/tickets?q=nadinha", "list-nothing", name);
		shoot(page, "/tickets/" + this.waiting, "ticket-waiting", name);
		shoot(page, "/tickets/" + this.resolved, "ticket-resolved", name);
		shoot(page, "/tickets/" + this.proposed, "ticket-proposal", name);
		shoot(page, "/tickets/" + this.ended, "ticket-closed", name);
		shoot(page, "/tickets/" + this.late, "ticket-late", name);
		page.click(".deadlines a");
		keep(page, "deadline-late", name);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		for (String address : List.of("/tickets/" + this.waiting, "/tickets/" + this.fresh + "/confirmation")) {
			page.navigate(address);
			Browsers.screenshot(page, "client-print-" + name + address.replaceAll("\\W", "-"));
		}
	}

	private void shoot(Page page, String address, String screen, String name) {
		assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
		keep(page, screen, name);
	}

	private void keep(Page page, String screen, String name) {
		Browsers.screenshot(page, "client-" + screen + "-" + name);
		assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(screen + " in " + name)
			.isEqualTo(0);
		assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations().stream().map(Rule::toString))
			.as(screen + " in " + name)
			.isEmpty();
	}

}
