package balcao.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import balcao.Browsers;
import balcao.BrowserTest;
import balcao.Screen;
import balcao.SignedIn;
import balcao.account.TokenLife;
import balcao.account.TokenService;
import balcao.catalog.CatalogService;
import balcao.intake.RequestTypeScope;
import balcao.intake.RequestTypeService;
import balcao.intake.RoutingService;
import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.Role;
import balcao.ticket.AnswerLine;
import balcao.ticket.DeskTicketPage;
import balcao.ticket.Scene;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketStatus;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Five companies, five ways to ask, one application: a client opens a ticket in each, in
 * a real browser, filling in every field it has.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalJourneysIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private PersonService people;

	@Autowired
	private TeamService teams;

	@Autowired
	private TicketReading reading;

	@Autowired
	private TokenService tokens;

	@LocalServerPort
	private int port;

	private Scene.Cast cast;

	private CurrentPerson department;

	private CurrentPerson agency;

	private CurrentPerson partner;

	private CurrentPerson industry;

	@BeforeAll
	void set(@Autowired RequestTypeService types, @Autowired CatalogService catalog,
			@Autowired RoutingService routing) {
		this.cast = this.scene.set();
		Map<String, Long> clients = Map.of("departments", this.organizations.register("Cedro Serviços", null), "agency",
				this.organizations.register("Dália Comunicação", null), "partner",
				this.organizations.register("Figueira Revendas", null), "industry",
				this.organizations.register("Guaíra Indústria", null));
		Map<String, Long> teams = Map.of("Projetos", this.cast.projects(), "Suporte Omnicanal", this.cast.support(),
				"Atendimento", this.teams.register("Atendimento"), "Financeiro", this.teams.register("Financeiro"),
				"Suporte Aplicativo", this.teams.register("Suporte Aplicativo"), "Assistentes Virtuais",
				this.teams.register("Assistentes Virtuais"), "Sistemas de Gestão",
				this.teams.register("Sistemas de Gestão"), "Fiscal", this.teams.register("Fiscal"));
		new Portals(types, catalog, routing).open(clients, teams);
		RequestTypeScope others = RequestTypeScope.except(Set.copyOf(clients.values()));
		for (long type : List.of(this.cast.incident(), this.cast.improvement())) {
			types.change(type, types.row(type).details(), others);
		}
		this.department = person("Rodrigo Maia", "cliente@cedro.example",
				Objects.requireNonNull(clients.get("departments")));
		this.agency = person("Lorena Bessa", "cliente@dalia.example", Objects.requireNonNull(clients.get("agency")));
		this.partner = person("Sandro Pacheco", "cliente@figueira.example",
				Objects.requireNonNull(clients.get("partner")));
		this.industry = person("Telma Aguiar", "cliente@guaira.example",
				Objects.requireNonNull(clients.get("industry")));
		person("Nilo Franco", "nilo.franco@guaira.example", Objects.requireNonNull(clients.get("industry")));
	}

	private CurrentPerson person(String name, String email, long organization) {
		return this.people.find(this.people.register(name, email, null, Role.CLIENT, organization));
	}

	@Test
	void departmentApprovesWhatIsAskedFromMyTickets(Page page) {
		begin(page, this.department);
		assertThat(page.locator("main")).containsText("Cedro Serviços");
		assertThat(page.locator("main")).containsText("Rodrigo Maia");
		assertThat(page.locator("#expectation")).containsText("passa por aprovação");
		choose(page, "Projetos");
		page.fill("#subject", "Relatório de atendimentos por filial");
		page.fill("#description", "Uma tabela por mês, com o total de cada filial, até o fim de dezembro.");
		attach(page, "modelo.xlsx");
		attach(page, "filiais.csv");
		page.fill("#phone", "(21) 95550-0211");
		String number = send(page);
		DeskTicketPage ticket = this.reading.deskPage(number, this.cast.admin());
		assertThat(ticket.ticket().status()).isEqualTo(TicketStatus.IN_APPROVAL);
		assertThat(ticket.ticket().phone()).isEqualTo("(21) 95550-0211");
		assertThat(ticket.files()).extracting("name").containsExactly("modelo.xlsx", "filiais.csv");
		assertThat(said(ticket)).containsEntry("Departamento", "Projetos");
		assertThat(ticket.ticket().team()).isEqualTo("Projetos");
	}

	@Test
	void productAndTypeComeFirstAndTheMatrixPromises(Page page) {
		this.signedIn.as(this.cast.client(), page);
		page.navigate("/tickets");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Abrir um chamado")).first().click();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Erro ou falha")).click();
		page.selectOption("#module", Objects.toString(this.cast.down().moduleId()));
		page.selectOption("#situation", Objects.toString(this.cast.down().situationId()));
		page.getByText("Operadores sem responder pelo chat").click();
		assertThat(page.locator("#expectation")).containsText("Severidade 1");
		page.fill("#subject", "Chat fora do ar");
		next(page);
		assertThat(page.locator("main")).containsText("Quem: uma pessoa, um setor ou todos?");
		page.fill("#description", "Desde as 8h ninguém responde.");
		attach(page, "tela.png");
		page.fill("#phone", "(11) 95550-0112");
		page.fill("#availability", "Depois das 14h");
		page.getByText("Joana Lima").click();
		String number = send(page);
		DeskTicketPage ticket = this.reading.deskPage(number, this.cast.admin());
		assertThat(ticket.ticket().severity()).isEqualTo(1);
		assertThat(ticket.deadlines()).hasSize(2);
		assertThat(ticket.copies()).containsExactly("Joana Lima");
	}

	@Test
	void agencyAsksByDepartmentServiceAndPriority(Page page) {
		begin(page, this.agency);
		assertThat(page.locator("main")).containsText("Limpe o cache do navegador");
		choose(page, "Financeiro");
		page.fill("#subject", "Nota fiscal do mês de outubro");
		page.selectOption("#service", new SelectOption().setLabel("Hospedagem"));
		assertThat(page.locator("input[name=priority][value=MEDIUM]")).isChecked();
		assertThat(page.locator("main")).containsText("Média (recomendada)");
		page.fill("#description", "Não recebemos a nota da hospedagem. Podem reenviar?");
		attach(page, "boleto.pdf");
		attach(page, "contrato.pdf");
		attach(page, "captura.png");
		String number = send(page);
		DeskTicketPage ticket = this.reading.deskPage(number, this.cast.admin());
		assertThat(said(ticket)).containsEntry("Departamento", "Financeiro")
			.containsEntry("Serviço relacionado", "Hospedagem")
			.containsEntry("Prioridade", "Média (recomendada)");
		assertThat(ticket.files()).hasSize(3);
	}

	@Test
	void partnerAsksByTeamCategoryAndTopic(Page page) {
		begin(page, this.partner);
		assertThat(page.locator("main")).containsText("Figueira Revendas");
		assertThat(page.locator("#topic")).hasCount(0);
		choose(page, "Suporte Aplicativo");
		page.selectOption("#category", new SelectOption().setLabel("Comercial"));
		page.selectOption("#topic", new SelectOption().setLabel("Demonstração"));
		page.fill("#subject", "Demonstração para uma rede de farmácias");
		page.fill("#description", "Três lojas, querem ver o aplicativo na semana que vem.");
		page.getByText("Preciso disto hoje para trabalhar.").click();
		page.fill("#cliente_final", "Farmácias Boa Hora");
		attach(page, "proposta.docx");
		String number = send(page);
		DeskTicketPage ticket = this.reading.deskPage(number, this.cast.admin());
		assertThat(said(ticket)).containsEntry("Equipe do software", "Suporte Aplicativo")
			.containsEntry("Categoria", "Comercial")
			.containsEntry("Solicitação", "Demonstração")
			.containsEntry("Cliente final", "Farmácias Boa Hora");
		page.navigate("/tickets?q=" + number);
		assertThat(page.locator("main")).containsText("rede de farmácias");
	}

	@Test
	void industryAsksInTwoStepsFromSegmentToRoutine(Page page) {
		begin(page, this.industry);
		industryFirstStep(page);
		Browsers.screenshot(page, "portal-industry");
		next(page);
		page.fill("#subject", "Nota rejeitada com código 539");
		page.fill("#description", "Ao emitir para outro estado.");
		page.getByText("Nilo Franco").click();
		attach(page, "nota.xml.txt");
		String number = send(page);
		DeskTicketPage ticket = this.reading.deskPage(number, this.cast.admin());
		assertThat(said(ticket)).containsEntry("Impacto", "Alto")
			.containsEntry("Tipo", "Erro")
			.containsEntry("Segmento", "Indústria")
			.containsEntry("Rotina", "Emissão de nota fiscal")
			.containsEntry("Ambiente", "Produção")
			.containsEntry("Versão", "12.1.2410")
			.containsEntry("País", "Brasil")
			.containsEntry("Envolve uma obrigação fiscal?", "Sim")
			.containsEntry("Data limite da obrigação", "30/11/2026");
		assertThat(ticket.ticket().about()).isEqualTo("Gestão Empresarial › Faturamento");
		assertThat(ticket.copies()).containsExactly("Nilo Franco");
		assertThat(ticket.ticket().team()).isEqualTo("Fiscal");
		page.navigate("/tickets/" + number);
		assertThat(page.locator("main")).containsText("Fiscal");
	}

	@Test
	void industryAsksOnAPhoneInTheDark(@Screen(width = 360, dark = true) Page page) {
		begin(page, this.industry);
		industryFirstStep(page);
		Browsers.screenshot(page, "portal-industry-narrow");
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
	}

	@Test
	void industryAsksWithoutScript(@Screen(javaScript = false) Page page) {
		begin(page, this.industry);
		page.getByText("Uma parte importante não funciona").click();
		page.getByText("Erro", new Page.GetByTextOptions().setExact(true)).click();
		select(page, "segment", "Indústria");
		next(page);
		select(page, "product", "Gestão Empresarial");
		select(page, "country", "Brasil");
		page.locator("input[name=obrigacao_fiscal][value=true]").check();
		next(page);
		select(page, "module", "Faturamento");
		select(page, "environment", "Produção");
		next(page);
		select(page, "routine", "Emissão de nota fiscal");
		page.fill("#prazo_fiscal", "2026-11-30");
		next(page);
		page.fill("#subject", "Sem script também");
		page.fill("#description", "Passo a passo.");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continuar")).click();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar chamado")).click();
		assertThat(page.locator("h1")).hasText("Recebemos o seu chamado");
	}

	@Test
	void nobodyIsOfferedTheWayOfOthers(Page page) {
		for (String type : List.of("solicitacao", "agencia", "parceiro", "gestao")) {
			this.signedIn.as(this.cast.client(), page);
			assertThat(page.navigate("/tickets/new?type=" + type).status()).isEqualTo(404);
		}
	}

	private void industryFirstStep(Page page) {
		assertThat(page.locator("#product")).hasCount(0);
		page.getByText("Uma parte importante não funciona").click();
		page.getByText("Erro", new Page.GetByTextOptions().setExact(true)).click();
		select(page, "segment", "Saúde");
		assertThat(page.locator("#product")).not().containsText("Gestão Empresarial");
		select(page, "segment", "Indústria");
		assertThat(page.locator("#product")).containsText("Gestão Empresarial");
		select(page, "product", "Gestão Empresarial");
		select(page, "module", "Faturamento");
		select(page, "routine", "Emissão de nota fiscal");
		select(page, "environment", "Produção");
		select(page, "version", "12.1.2410");
		select(page, "country", "Brasil");
		assertThat(page.locator("#prazo_fiscal")).hasCount(0);
		page.locator("input[name=obrigacao_fiscal][value=true]").check();
		page.fill("#prazo_fiscal", "2026-11-30");
		assertThat(page.locator("#routine")).isVisible();
	}

	/** Nothing but the description of the form tells it what to answer. */
	@Test
	void programThatKnowsNoneOfThemOpensOneInEach() {
		for (CurrentPerson person : List.of(this.department, this.cast.client(), this.agency, this.partner,
				this.industry)) {
			Program program = new Program(this.port,
					this.tokens.create(person, "Integração", TokenLife.DAYS_30).value());
			for (String type : program.types()) {
				String number = program.open(type, "Pela API: " + type);
				assertThat(this.reading.page(number, person).ticket().subject()).isEqualTo("Pela API: " + type);
			}
			assertThat(program.status("/api/v1/request-types/nao-ha")).isEqualTo(404);
		}
		Program foreign = new Program(this.port,
				this.tokens.create(this.cast.client(), "Outra", TokenLife.DAYS_30).value());
		assertThat(foreign.status("/api/v1/request-types/gestao")).isEqualTo(404);
		assertThat(foreign.types()).doesNotContain("gestao", "parceiro", "agencia", "solicitacao");
		Program team = new Program(this.port,
				this.tokens.create(this.cast.agent(), "Equipe", TokenLife.DAYS_30).value());
		assertThat(team.status("/api/v1/request-types")).isEqualTo(422);
		assertThat(team.status("/api/v1/request-types/gestao?onBehalfOf=cliente@guaira.example")).isEqualTo(200);
	}

	private void begin(Page page, CurrentPerson person) {
		this.signedIn.as(person, page);
		page.navigate("/tickets");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Abrir um chamado")).first().click();
	}

	private static void choose(Page page, String label) {
		page.locator(".choice").getByText(label, new Locator.GetByTextOptions().setExact(true)).click();
	}

	private static void select(Page page, String field, String label) {
		page.selectOption("#" + field, new SelectOption().setLabel(label));
	}

	/** One file at a time, each of them there before the next. */
	private static void attach(Page page, String name) {
		page.setInputFiles("input[type=file]", new FilePayload(name, "application/octet-stream", content(name)));
		assertThat(page.locator(".uploads li[data-state=sent]", new Page.LocatorOptions().setHasText(name)))
			.isVisible();
	}

	/** The first bytes say what a file is, and are looked at. */
	private static byte[] content(String name) {
		String magic = switch (name.replaceAll(".*\\.", "")) {
			case "png" -> "\u0089PNG\r\n\u001a\n";
			case "pdf" -> "%PDF-1.7\n";
			case "xlsx", "docx" -> "PK\u0003\u0004";
			default -> "";
		};
		return (magic + name).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static void next(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continuar")).click();
	}

	/** Goes on to the answers, reads them and sends them. */
	private static String send(Page page) {
		next(page);
		assertThat(page.locator("h1")).hasText("Confira antes de enviar");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar chamado")).click();
		assertThat(page.locator("h1")).hasText("Recebemos o seu chamado");
		return page.url().replaceAll(".*/tickets/([0-9-]+)/.*", "$1");
	}

	private static Map<String, String> said(DeskTicketPage ticket) {
		return ticket.answers().stream().collect(Collectors.toMap(AnswerLine::label, AnswerLine::line));
	}

}
