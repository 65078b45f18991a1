package balcao.ticket.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import balcao.IntegrationTest;
import balcao.Requests;
import balcao.TestClock;
import balcao.organization.OrganizationService;
import balcao.organization.OrganizationVisibility;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.ticket.PortalView;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.SimilarTickets;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketPeople;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketRecords;
import balcao.ticket.TicketRow;
import balcao.ticket.TicketScope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketPeopleIT {

	private static final Pattern LINK = Pattern.compile("/shared/([A-Za-z0-9_-]{43})");

	private Requests requests;

	@Autowired
	private Scene scene;

	@Autowired
	private TicketReading reading;

	@Autowired
	private TicketRecords records;

	@Autowired
	private SimilarTickets similar;

	@Autowired
	private TicketPeople people;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private PersonService persons;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.requests = new Requests(application);
		this.cast = this.scene.set();
	}

	@BeforeEach
	void usual() {
		this.organizations.show(this.cast.aurora(), OrganizationVisibility.MANAGER, true);
	}

	private String open(String subject) {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), subject);
	}

	/** As the next request would find the person. */
	private CurrentPerson now(CurrentPerson person) {
		return this.persons.findActive(person.id()).orElseThrow();
	}

	/** Whether each way to a ticket shows it, which all have to say alike. */
	private boolean sees(CurrentPerson before, String number, String subject) {
		CurrentPerson person = now(before);
		boolean page = this.reading.numbered(number, person).isPresent();
		boolean asked = this.requests.get("/tickets/" + number, person).getResponse().getStatus() == 200;
		boolean listed = !person.seesOrganization()
				|| this.reading.portal(person, true, PortalView.ALL, null, PageRequest.FIRST)
					.rows()
					.stream()
					.map(TicketRow::number)
					.anyMatch(number::equals);
		boolean own = this.reading.portal(person, false, PortalView.ALL, subject, PageRequest.FIRST)
			.rows()
			.stream()
			.map(TicketRow::number)
			.anyMatch(number::equals);
		boolean found = person.seesOrganization()
				&& this.records.list(TicketScope.ORGANIZATION, List.of(), subject, 20, null, person)
					.rows()
					.stream()
					.map(TicketRow::number)
					.anyMatch(number::equals);
		boolean like = this.similar.to(subject, person).stream().anyMatch((one) -> one.number().equals(number));
		boolean acts;
		try {
			this.people.page(number, "", person);
			acts = true;
		}
		catch (NotFound ex) {
			acts = false;
		}
		assertThat(List.of(asked, like, acts)).as("page, suggestion, people of %s", number).containsOnly(page);
		if (person.seesOrganization()) {
			assertThat(List.of(listed, found)).as("lists of %s", number).containsOnly(page);
		}
		else {
			assertThat(own).isEqualTo(page);
		}
		return page;
	}

	@Test
	void organizationSaysWhoSeesItsTickets() {
		String number = open("Relatório trimestral vazio");
		String subject = "Relatório trimestral vazio";
		for (OrganizationVisibility mode : OrganizationVisibility.values()) {
			this.organizations.show(this.cast.aurora(), mode, false);
			assertThat(sees(this.cast.client(), number, subject)).isTrue();
			assertThat(sees(this.cast.manager(), number, subject)).isEqualTo(mode != OrganizationVisibility.OWN);
			assertThat(sees(this.cast.colleague(), number, subject)).isEqualTo(mode == OrganizationVisibility.ALL);
			assertThat(sees(this.cast.stranger(), number, subject)).isFalse();
		}
		this.organizations.show(this.cast.aurora(), OrganizationVisibility.BY_ROLE, false);
		this.database.sql("update organization_person set sees_tickets = true where id = :id")
			.param("id", this.cast.colleague().id())
			.update();
		assertThat(sees(this.cast.colleague(), number, subject)).isTrue();
		this.organizations.show(this.cast.aurora(), OrganizationVisibility.MANAGER, false);
		assertThat(sees(this.cast.colleague(), number, subject)).isFalse();
		this.database.sql("update organization_person set sees_tickets = false").update();
	}

	@Test
	void listOfTheOrganizationIsForWhoSeesIt() {
		this.organizations.show(this.cast.aurora(), OrganizationVisibility.OWN, false);
		assertThatThrownBy(
				() -> this.reading.portal(now(this.cast.manager()), true, PortalView.ALL, null, PageRequest.FIRST))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(
				() -> this.records.list(TicketScope.ORGANIZATION, List.of(), null, 5, null, now(this.cast.manager())))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void confidentialTicketIsSeenByItsRequesterAndPeopleInCopyOnly() {
		String subject = "Demissão do gerente comercial";
		String number = open(subject);
		this.organizations.show(this.cast.aurora(), OrganizationVisibility.ALL, false);
		assertThat(sees(this.cast.colleague(), number, subject)).isTrue();
		assertThat(this.requests.post("/tickets/" + number + "/confidentiality", this.cast.manager(), "confidential",
				"true"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(this.requests.post("/tickets/" + number + "/confidentiality", this.cast.client(), "confidential",
				"true"))
			.hasStatus3xxRedirection();
		assertThat(sees(this.cast.client(), number, subject)).isTrue();
		assertThat(sees(this.cast.colleague(), number, subject)).isFalse();
		assertThat(sees(this.cast.manager(), number, subject)).isFalse();
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).bodyText().contains("Confidencial");
		assertThat(this.requests.post("/tickets/" + number + "/copies", this.cast.client(), "person",
				Long.toString(this.cast.manager().id())))
			.hasStatus3xxRedirection();
		assertThat(sees(this.cast.manager(), number, subject)).isTrue();
		assertThat(sees(this.cast.colleague(), number, subject)).isFalse();
		this.people.confide(number, false, now(this.cast.manager()));
		assertThat(sees(this.cast.colleague(), number, subject)).isTrue();
	}

	@Test
	void colleaguesArePutInCopyByRequesterManagerAndTeamOnly() {
		String number = open("Cópia depois");
		String colleague = Long.toString(this.cast.colleague().id());
		assertThat(this.requests.get("/tickets/" + number + "/people?q=joana", this.cast.client())).hasStatusOk()
			.bodyText()
			.contains("colega@aurora.example");
		assertThat(this.requests.get("/desk/tickets/" + number + "/people?q=bruna", this.cast.agent())).hasStatusOk()
			.bodyText()
			.doesNotContain("boreal.example");
		assertThat(this.requests.post("/tickets/" + number + "/copies", this.cast.client(), "person",
				Long.toString(this.cast.stranger().id())))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.post("/desk/tickets/" + number + "/copies", this.cast.agent(), "person",
				Long.toString(this.cast.stranger().id())))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.post("/desk/tickets/" + number + "/copies", this.cast.agent(), "person", colleague))
			.hasStatus3xxRedirection();
		assertThat(this.reading.numbered(number, this.cast.colleague())).isPresent();
		assertThat(this.requests.post("/tickets/" + number + "/copies", this.cast.colleague(), "person",
				Long.toString(this.cast.manager().id())))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(
				this.requests.post("/tickets/" + number + "/copies/" + colleague + "/removal", this.cast.colleague()))
			.hasRedirectedUrl("/tickets");
		assertThat(this.reading.numbered(number, this.cast.colleague())).isEmpty();
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).bodyText()
			.contains("colocou Joana Lima em cópia", "Joana Lima deixou de acompanhar o chamado");
	}

	@Test
	void clientOfAnotherOrganizationFindsNothingToChange() {
		String number = open("De outra empresa");
		this.people.copy(number, this.cast.colleague().id(), this.cast.client());
		this.people.invite(number, "Paulo Fora", "paulo@fora.example", this.cast.client());
		long outsider = this.people.page(number, "", this.cast.client()).outsiders().get(0).id();
		String home = "/tickets/" + number;
		List<MvcTestResult> answers = List.of(this.requests.get(home + "/people", this.cast.stranger()),
				this.requests.get(home + "/people?q=joana", this.cast.stranger()),
				this.requests.post(home + "/copies", this.cast.stranger(), "person",
						Long.toString(this.cast.stranger().id())),
				this.requests.post(home + "/copies/" + this.cast.colleague().id() + "/removal", this.cast.stranger()),
				this.requests.post(home + "/copies/" + this.cast.stranger().id() + "/removal", this.cast.stranger()),
				this.requests.post(home + "/outsiders", this.cast.stranger(), "outsiderName", "Eu", "outsiderEmail",
						"eu@x.example"),
				this.requests.post(home + "/outsiders/" + outsider + "/removal", this.cast.stranger()),
				this.requests.post(home + "/confidentiality", this.cast.stranger(), "confidential", "true"),
				this.requests.get("/desk/tickets/" + number + "/people", this.cast.stranger()),
				this.requests.get(home + "/people", this.cast.agent()));
		for (MvcTestResult answer : answers) {
			assertThat(answer.getResponse().getStatus()).isIn(403, 404);
		}
		assertThat(this.people.page(number, "", this.cast.client()).copies()).hasSize(1);
		assertThat(this.people.page(number, "", this.cast.client()).outsiders()).hasSize(1);
		assertThat(this.people.page(number, "", this.cast.client()).isConfidential()).isFalse();
		String other = this.scene.open(this.cast.stranger(), this.cast.incident(), this.cast.slow(), "Boreal pede");
		assertThat(
				this.requests.post("/tickets/" + other + "/outsiders/" + outsider + "/removal", this.cast.stranger()))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private String link(String address) {
		String text = this.database
			.sql("select coalesce(text_body, '') from mail_letter where to_address = :address order by id desc limit 1")
			.param("address", address)
			.query(String.class)
			.single();
		Matcher matcher = LINK.matcher(text);
		assertThat(matcher.find()).isTrue();
		return Objects.requireNonNull(matcher.group());
	}

	@Test
	void outsiderReadsThePublicConversationByAPersonalLink() {
		String number = open("Com gente de fora");
		String other = open("Outro nosso");
		this.conversation.note(number, this.cast.agent(), Reply.of("canário interno"));
		assertThat(this.requests.post("/tickets/" + number + "/outsiders", this.cast.client(), "outsiderName", "",
				"outsiderEmail", "nada"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("nada");
		assertThat(this.requests.post("/tickets/" + number + "/outsiders", this.cast.client(), "outsiderName", "Paulo",
				"outsiderEmail", "colega@aurora.example"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(this.requests.post("/tickets/" + number + "/outsiders", this.cast.client(), "outsiderName",
				"Paulo Fora", "outsiderEmail", "Paulo@fora.example"))
			.hasStatus3xxRedirection();
		String link = link("paulo@fora.example");
		assertThat(this.requests.get(link)).hasStatusOk()
			.hasHeader("Referrer-Policy", "no-referrer")
			.bodyText()
			.contains("Com gente de fora", "Desde cedo ninguém consegue responder.")
			.doesNotContain("canário", "Outro nosso", other, "98765-4321", "cliente@aurora.example");
		assertThat(
				this.database.sql("select count(*) from ticket_outsider where encode(token_hash, 'escape') like :token")
					.param("token", "%" + link.substring(8) + "%")
					.query(Long.class)
					.single())
			.isZero();
		assertThat(this.requests.get(link + "/attachments/999999")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get("/shared/" + "x".repeat(43))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get("/tickets/" + number, this.cast.client())).bodyText().contains("Paulo Fora");
	}

	@Test
	void linkOfAnOutsiderEndsAtOnce() {
		String number = open("Link que acaba");
		this.people.invite(number, "Paulo", "acaba@fora.example", this.cast.client());
		String first = link("acaba@fora.example");
		this.people.invite(number, "Paulo", "acaba@fora.example", this.cast.client());
		String second = link("acaba@fora.example");
		assertThat(this.requests.get(first)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get(second)).hasStatusOk();
		this.organizations.show(this.cast.aurora(), OrganizationVisibility.MANAGER, false);
		assertThat(this.requests.get(second)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.post("/tickets/" + number + "/outsiders", this.cast.client(), "outsiderName", "Ana",
				"outsiderEmail", "ana@fora.example"))
			.hasStatus(HttpStatus.CONFLICT);
		usual();
		long outsider = this.people.page(number, "", this.cast.client()).outsiders().get(0).id();
		assertThat(
				this.requests.post("/tickets/" + number + "/outsiders/" + outsider + "/removal", this.cast.manager()))
			.hasStatus3xxRedirection();
		assertThat(this.requests.get(second)).hasStatus(HttpStatus.NOT_FOUND);
		this.people.invite(number, "Paulo", "acaba@fora.example", this.cast.client());
		String third = link("acaba@fora.example");
		this.clock.advance(Duration.ofDays(31));
		assertThat(this.requests.get(third)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void h96_invitationsToStrangersAreFew() {
		String number = open("Convites");
		String other = open("Outros convites");
		assertThat(invite(number, this.cast.client(), "vitima@h96.example")).hasStatus3xxRedirection();
		for (String again : List.of("vitima@h96.example", "VITIMA+x@h96.example")) {
			assertThat(invite(other, this.cast.client(), again)).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
				.bodyText()
				.contains("já convidou este endereço hoje", "aria-invalid=\"true\"", again, "Paulo");
		}
		assertThat(invite(other, this.cast.manager(), "vitima@h96.example")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(this.database.sql("select count(*) from mail_letter where lower(to_address) like '%@h96.example'")
			.query(Long.class)
			.single()).isEqualTo(1);
		for (int i = 0; i < 4; i++) {
			assertThat(invite(number, this.cast.client(), "p" + i + "@h96.example")).hasStatus3xxRedirection();
		}
		assertThat(invite(number, this.cast.client(), "p9@h96.example")).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
			.bodyText()
			.contains("muitos convites seus");
		for (int i = 0; i < 2; i++) {
			assertThat(this.requests.post("/desk/tickets/" + number + "/outsiders", this.cast.agent(), "outsiderName",
					"Paulo", "outsiderEmail", "vitima@h96.example"))
				.hasStatus3xxRedirection();
		}
		assertThat(invite(other, this.cast.client(), "colega@aurora.example")).hasStatus(HttpStatus.CONFLICT);
		assertThat(invite(other, this.cast.client(), "colega@aurora.example")).as("nothing was sent")
			.hasStatus(HttpStatus.CONFLICT);
	}

	private MvcTestResult invite(String number, CurrentPerson actor, String address) {
		return this.requests.post("/tickets/" + number + "/outsiders", actor, "outsiderName", "Paulo", "outsiderEmail",
				address);
	}

}
