package balcao.backoffice;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import balcao.IntegrationTest;
import balcao.Statements;
import balcao.organization.TeamService;
import balcao.platform.ChangeTrail;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.platform.web.TestPeople;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesIT {

	/** By pattern, each with the reason why nobody asks who changed it. */
	private static final Map<String, String> NOT_CONFIGURATION = Map.ofEntries(Map.entry(
			"ticket(_(answer|diagnosis|attachment|copy|follow|history|link|merge|message|number|outsider|pause|tagging|tally).*)?|(workspace|teamwork)_.*|chat_(conversation|message|attachment|participant)",
			"the requests themselves keep a history of their own"),
			Map.entry("sla_(agreement|clock|former_term|pause|stage_change)|severity_subject", "what clocks count"),
			Map.entry("(severity|catalog|intake)_import.*|rehearsal.*|intake_draft.*|.*_draft_file.*", "on its way"),
			Map.entry("sales_(opportunity|quote|proposal|acceptance).*", "offers keep versions of their own"),
			Map.entry("decree_(history|hold|retention_run|erasure|recording).*",
					"logs of what was asked, kept and forgotten"),
			Map.entry("incident(_(number|ticket|event|update.*|telling|pulse|spike|spike_ticket|banner.*))?",
					"incidents keep a timeline of their own"),
			Map.entry("chat_(availability|note|rating|draft)", "what stands beside conversations"),
			Map.entry("mailbox_(poll|mail)", "mails that came in, and how far fetching came"),
			Map.entry("mail_(letter|identity|blocked|answered|held).*|notification(_choice|_quiet|_digest)?",
					"letters and notices"),
			Map.entry("platform_.*|spring_.*|flyway_.*|api_.*", "files, sessions, limits, calls, the trail itself"),
			Map.entry("approval_(round|step|decision).*", "rounds are told by the histories of what was approved"),
			Map.entry("duty_(alarm|page).*|emergency_review", "calls and reviews are told by the histories of tickets"),
			Map.entry("rating.*", "what people think of how they were served"),
			Map.entry("protocol_(day|number|contact|call|told)", "who called, and what became of it"),
			Map.entry("account_.*", "passwords and tokens, told to their owner by e-mail"),
			Map.entry(
					"knowledge_(article|revision|former|image|index|related|search|vote|rating|useful|deflection|word"
							+ "|entry|term|suggestion|opening|miss|posting|synonym_word).*",
					"articles keep revisions of their own, and what readers do is no configuration"));

	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private ChangeService changes;

	@Autowired
	private TeamService teams;

	@Autowired
	private ChangeTrail trail;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.mvc = MockMvcTester.from(application, (builder) -> builder.apply(springSecurity()).build());
		this.cast = this.scene.set();
	}

	@Test
	void everyTableThatIsConfigurationTellsWhoChangesIt() {
		List<String> forgotten = this.jdbc.sql("""
				select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
					and (select count(*) from pg_trigger t where t.tgrelid = c.oid
						and t.tgname like 'platform\\_change\\_%') <> 3
				order by 1""").query(String.class).list();
		assertThat(forgotten.stream().filter((table) -> NOT_CONFIGURATION.keySet().stream().noneMatch(table::matches)))
			.as("configuration without a trail: see afterMigrate.sql")
			.isEmpty();
		assertThat(this.jdbc.sql("""
				select distinct c.relname from pg_class c join pg_trigger t on t.tgrelid = c.oid
				where t.tgname = 'platform_change_added'""").query(String.class).list())
			.contains("organization_team", "intake_routing_rule", "intake_routing_condition", "catalog_product",
					"calendar_holiday", "sla_contract", "severity_version", "ticket_escalation_rule")
			.noneMatch((table) -> NOT_CONFIGURATION.keySet().stream().anyMatch(table::matches));
	}

	@Test
	void pageTellsWhoChangedWhatFieldByField() {
		long team = this.teams.register("Equipe Verde");
		assertThat(post("/backoffice/teams/" + team, "name", "Equipe Azul")).hasStatus(302);
		assertThat(post("/backoffice/teams/" + team + "/archiving")).hasStatus(302);
		assertThat(get("/backoffice/changes?table=organization_team&row=" + team)).hasStatusOk()
			.bodyText()
			.contains("Só o que mudou em: Equipe Equipe Azul", "Helena Moura mudou", "O sistema criou", "nome:",
					"Equipe Verde</s>", "Equipe Azul", "arquivado em:");
		assertThat(get("/backoffice/changes?area=TEAMS&person=" + this.cast.admin().id())).bodyText()
			.contains("Equipe Azul")
			.doesNotContain("O sistema criou");
		assertThat(get("/backoffice/changes?from=2026-11-20&until=2026-11-20&area=TEAMS")).bodyText()
			.contains("Helena Moura mudou");
		assertThat(get("/backoffice/changes?from=2026-11-21&until=2026-11-22&area=CONTRACTS")).bodyText()
			.contains("Nenhuma alteração encontrada");
		assertThat(get("/backoffice/changes?table=x'--&row=1")).hasStatusOk()
			.bodyText()
			.contains("Nenhuma alteração encontrada");
	}

	@Test
	void membersAreToldByTheirNames() {
		long team = this.teams.register("Equipe Lilás", List.of(this.cast.agent().id()), null);
		assertThat(get("/backoffice/changes?table=organization_team&row=" + team)).bodyText()
			.contains("Membro de equipe", "Caio Bernardes", "Equipe Lilás");
	}

	@Test
	void membersWhoStayAreNotNotedAgain() {
		long team = this.teams.register("Equipe Rosa", List.of(this.cast.agent().id(), this.cast.leader().id()),
				this.cast.leader().id());
		long before = count();
		this.teams.staff(team, List.of(this.cast.agent().id(), this.cast.leader().id()), this.cast.leader().id());
		assertThat(count()).isEqualTo(before);
		this.teams.staff(team, List.of(this.cast.agent().id()), null);
		assertThat(count()).isEqualTo(before + 1);
		assertThat(this.teams.page(team).memberIds()).containsExactly(this.cast.agent().id());
	}

	@Test
	void conditionsOfRulesAreToldByTheirNames() {
		assertThat(get("/backoffice/changes?area=ROUTING")).bodyText()
			.contains("Condição de encaminhamento", "Melhoria", "Projetos");
	}

	@Test
	void versionsAndSecretsAreNeverNoted() {
		assertThat(this.jdbc.sql("""
				select count(*) from platform_change where coalesce(before, after) ?? 'version'
					or coalesce(before, after)::text ~ '(password|token_hash)'""").query(Long.class).single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from platform_change where table_name like 'account%'")
			.query(Long.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select platform_plain('{\"name\": 1, \"password_hash\": 2, \"api_token\": 3}')::text")
			.query(String.class)
			.single()).isEqualTo("{\"name\": 1}");
	}

	@Test
	void manyRowsOfOneStatementAreOneLineAndLoadingIsNone() {
		long before = count();
		this.transactions.executeWithoutResult((transaction) -> this.jdbc
			.sql("insert into catalog_product (name) select 'Produto em massa ' || n from generate_series(1, 500) n")
			.update());
		assertThat(count()).isEqualTo(before + 1);
		this.transactions.executeWithoutResult((transaction) -> {
			this.trail.pause();
			this.jdbc.sql("delete from catalog_product where name like 'Produto em massa%'").update();
		});
		assertThat(count()).isEqualTo(before + 1);
		assertThat(get("/backoffice/changes?area=CATALOG")).bodyText().contains("500 linhas de uma vez");
	}

	@Test
	void pageCostsTwoStatements() {
		assertThat(Statements
			.of(() -> this.changes.page(new ChangeFilter(null, null, null, null, null, null), PageRequest.FIRST)))
			.hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void onlyAdminsReadIt() {
		assertThat(this.mvc.get().uri("/backoffice/changes").with(TestPeople.as(this.cast.leader()))).hasStatus(403);
	}

	private long count() {
		return this.jdbc.sql("select count(*) from platform_change").query(Long.class).single();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address.replace("'", "%27"))).with(TestPeople.as(admin())).exchange();
	}

	private MvcTestResult post(String address, String... parameters) {
		var request = this.mvc.post().uri(address).with(csrf()).with(TestPeople.as(admin()));
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private CurrentPerson admin() {
		return this.cast.admin();
	}

}
