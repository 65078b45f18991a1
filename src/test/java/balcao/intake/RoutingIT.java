package balcao.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

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
import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.web.TestPeople;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingIT {

	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private RoutingService routing;

	@Autowired
	private RoutingReading reading;

	@Autowired
	private TeamService teams;

	@Autowired
	private CatalogService catalog;

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
	void ruleExplainsItselfOnTheTicket() {
		long fiscal = this.teams.register("Fiscal", List.of(this.cast.agent().id()), null);
		long rule = this.routing
			.add(RoutingTerms.to(fiscal, RoutingCondition.of(RoutingField.ORGANIZATION, this.cast.aurora()),
					RoutingCondition.of(RoutingField.MODULE, module())));
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Nota rejeitada");
		String told = "Encaminhado para Fiscal porque o pedido é de: Aurora Distribuidora · Omnicanal › Chat";
		assertThat(get("/tickets/" + number, this.cast.client())).hasStatusOk().bodyText().contains(told);
		assertThat(get("/desk/tickets/" + number, this.cast.agent())).hasStatusOk().bodyText().contains(told);
		String other = this.scene.open(this.cast.stranger(), this.cast.incident(), this.cast.down(), "Chat lento");
		assertThat(get("/tickets/" + other, this.cast.stranger())).bodyText()
			.contains("Encaminhado à equipe Suporte Omnicanal")
			.doesNotContain("Aurora");
		assertThat(get("/backoffice/routing", this.cast.admin())).bodyText()
			.contains("Aurora Distribuidora · Omnicanal › Chat", "1 chamado");
		this.routing.archive(rule);
		assertThat(this.routing.route(facts(Map.of("product", List.of(product()), "module", List.of("" + module()))))
			.teamId()).isEqualTo(this.cast.support());
		this.routing.restore(rule);
		this.routing.archive(rule);
	}

	@Test
	void routineAndTopicAndCustomFieldsRoute() {
		long routine = this.catalog.register(CatalogKind.ROUTINE, module(), "Fechamento", null);
		long category = this.catalog.register(CatalogKind.CATEGORY, null, "Financeiro", null);
		long topic = this.catalog.register(CatalogKind.TOPIC, category, "Boleto", null);
		long byTopic = this.routing
			.add(RoutingTerms.to(this.cast.projects(), RoutingCondition.of(RoutingField.TOPIC, topic)));
		long byRoutine = this.routing
			.add(RoutingTerms.to(this.cast.projects(), RoutingCondition.of(RoutingField.ROUTINE, routine)));
		long byFlag = this.routing.add(
				RoutingTerms.to(this.cast.projects(), RoutingCondition.custom("parado", "true", "Faturamento parado")));
		assertThat(route(Map.of("category", "" + category, "topic", "" + topic))).isEqualTo(byTopic);
		assertThat(route(Map.of("topic", "" + topic, "routine", "" + routine))).isEqualTo(byRoutine);
		assertThat(route(Map.of("parado", "true", "subject", "x"))).isEqualTo(byFlag);
		assertThat(this.routing.words(byFlag)).isEqualTo("Faturamento parado");
		assertThat(this.routing.words(byTopic)).isEqualTo("Financeiro › Boleto");
		assertThat(this.routing.words(byRoutine)).isEqualTo("Omnicanal › Chat › Fechamento");
		assertThatThrownBy(() -> this.routing
			.add(RoutingTerms.to(this.cast.support(), RoutingCondition.custom("outro", "1", null))))
			.isInstanceOfSatisfying(Refused.class, (refused) -> {
				assertThat(refused.messageKey()).isEqualTo("intake.refused.tie");
				assertThat(refused.arguments()).containsExactly("Faturamento parado", "Projetos");
			});
		List.of(byTopic, byRoutine, byFlag).forEach(this.routing::archive);
	}

	@Test
	void ruleOfAnArchivedTeamIsPassedOverAndShown() {
		long team = this.teams.register("Equipe de partida");
		long rule = this.routing.add(RoutingTerms.to(team, RoutingCondition.custom("partida", "sim", null)));
		assertThat(route(Map.of("partida", "sim"))).isEqualTo(rule);
		this.teams.archive(team);
		assertThat(route(Map.of("partida", "sim"))).isNotEqualTo(rule);
		assertThat(get("/backoffice/routing?show=UNHEALTHY", this.cast.admin())).bodyText()
			.contains("partida: sim", "Equipe arquivada");
		assertThat(get("/backoffice/routing/" + rule, this.cast.admin())).bodyText().contains("a regra é pulada");
		this.routing.archive(rule);
	}

	@Test
	void benchTellsWhichRulesMatchAndWhichDecides() {
		String query = "?organization=" + this.cast.aurora() + "&requestType=" + this.cast.improvement() + "&scope=m"
				+ module();
		assertThat(get("/backoffice/routing/bench" + query, this.cast.admin())).hasStatusOk()
			.bodyText()
			.contains("Iria para Projetos", "Decide", "Serve, mas tem menos condições", "Todos os outros chamados");
		assertThat(get("/backoffice/routing/bench", this.cast.admin())).hasStatusOk()
			.bodyText()
			.contains("Escolha ao menos a empresa e o tipo");
		assertThat(get("/backoffice/routing/bench" + query, this.cast.leader())).hasStatus(403);
	}

	@Test
	void replayTellsWhichTicketsWouldHaveGoneElsewhere() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Para repetir");
		MvcTestResult asked = this.mvc.post()
			.uri("/backoffice/routing/replay")
			.param("scope", "m" + module())
			.param("requestType", "" + this.cast.incident())
			.param("custom[0].code", "")
			.param("team", "" + this.cast.projects())
			.with(csrf())
			.with(TestPeople.as(this.cast.admin()))
			.exchange();
		assertThat(asked).hasStatus(302);
		String address = String.valueOf(asked.getResponse().getRedirectedUrl());
		assertThat(get(address, this.cast.admin())).hasStatusOk()
			.bodyText()
			.contains("teriam ido para outra equipe", "de Suporte Omnicanal para Projetos", number, "Para repetir");
		assertThat(get("/backoffice/routing/replay?team=" + this.cast.projects(), this.cast.admin())).hasStatus(422)
			.bodyText()
			.contains("Já existe a regra para todos os outros chamados");
	}

	@Test
	void formKeepsWhatWasTypedAndNamesTheRuleThatTies() {
		assertThat(post("/backoffice/routing", "requestType", "" + this.cast.improvement(), "team",
				"" + this.cast.support()))
			.hasStatus(422)
			.bodyText()
			.contains("A regra “Melhoria”, da equipe Projetos, empataria com esta");
		assertThat(post("/backoffice/routing", "custom[0].code", "Com Espaço", "custom[0].value", "x", "team",
				"" + this.cast.support()))
			.hasStatus(422)
			.bodyText()
			.contains("Com Espaço", "Use letras minúsculas");
		assertThat(post("/backoffice/routing", "custom[0].code", "flag", "team", "" + this.cast.support()))
			.hasStatus(422)
			.bodyText()
			.contains("Informe o valor");
		assertThat(post("/backoffice/routing", "scope", "p999999", "team", "" + this.cast.support())).hasStatus(422)
			.bodyText()
			.contains("Escolha uma das opções da lista");
	}

	@Test
	void twoThousandRulesCostOneStatementAndLittleTime() {
		this.transactions.executeWithoutResult((transaction) -> {
			fill();
			RoutingTable table = this.routing.table();
			Random random = new Random(7);
			List<RoutingFacts> asked = new ArrayList<>();
			for (int i = 0; i < 300; i++) {
				asked.add(new RoutingFacts(1 + random.nextInt(200), 1 + random.nextInt(10),
						Map.of("product", List.of("" + (1 + random.nextInt(20))), "module",
								List.of("" + (1 + random.nextInt(100))), "setor", List.of("" + random.nextInt(5)))));
			}
			asked.forEach((facts) -> assertThat(this.routing.route(facts)).isEqualTo(table.route(facts).orElseThrow()));
			long begun = System.nanoTime();
			asked.forEach(this.routing::route);
			double each = (System.nanoTime() - begun) / 1e6 / asked.size();
			begun = System.nanoTime();
			IntStream.range(0, 100).forEach((round) -> asked.forEach(table::route));
			double memory = (System.nanoTime() - begun) / 1e3 / asked.size() / 100;
			System.out.printf("routing, 2000 rules: %.2f ms by statement, %.1f us in memory%n", each, memory);
			assertThat(each).isLessThan(50);
			assertThat(Statements.of(() -> this.routing.route(asked.get(0)))).hasSize(2);
			assertThat(Statements
				.of(() -> this.reading.page(new RoutingFilter("", null, RoutingFilter.Show.IN_FORCE, null))))
				.hasSize(3);
			transaction.setRollbackOnly();
		});
	}

	/** Of each shape many, none of which tie. */
	private void fill() {
		this.jdbc
			.sql("""
					with made as (
						insert into intake_routing_rule (team_id, follows_department, conditions, weight, signature)
						select :team, false, case when n < 1000 then 2 else 3 end, 0, 'made ' || n from generate_series(0, 1999) n
						returning id, substr(signature, 6)::int n)
					insert into intake_routing_condition (rule_id, field, value)
					select id, 'organization', (1 + n % 200)::text from made
					union all select id, 'request_type', (1 + n / 200 % 5)::text from made
					union all select id, 'custom:setor', (n % 5)::text from made where n >= 1000""")
			.param("team", this.cast.support())
			.update();
	}

	private long route(Map<String, String> answers) {
		Map<String, List<String>> lists = new HashMap<>();
		answers.forEach((code, value) -> lists.put(code, List.of(value)));
		return this.routing.route(facts(lists)).ruleId();
	}

	private RoutingFacts facts(Map<String, List<String>> answers) {
		return new RoutingFacts(this.cast.aurora(), this.cast.incident(), answers);
	}

	private long module() {
		return Objects.requireNonNull(this.cast.down().moduleId());
	}

	private String product() {
		return String.valueOf(this.cast.down().productId());
	}

	private MvcTestResult get(String address, CurrentPerson person) {
		return this.mvc.get().uri(URI.create(address)).with(TestPeople.as(person)).exchange();
	}

	private MvcTestResult post(String address, String... parameters) {
		var request = this.mvc.post().uri(address).with(csrf()).with(TestPeople.as(this.cast.admin()));
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

}
