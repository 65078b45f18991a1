package balcao.backoffice;

import java.net.URI;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import balcao.IntegrationTest;
import balcao.Statements;
import balcao.intake.RoutingCondition;
import balcao.intake.RoutingService;
import balcao.intake.RoutingTerms;
import balcao.organization.TeamService;
import balcao.platform.web.TestPeople;
import balcao.ticket.Scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HallwayIT {

	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private HallwayService hallway;

	@Autowired
	private TeamService teams;

	@Autowired
	private RoutingService routing;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.mvc = MockMvcTester.from(application, (builder) -> builder.apply(springSecurity()).build());
		this.cast = this.scene.set();
	}

	@Test
	void wordsPeopleUseFindTheSetting() {
		assertThat(get("?q=feriado")).hasStatusOk()
			.bodyText()
			.contains("href=\"/backoffice/calendars\"")
			.doesNotContain("href=\"/backoffice/contracts\"");
		assertThat(get("?q=usuario")).bodyText().contains("href=\"/backoffice/people\"").contains(">Pessoas<");
		assertThat(get("?q=AUDITORIA")).bodyText().contains("href=\"/backoffice/changes\"");
		assertThat(get("?q=xyzzy")).bodyText().contains("Nenhuma configuração com este nome");
	}

	@Test
	void cardsTellWhatToMendAndWhere() {
		assertThat(get("")).bodyText()
			.contains("Só há um administrador", "Nenhum servidor de e-mail")
			.contains("/backoffice/people?side=TEAM");
		assertThat(this.hallway.facts().counts()).containsEntry("organizations", 2L).containsEntry("matrix", 2L);
		long team = this.teams.register("Equipe sem ninguém");
		assertThat(get("")).bodyText().contains("1 equipe sem membros");
		long rule = this.routing.add(RoutingTerms.to(team, RoutingCondition.custom("vazia", "sim", null)));
		this.teams.archive(team);
		assertThat(get("")).bodyText()
			.contains("1 regra aponta para equipe arquivada", "/backoffice/routing?show=UNHEALTHY")
			.doesNotContain("equipe sem membros");
		this.routing.archive(rule);
		assertThat(get("")).bodyText().doesNotContain("aponta para equipe arquivada");
	}

	@Test
	void checkListFollowsTheFactsAndCanBePutAway() {
		HallwayFacts facts = this.hallway.facts();
		assertThat(facts.steps()).filteredOn(HallwayFacts.Step::done)
			.extracting(HallwayFacts.Step::name)
			.contains("products", "organizations", "promise", "forms", "routes", "matrix")
			.doesNotContain("admins", "mail");
		assertThat(get("")).bodyText().contains("Lista de implantação", facts.done() + " de " + facts.steps().size());
		post("/dismissal");
		assertThat(get("")).bodyText().contains("Mostrar a lista de implantação").doesNotContain("Dispensar a lista");
		post("/return");
		assertThat(get("")).bodyText().contains("Dispensar a lista");
	}

	@Test
	void figuresCostAFixedNumberOfStatements() {
		assertThat(Statements.of(this.hallway::facts)).hasSizeLessThanOrEqualTo(5);
	}

	private MvcTestResult get(String query) {
		return this.mvc.get().uri(URI.create("/backoffice" + query)).with(TestPeople.as(this.cast.admin())).exchange();
	}

	private void post(String path) {
		assertThat(
				this.mvc.post().uri("/backoffice/checklist" + path).with(csrf()).with(TestPeople.as(this.cast.admin())))
			.hasStatus(302);
	}

}
