package balcao.mailbox;

import java.io.ByteArrayInputStream;
import java.util.Arrays;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import balcao.BrowserTest;
import balcao.Browsers;
import balcao.Screen;
import balcao.SignedIn;
import balcao.platform.CurrentPerson;
import balcao.ticket.Scene;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A client who writes mails and a team that works on screens, with real servers for what
 * comes in and what goes out.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "balcao.mail.pause=100ms")
@DirtiesContext // or its carriers would take the letters of other tests
class MailJourneyIT {

	private static final GreenMail OUT = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private static final int TALL = 400;

	private static final PromptMail IN = new PromptMail();

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private MailScene mail;

	@Autowired
	private MailWork work;

	@Autowired
	private JdbcClient database;

	@SuppressWarnings("NullAway.Init")
	private Scene.Cast cast;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry properties) {
		OUT.start();
		IN.start();
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> OUT.getSmtp().getPort());
	}

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.mail.type();
		IN.setUser("suporte@balcao.example", "suporte", "segredo");
	}

	@AfterAll
	void stop() {
		OUT.stop();
		IN.stop();
	}

	@Test
	void aMailIsDecidedOnAnsweredAndItsAnswerJoins(Page admin, Page agent, @Screen(width = 360) Page client)
			throws Exception {
		configure(admin);

		deliver(RawText.from("Parcerias <vendas@fabril.example>")
			.to("suporte@balcao.example")
			.about("Proposta de parceria")
			.with("MIME-Version", "1.0")
			.with("Content-Type", "text/html; charset=utf-8")
			.saying("<h1>Vamos conversar?</h1><p>Somos a <b>Fabril</b>.<script>alert(1)</script></p>"));
		deliver(RawText.from("Joana Lima <joana.pessoal@mail.example>")
			.to("suporte@balcao.example")
			.about("Notas com valor errado")
			.saying("As notas de hoje saíram com o valor errado."));
		fetch();

		visit(agent, this.cast.agent(), "/desk/mail");
		assertThat(agent.locator("main .rows")).containsText("Proposta de parceria");
		agent.getByText("Proposta de parceria").click();
		assertThat(agent.frameLocator("iframe[data-fits]").locator("h1")).hasText("Vamos conversar?");
		assertThat(agent.frameLocator("iframe[data-fits]").locator("script")).hasCount(0);
		agent.waitForFunction("tall => document.querySelector('iframe[data-fits]').offsetHeight < tall", TALL);
		Browsers.screenshot(agent, "desk-mail-html");
		agent.getByLabel("Motivo").fill("Propaganda");
		button(agent, "Descartar e-mail").click();
		assertThat(agent.locator("main")).not().containsText("Proposta de parceria");

		agent.getByText("Notas com valor errado").click();
		agent.getByLabel("Abrir chamado para").fill("cliente@aurora.example");
		button(agent, "Abrir chamado").click();
		assertThat(agent.locator("main")).containsText("Notas com valor errado");
		String number = this.database.sql("select number from ticket where subject = 'Notas com valor errado'")
			.query(String.class)
			.single();
		agent.navigate("/desk/tickets/" + number);
		assertThat(agent.locator("#conversation")).containsText("As notas de hoje saíram com o valor errado.");
		agent.locator("#text").fill("De que filial são as notas?");
		agent.locator(".composer .is-primary").click();
		assertThat(agent.locator("#conversation")).containsText("De que filial");

		MimeMessage asked = letterTo("cliente@aurora.example", "De que filial");
		visit(client, this.cast.client(), "/tickets/" + number);
		assertThat(client.locator(".thread")).containsText("De que filial");
		deliver(RawText.from("Otávio Reis <cliente@aurora.example>")
			.to(asked.getReplyTo()[0].toString())
			.about("Re: " + asked.getSubject())
			.with("In-Reply-To", asked.getMessageID())
			.saying("São da filial de Joinville.\n\n> De que filial são as notas?"));
		fetch();
		assertThat(agent.locator("[data-live=newer] a")).isVisible();
		agent.locator("[data-live=newer] a").click();
		assertThat(agent.locator("#conversation")).containsText("São da filial de Joinville.");
		client.reload();
		assertThat(client.locator(".thread")).containsText("São da filial de Joinville.");
	}

	/**
	 * An admin registers the mailbox, is told that its server has no encryption, and
	 * corrects its name.
	 */
	private void configure(Page admin) {
		visit(admin, this.cast.admin(), "/backoffice/mailboxes/new");
		button(admin, "Cadastrar caixa").click();
		assertThat(admin.locator(".error-summary li")).hasText(new String[] { "Dê um nome à caixa.",
				"Escreva um endereço como suporte@empresa.com.br, sem o sinal de mais.",
				"Escreva o nome do servidor, como imap.empresa.com.br.", "Escreva o usuário da caixa no servidor.",
				"Escolha o tipo de solicitação.", "Escolha a equipe." });
		admin.fill("#name", "Caixa do suporte");
		admin.fill("#address", "suporte@balcao.example");
		admin.fill("#host", "127.0.0.1");
		admin.fill("#port", Integer.toString(IN.port()));
		admin.fill("#username", "suporte");
		admin.fill("#password", "segredo");
		admin.selectOption("#team", Long.toString(this.cast.support()));
		admin.selectOption("#requestType", new SelectOption().setLabel("Pedido por e-mail"));
		button(admin, "Cadastrar caixa").click();
		admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Caixa do suporte")).click();
		button(admin, "Testar conexão").click();
		assertThat(admin.locator(".notice")).containsText("A senha não foi enviada");
	}

	private void fetch() {
		long box = this.database.sql("select id from mailbox").query(Long.class).single();
		int some = this.mail.polling().poll(box);
		assertThat(some).isPositive();
		assertThat(this.work.drain()).isPositive();
	}

	private void deliver(RawText mail) {
		IN.getUserManager()
			.getUser("suporte")
			.deliver(GreenMailUtil.newMimeMessage(new ByteArrayInputStream(mail.bytes())));
	}

	private static MimeMessage letterTo(String address, String text) {
		return await()
			.until(() -> Arrays.stream(OUT.getReceivedMessages())
				.filter((letter) -> recipient(letter).equals(address))
				.filter((letter) -> GreenMailUtil.getWholeMessage(letter).contains(text))
				.findFirst(), (letter) -> letter.isPresent())
			.orElseThrow();
	}

	private static String recipient(MimeMessage letter) {
		try {
			return letter.getAllRecipients()[0].toString().replaceAll(".*<|>", "");
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private void visit(Page page, CurrentPerson person, String path) {
		this.signedIn.as(person, page);
		page.navigate(path);
	}

	private static Locator button(Page page, String name) {
		return page.locator("main")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
	}

}
