package balcao.account;

import java.util.List;

import balcao.IntegrationTest;
import balcao.Requests;
import balcao.SignedIn;
import balcao.Visitor;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.Role;
import balcao.ticket.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactIT {

	private Requests requests;

	@Autowired
	private Scene scene;

	@Autowired
	private PersonService people;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private JdbcClient database;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.requests = new Requests(application);
		this.cast = this.scene.set();
	}

	private MvcTestResult invite(CurrentPerson actor, String name, String email, boolean manager) {
		return this.requests.post("/people", actor, "name", name, "email", email, "phone", "", "manager",
				Boolean.toString(manager), "seesTickets", "true");
	}

	@Test
	void managerInvitesAContactOfTheOwnOrganization() {
		assertThat(invite(this.cast.manager(), "Nara Novais", "nara@aurora.example", false)).hasStatus3xxRedirection();
		CurrentPerson nara = this.people.findActive("nara@aurora.example").orElseThrow();
		assertThat(nara.organizationId()).isEqualTo(this.cast.aurora());
		assertThat(nara.role()).isEqualTo(Role.CLIENT);
		assertThat(this.people.row(nara.id()).seesTickets()).isTrue();
		assertThat(letters("nara@aurora.example")).isOne();
		assertThat(this.requests.post("/people/" + nara.id() + "/invitation", this.cast.manager()))
			.hasStatus3xxRedirection();
		assertThat(letters("nara@aurora.example")).isEqualTo(2);
		assertThat(this.requests.get("/people?q=nara", this.cast.manager())).hasStatusOk()
			.bodyText()
			.contains("Nara Novais");
		assertThat(this.requests.get("/people?q=bruna", this.cast.manager())).bodyText().doesNotContain("Teixeira");
	}

	private long letters(String address) {
		return this.database.sql("select count(*) from mail_letter where to_address = :address")
			.param("address", address)
			.query(Long.class)
			.single();
	}

	@Test
	void eMailThatSomebodyHasIsRefusedAlikeWhoeverHasIt() {
		String own = body(invite(this.cast.manager(), "Eu", "colega@aurora.example", false));
		String foreign = body(invite(this.cast.manager(), "Eu", "cliente@boreal.example", false));
		String team = body(invite(this.cast.manager(), "Eu", "agente@balcao.example", true));
		assertThat(List.of(own, foreign, team)).allMatch((body) -> body.contains("não pode ser convidado"))
			.noneMatch((body) -> body.contains("Bruna") || body.contains("Boreal"));
	}

	private static String body(MvcTestResult result) {
		assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void nobodyButTheManagersOfTheOrganizationReachesItsContacts() {
		String colleague = "/people/" + this.cast.colleague().id();
		for (CurrentPerson person : List.of(this.cast.client(), this.cast.stranger(), this.cast.agent(),
				this.cast.admin())) {
			assertThat(this.requests.get(colleague, person)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(this.requests.post(colleague, person, "name", "Outro", "email", "x@x.example", "phone", "",
					"manager", "true", "seesTickets", "true"))
				.hasStatus(HttpStatus.NOT_FOUND);
			for (String act : List.of("invitation", "disabling", "enabling")) {
				assertThat(this.requests.post(colleague + "/" + act, person)).hasStatus(HttpStatus.NOT_FOUND);
			}
		}
		assertThat(this.requests.get("/people", this.cast.client())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get("/people/new", this.cast.client())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(invite(this.cast.client(), "Eu", "eu@aurora.example", true)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get("/people", this.cast.stranger())).bodyText().doesNotContain("Joana");
		assertThat(this.people.row(this.cast.colleague().id()).name()).isEqualTo("Joana Lima");
		assertThat(this.requests.get("/people/" + this.cast.agent().id(), this.cast.manager()))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void lastManagerStays() {
		String manager = "/people/" + this.cast.manager().id();
		assertThat(this.requests.post(manager, this.cast.manager(), "name", "Marina Prado", "email",
				"gestora@aurora.example", "phone", "", "manager", "false", "seesTickets", "false"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("pelo menos um gestor");
		assertThat(this.requests.post(manager + "/disabling", this.cast.manager())).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.people.findActive(this.cast.manager().id())).isPresent();
	}

	@Test
	void disabledContactIsOutAtOnce() {
		assertThat(invite(this.cast.manager(), "Tito Alves", "tito@aurora.example", false)).hasStatus3xxRedirection();
		CurrentPerson tito = this.people.findActive("tito@aurora.example").orElseThrow();
		Visitor browser = this.signedIn.visitor(tito);
		assertThat(browser.get("/tickets").statusCode()).isEqualTo(200);
		assertThat(this.requests.post("/people/" + tito.id() + "/disabling", this.cast.manager()))
			.hasStatus3xxRedirection();
		assertThat(browser.get("/tickets").statusCode()).isNotEqualTo(200);
		assertThat(this.requests.post("/people/" + tito.id() + "/invitation", this.cast.manager()))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.post("/people/" + tito.id() + "/enabling", this.cast.manager()))
			.hasStatus3xxRedirection();
		assertThat(this.people.findActive(tito.id())).isPresent();
	}

}
