package balcao.macro.web;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import balcao.IntegrationTest;
import balcao.Requests;
import balcao.macro.MacroScope;
import balcao.macro.MacroService;
import balcao.macro.MacroTerms;
import balcao.platform.TypedFormService;
import balcao.ticket.AfterReply;
import balcao.ticket.FieldChange;
import balcao.ticket.Scene;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketStatus;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MacroPagesIT {

	@Autowired
	private Scene scene;

	@Autowired
	private MacroService macros;

	@Autowired
	private TypedFormService typed;

	@Autowired
	private TicketReading reading;

	private Scene.Cast cast;

	private Requests requests;

	@BeforeAll
	void set(@Autowired WebApplicationContext context) {
		this.cast = this.scene.set();
		this.requests = new Requests(context);
	}

	@Test
	void macroIsSeenBeforeItIsUsedAndSendsNothingByItself() {
		String number = open();
		long macro = this.macros.add(new MacroTerms("Pedir XML",
				"Olá, {{cliente.primeiroNome}}. Sobre o {{chamado.numero}}: envie o XML.", AfterReply.WAIT_FOR_CLIENT,
				List.of(FieldChange.toMe(), FieldChange.tag("nota fiscal")), MacroScope.ALL, null), this.cast.admin());
		assertThat(this.requests.get("/desk/tickets/" + number + "/macros", this.cast.agent())).bodyText()
			.contains("Pedir XML", "Macro");
		assertThat(this.requests.get("/desk/tickets/" + number + "/macros/" + macro, this.cast.agent())).bodyText()
			.contains("Olá, Otávio. Sobre o " + number, "assumir o chamado", "etiqueta “nota fiscal”");
		MvcTestResult applied = this.requests.post("/desk/tickets/" + number + "/macros/" + macro + "/application",
				this.cast.agent(), "said", "Olá, Otávio. Envie o XML.", "after", "WAIT_FOR_CLIENT", "also", "assign:me",
				"also", "tag:nota fiscal");
		String address = Objects.requireNonNull(applied.getResponse().getRedirectedUrl());
		assertThat(this.reading.deskPage(number, this.cast.agent()).ticket().status()).isEqualTo(TicketStatus.NEW);
		assertThat(this.typed.of(this.cast.agent(), "ticket:" + number + ":desk-reply")).hasSize(1);
		assertThat(this.requests.get(address.replaceFirst("#.*", ""), this.cast.agent())).bodyText()
			.contains("Olá, Otávio. Envie o XML.</textarea>", "value=\"tag:nota fiscal\"", "etiqueta “nota fiscal”");
		assertThat(this.requests.post("/desk/tickets/" + number + "/messages", this.cast.agent(), "text",
				"Olá, Otávio. Envie o XML.", "after", "WAIT_FOR_CLIENT", "also", "assign:me", "also", "tag:nota fiscal",
				"seen", "999999999"))
			.hasStatus(302);
		assertThat(this.reading.deskPage(number, this.cast.agent())).satisfies((page) -> {
			assertThat(page.ticket().status()).isEqualTo(TicketStatus.WAITING_CLIENT);
			assertThat(page.ticket().assigneeId()).isEqualTo(this.cast.agent().id());
			assertThat(page.context().tags()).extracting("name").containsExactly("nota fiscal");
		});
	}

	@Test
	void unknownMarksAreErrorsAndTheTextStays() {
		assertThat(this.requests.post("/desk/macros", this.cast.agent(), "name", "Errado", "text",
				"Oi {{cliente.apelido}}", "scope", "OWN"))
			.hasStatus(422)
			.bodyText()
			.contains("Estas marcas não existem: {{cliente.apelido}}", "Oi {{cliente.apelido}}</textarea>");
		assertThat(this.requests.post("/desk/macros", this.cast.agent(), "name", "Para todos", "text", "Oi", "scope",
				"ALL"))
			.hasStatus(422)
			.bodyText()
			.contains("os de todos por administradores");
	}

	@Test
	void templateIsLookedAtOnARealTicket() {
		String number = open();
		assertThat(this.requests.post("/desk/macros/preview", this.cast.agent(), "name", "Ver", "text",
				"Para {{cliente.nome}}", "scope", "OWN", "number", number))
			.hasStatusOk()
			.bodyText()
			.contains("Para Otávio Reis", "No chamado " + number);
		assertThat(this.requests.post("/desk/macros/preview", this.cast.outsider(), "name", "Ver", "text",
				"Para {{cliente.nome}}", "scope", "OWN", "number", number))
			.hasStatus(422);
	}

	@Test
	void ownTemplatesDoNotExistForOthers() {
		long own = this.macros.add(new MacroTerms("Só meu", "Oi", null, List.of(), MacroScope.OWN, null),
				this.cast.agent());
		assertThat(this.requests.get("/desk/macros/" + own, this.cast.leader())).hasStatus(404);
		assertThat(this.requests.get("/desk/macros/" + own, this.cast.agent())).hasStatusOk();
		assertThat(this.requests.get("/desk/macros", this.cast.client())).hasStatus(404);
	}

	@Test
	void replyIsSeenAsTheClientWill() {
		String number = open();
		assertThat(this.requests.post("/desk/tickets/" + number + "/preview", this.cast.agent(), "text",
				"Linha um\nLinha dois", "after", "RESOLVE", "seen", "999999999"))
			.hasStatusOk()
			.bodyText()
			.contains("Como Otávio vai ler", "Linha um", "Resolvido", "name=\"after\" value=\"RESOLVE\"");
		assertThat(this.requests.post("/desk/tickets/" + number + "/messages", this.cast.agent(), "text", "Linha um",
				"edit", "true"))
			.hasStatusOk()
			.bodyText()
			.contains("Linha um</textarea>");
		assertThat(this.reading.deskPage(number, this.cast.agent()).ticket().status()).isEqualTo(TicketStatus.NEW);
	}

	private String open() {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Modelos");
	}

}
