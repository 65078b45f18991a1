package balcao.protocol;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.account.TokenLife;
import balcao.account.TokenService;
import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.LongNumbers;
import balcao.platform.Role;
import balcao.platform.web.TestPeople;
import balcao.ticket.AfterReply;
import balcao.ticket.Emergencies;
import balcao.ticket.EmergencyFacts;
import balcao.ticket.MessageLine;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketKind;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketRecord;
import balcao.ticket.TicketRecords;
import balcao.ticket.TicketRow;
import balcao.ticket.Visibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolIT {

	private MockMvcTester mvc;

	@Autowired
	private Scene scene;

	@Autowired
	private ContactBeginning beginning;

	@Autowired
	private ContactReading reading;

	@Autowired
	private ContactWatch watch;

	@Autowired
	private Emergencies emergencies;

	@Autowired
	private TicketReading tickets;

	@Autowired
	private TicketRecords records;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private PersonService people;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private TokenService tokens;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.mvc = MockMvcTester.from(application, (mvc) -> mvc.apply(springSecurity()).build());
		this.cast = this.scene.set();
		this.people.change(this.cast.manager().id(), "Marina Prado", "11 8765-4321", Role.CLIENT_MANAGER,
				this.cast.aurora());
		this.organizations.rename(this.cast.aurora(), "Aurora Distribuidora", "12.ABC.345/01DE-35");
	}

	/** The clock stands at its start again, but what was begun there is long ago. */
	@BeforeEach
	void forgetPresses() {
		this.database
			.sql("update protocol_contact set issued_at = issued_at - interval '1 hour'" + " where late_reason is null")
			.update();
	}

	private String begin() {
		String address = Objects
			.requireNonNull(post("/desk/protocols", this.cast.agent()).getResponse().getHeader("Location"));
		this.clock.advance(Duration.ofSeconds(10));
		return address.substring(address.lastIndexOf('/') + 1);
	}

	private MvcTestResult get(String address, CurrentPerson person) {
		return this.mvc.get().uri(URI.create(address)).with(TestPeople.as(person)).exchange();
	}

	private MvcTestResult opened(String address, String from) {
		return this.mvc.get()
			.uri(URI.create(address))
			.with(TestPeople.as(this.cast.agent()))
			.header("Sec-Fetch-Site", from)
			.exchange();
	}

	private MvcTestResult post(String address, CurrentPerson person, String... fields) {
		var request = this.mvc.post().uri(URI.create(address)).with(TestPeople.as(person)).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static String location(MvcTestResult answer) {
		return String.valueOf(answer.getResponse().getHeader("Location"));
	}

	@Test
	void numberAndStartExistTheMomentThePageOpens() {
		assertThat(opened("/desk/protocols/new?tel=11987654321", "none")).bodyText()
			.contains("data-begins", "11987654321");
		assertThat(opened("/desk/protocols/new?tel=11987654321", "same-origin")).bodyText().contains("data-begins");
		assertThat(opened("/desk/protocols/new", "none")).bodyText().doesNotContain("data-begins");
		for (String elsewhere : List.of("cross-site", "same-site", "")) {
			assertThat(opened("/desk/protocols/new?tel=11987654321", elsewhere)).as(elsewhere)
				.bodyText()
				.contains("11987654321")
				.doesNotContain("data-begins");
		}
		long before = this.database.sql("select count(*) from protocol_contact").query(Long.class).single();
		String number = begin();
		assertThat(this.database.sql("select count(*) from protocol_contact").query(Long.class).single())
			.isEqualTo(before + 1);
		assertThat(number).matches("20261120\\d{7}");
		assertThat(NumberForm.checks(number)).isTrue();
		String shown = LongNumbers.shown(number, 4);
		assertThat(get("/desk/protocols/" + number, this.cast.agent())).hasStatusOk()
			.bodyText()
			.contains("Aberto às 16:00:00", "dois zero dois seis, um um dois zero", "data-timer=\"2026-11-20T16:00:00",
					shown.substring(15));
		assertThat(get("/desk/protocols/" + shown.replace(" ", "%20"), this.cast.agent())).hasStatusOk();
	}

	@Test
	void buttonPressedTwiceBeginsOneContact() {
		String first = location(post("/desk/protocols", this.cast.agent(), "tel", "1133330000"));
		assertThat(location(post("/desk/protocols", this.cast.agent(), "tel", "1133330000"))).isEqualTo(first);
		this.clock.advance(Duration.ofSeconds(5));
		assertThat(location(post("/desk/protocols", this.cast.agent(), "tel", "1133330000"))).isNotEqualTo(first);
	}

	@Test
	void callerIsFoundByPhoneNameCompanyAndTaxNumber() {
		String number = begin();
		for (String typed : List.of("11 98765", "(11) 8765-4321", "+55 11 98765-4321", "87654321", "marina",
				"PRADO mar", "gestora@aurora")) {
			assertThat(this.reading.page(number, typed, this.cast.agent()).found()).as(typed)
				.extracting(FoundCaller::name)
				.contains("Marina Prado");
		}
		for (String typed : List.of("aurora", "12.abc.345/01de-35", "12ABC345")) {
			assertThat(this.reading.page(number, typed, this.cast.agent()).found()).as(typed)
				.filteredOn((one) -> one.personId() == null)
				.extracting(FoundCaller::organization)
				.contains("Aurora Distribuidora");
		}
		for (String typed : List.of("", "x", "ninguém assim", "%", "_", "11", "sem identificação")) {
			assertThat(this.reading.page(number, typed, this.cast.agent()).found()).as(typed).isEmpty();
		}
		String ticket = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Chat caiu");
		assertThat(this.reading.page(number, ticket.replace("-", " "), this.cast.agent()).open())
			.extracting(TicketRow::number)
			.containsExactly(ticket);
	}

	@Test
	void whoCallsIsChosenAndTheSentenceFollowsWhatIsFilledIn() {
		String number = begin();
		String ticket = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Fila parada");
		MvcTestResult part = post("/desk/protocols/" + number + "/facts", this.cast.agent(), "caller", "marina",
				"choice", "person:" + this.cast.manager().id(), "part", "true");
		assertThat(part).hasStatusOk()
			.bodyText()
			.contains("Marina Prado", "(11) 98765-4321", "Fila parada", ticket, "Diga ao cliente",
					"value=\"person:" + this.cast.manager().id())
			.doesNotContain("<html");
		assertThat(post("/desk/protocols/" + number + "/facts", this.cast.agent(), "chosen",
				"person:" + this.cast.manager().id(), "product", "" + this.cast.down().productId(), "module",
				"" + this.cast.down().moduleId(), "situation", "" + this.cast.down().situationId(), "impact",
				"" + this.cast.down().impactId(), "summary", "Nada responde", "part", "true"))
			.hasStatusOk()
			.bodyText()
			.containsPattern("solução até \\d\\d:\\d\\d");
		assertThat(get("/desk/protocols/" + number, this.cast.agent())).bodyText().contains("Nada responde");
		assertThat(post("/desk/protocols/" + number + "/facts", this.cast.agent(), "chosen", "", "summary", "Outra"))
			.hasStatus(HttpStatus.FOUND);
	}

	@Test
	void contactBecomesAProtocolUnderItsNumber() {
		String number = begin();
		this.clock.advance(Duration.ofMinutes(2));
		MvcTestResult done = post("/desk/protocols/" + number + "/registration", this.cast.agent(), "chosen",
				"person:" + this.cast.manager().id(), "product", "" + this.cast.down().productId(), "summary",
				"Nenhuma nota sai");
		assertThat(location(done)).isEqualTo("/desk/tickets/" + number);
		TicketRecord record = this.records.find(number, this.cast.agent());
		assertThat(record.ticket().kind()).isEqualTo(TicketKind.PROTOCOL);
		assertThat(record.ticket().openedAt()).isEqualTo(TestClock.START);
		assertThat(record.ticket().requester()).isEqualTo("Marina Prado");
		assertThat(this.records.find(number, this.cast.manager()).ticket().subject()).isEqualTo("Nenhuma nota sai");
		assertThat(get("/desk/tickets/" + number, this.cast.agent())).hasStatusOk()
			.bodyText()
			.contains("Primeiro contato", "Caio Bernardes");
		assertThat(get("/tickets/" + number, this.cast.manager())).hasStatusOk()
			.bodyText()
			.doesNotContain("Primeiro contato");
		assertThat(get("/tickets/" + number, this.cast.stranger())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(
				this.database.sql("select count(*) from mail_letter where to_address = :to and html_body like :number")
					.param("to", "gestora@aurora.example")
					.param("number", "%" + LongNumbers.shown(number, 4) + "%")
					.query(Long.class)
					.single())
			.isOne();
		assertThat(location(post("/desk/protocols/" + number + "/registration", this.cast.agent())))
			.isEqualTo("/desk/tickets/" + number);
		assertThat(this.tickets.numbered(LongNumbers.shown(number, 4), this.cast.agent())).contains(number);
	}

	@Test
	void callerNobodyKnowsIsHelpedAndIdentifiedLater() {
		String number = begin();
		post("/desk/protocols/" + number + "/registration", this.cast.agent(), "name", "Seu Jorge", "phone",
				"(21) 99999-0000");
		assertThat(get("/desk/protocols/" + number + "/completion", this.cast.agent())).hasStatusOk()
			.bodyText()
			.contains("Seu Jorge");
		post("/desk/protocols/" + number + "/completion", this.cast.agent(), "chosen",
				"person:" + this.cast.client().id(), "summary", "Estoque travado");
		assertThat(this.records.find(number, this.cast.client()).ticket().subject()).isEqualTo("Estoque travado");
	}

	@Test
	void protocolOfAClientStaysWithThatClient() {
		String number = begin();
		String completion = "/desk/protocols/" + number + "/completion";
		post("/desk/protocols/" + number + "/registration", this.cast.agent(), "name", "Alguém da Aurora");
		assertThat(location(post(completion, this.cast.agent(), "caller", "marina", "search", "true")))
			.isEqualTo(completion + "?caller=marina");
		post(completion, this.cast.agent(), "chosen", "organization:" + this.cast.aurora());
		post(completion, this.cast.agent(), "chosen", "person:" + this.cast.client().id(), "summary", "Estoque");
		for (String who : List.of("person:" + this.cast.stranger().id(), "organization:" + this.cast.boreal(),
				"organization:" + this.cast.aurora(), "")) {
			assertThat(post(completion, this.cast.agent(), "chosen", who, "summary", "Levado embora")).as(who)
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("id=\"caller-error\"", "Levado embora");
		}
		assertThat(
				call("POST", "/api/v1/protocols/" + number, "{\"organization\": \"Boreal Têxtil\"}", this.cast.agent()))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("já é de um cliente");
		assertThat(call("POST", "/api/v1/protocols/" + number, "{\"caller\": \"cliente@boreal.example\"}",
				this.cast.agent()))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(get("/tickets/" + number, this.cast.stranger())).hasStatus(HttpStatus.NOT_FOUND);
		TicketRecord kept = this.records.find(number, this.cast.client());
		assertThat(kept.ticket().subject()).isEqualTo("Estoque");
		assertThat(kept.ticket().requester()).isEqualTo(this.cast.client().name());
		assertThat(get(completion, this.cast.agent())).bodyText().contains("Marina Prado").doesNotContain("Bruna");
		assertThat(call("POST", "/api/v1/protocols/" + number,
				"{\"organization\": \"Aurora Distribuidora\", \"summary\": \"Estoque travado\"}", this.cast.agent()))
			.hasStatusOk();
		assertThat(post(completion, this.cast.agent(), "choice", "person:" + this.cast.manager().id()))
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.records.find(number, this.cast.agent()).ticket().requester()).isEqualTo("Marina Prado");
	}

	@Test
	void contactOfAnotherTeamIsReadByNobodyElse() {
		String ticket = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Do suporte");
		String registered = begin();
		post("/desk/protocols/" + registered + "/registration", this.cast.agent(), "name", "Dona Reservada");
		String joined = begin();
		post("/desk/protocols/" + joined + "/joining", this.cast.agent(), "ticket", ticket, "name", "Seu Reservado");
		String open = begin();
		post("/desk/protocols/" + open + "/facts", this.cast.agent(), "name", "Moça da Fila");
		for (String number : List.of(registered, joined)) {
			assertThat(get("/desk/protocols/" + number, this.cast.outsider())).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(get("/desk/protocols/" + number + "/closing", this.cast.outsider()))
				.hasStatus(HttpStatus.NOT_FOUND);
			assertThat(get("/desk/protocols/" + number, this.cast.leader())).hasStatus(HttpStatus.FOUND);
		}
		assertThat(get("/desk/protocols", this.cast.outsider())).hasStatusOk()
			.bodyText()
			.contains("Moça da Fila")
			.doesNotContain("Reservad");
		assertThat(get("/desk/protocols", this.cast.agent())).bodyText().contains("Dona Reservada", "Seu Reservado");
		String taken = location(post("/desk/protocols", this.cast.outsider())).replaceFirst(".*/", "");
		post("/desk/protocols/" + taken + "/joining", this.cast.outsider(), "other", ticket, "name", "Ninguém");
		post("/desk/protocols/" + taken + "/registration", this.cast.outsider(), "name", "Por Mim Atendida");
		assertThat(get("/desk/protocols", this.cast.outsider())).bodyText().contains("Por Mim Atendida");
	}

	@Test
	void nonsenseIsAnsweredBesideWhatWasTyped() {
		String number = begin();
		for (String act : List.of("facts", "registration", "joining", "interruption")) {
			assertThat(post("/desk/protocols/" + number + "/" + act, this.cast.agent(), "product", "abc", "caller",
					"marina", "chosen", "person:x", "summary", "Já digitado", "part", "true"))
				.as(act)
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("Já digitado", "value=\"marina\"");
		}
		assertThat(post("/desk/protocols/" + number + "/registration", this.cast.agent(), "summary", "x".repeat(151)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		post("/desk/protocols/" + number + "/registration", this.cast.agent(), "summary", "Caiu");
		assertThat(post("/desk/protocols/" + number + "/completion", this.cast.agent(), "impact",
				"99999999999999999999", "summary", "Já digitado"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Já digitado");
		assertThat(post("/backoffice/protocols", this.cast.admin(), "version", "abc", "phone", "0800 777 0000",
				"dateForm", "YESTERDAY"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("0800 777 0000");
		assertThat(post("/desk/protocols/late", this.cast.agent())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		String cut = begin();
		post("/desk/protocols/" + cut + "/interruption", this.cast.agent());
		assertThat(post("/desk/callbacks/" + cut + "/result", this.cast.agent(), "result", "MAYBE", "words", "Já dito"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Já dito");
		assertThat(post("/desk/protocols/" + cut + "/closing", this.cast.agent()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.mvc.post().uri("/protocol").with(csrf())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.mvc.post().uri("/protocol").with(csrf()).param("number", "%", "x").param("knowledge", "@"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void contactIsJoinedToWhatWasOpen() {
		String ticket = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Já aberto");
		String number = begin();
		assertThat(location(post("/desk/protocols/" + number + "/joining", this.cast.agent(), "ticket", ticket,
				"chosen", "person:" + this.cast.client().id(), "told", "Continua parado")))
			.isEqualTo("/desk/tickets/" + ticket);
		MessageLine said = last(ticket, this.cast.client());
		assertThat(said.text()).contains("Continua parado", LongNumbers.shown(number, 4));
		assertThat(said.author()).isEqualTo(this.cast.client().name());
		assertThat(get("/desk/protocols/" + number, this.cast.agent()).getResponse().getHeader("Location"))
			.isEqualTo("/desk/tickets/" + ticket);
		String other = begin();
		assertThat(post("/desk/protocols/" + other + "/joining", this.cast.agent(), "other", "2099-000001"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		post("/desk/protocols/" + other + "/joining", this.cast.agent(), "other", ticket, "name", "Alguém", "told",
				"Quer saber do chamado");
		assertThat(last(ticket, this.cast.agent()).visibility()).isEqualTo(Visibility.INTERNAL);
	}

	private MessageLine last(String ticket, CurrentPerson reader) {
		List<MessageLine> messages = this.records.find(ticket, reader).messages();
		return messages.get(messages.size() - 1);
	}

	@Test
	void abandonedContactIsCalledBack() {
		String number = begin();
		post("/desk/protocols/" + number + "/facts", this.cast.agent(), "name", "Dona Ivete", "phone", "11 97777-0000");
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(post("/desk/protocols/" + number + "/sign", this.cast.agent())).hasStatus(HttpStatus.NO_CONTENT);
		this.clock.advance(Duration.ofMinutes(10));
		this.watch.round();
		assertThat(this.reading.contact(number, this.cast.agent()).state()).isEqualTo(ContactState.RUNNING);
		this.clock.advance(Duration.ofMinutes(6));
		this.watch.round();
		assertThat(get("/desk/callbacks", this.cast.outsider())).bodyText().contains("Dona Ivete", "(11) 97777-0000");
		post("/desk/callbacks/" + number + "/taking", this.cast.outsider());
		assertThat(post("/desk/callbacks/" + number + "/taking", this.cast.agent())).hasStatus(HttpStatus.CONFLICT);
		post("/desk/callbacks/" + number + "/result", this.cast.outsider(), "result", "NOT_REACHED");
		assertThat(this.reading.contact(number, this.cast.agent()).callAt())
			.isEqualTo(this.clock.instant().plus(Duration.ofMinutes(30)));
		assertThat(post("/desk/callbacks/" + number + "/result", this.cast.agent(), "result", "CLOSED"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(location(post("/desk/callbacks/" + number + "/result", this.cast.agent(), "result", "REACHED")))
			.isEqualTo("/desk/protocols/" + number);
		post("/desk/protocols/" + number + "/registration", this.cast.agent(), "summary", "Enfim falamos");
		assertThat(get("/desk/tickets/" + number, this.cast.agent())).bodyText()
			.contains("A ligação caiu", "retornou a ligação");
	}

	@Test
	void callThatWasCutIsToldToWhoHadItAndWhoIsOnDuty() {
		String number = begin();
		post("/desk/protocols/" + number + "/facts", this.cast.agent(), "phone", "11 97777-1111", "name", "Seu Nilo");
		this.clock.advance(Duration.ofMinutes(16));
		look();
		assertThat(told(number)).containsExactlyInAnyOrder(this.cast.agent().id(), this.cast.leader().id());
		assertThat(get("/notifications", this.cast.agent())).bodyText()
			.contains("Ligação para devolver", "Seu Nilo", "(11) 97777-1111");
		look();
		assertThat(told(number)).hasSize(2);
		// who says so themselves knows it
		String said = begin();
		post("/desk/protocols/" + said + "/interruption", this.cast.agent(), "name", "Dona Rosa");
		assertThat(told(said)).containsExactly(this.cast.leader().id());
	}

	@Test
	void callWithoutAWordEndsByItselfAndItsNumberTellsSo() {
		String blank = begin();
		String known = begin();
		post("/desk/protocols/" + known + "/facts", this.cast.agent(), "phone", "11 97777-2222");
		this.clock.advance(Duration.ofMinutes(16));
		look();
		assertThat(told(blank)).isEmpty();
		assertThat(this.reading.contact(blank, this.cast.agent()).state()).isEqualTo(ContactState.INTERRUPTED);
		this.clock.advance(Duration.ofMinutes(61));
		look();
		assertThat(this.reading.contact(blank, this.cast.agent()).state()).isEqualTo(ContactState.LAPSED);
		assertThat(this.reading.contact(known, this.cast.agent()).state()).isEqualTo(ContactState.INTERRUPTED);
		assertThat(get("/desk/callbacks", this.cast.agent())).bodyText().doesNotContain(blank);
		assertThat(get("/desk/protocols/" + blank, this.cast.agent())).bodyText()
			.contains("A ligação caiu antes que algo fosse dito");
		assertThat(get("/desk/protocols?state=LAPSED", this.cast.agent())).bodyText()
			.contains("/desk/protocols/" + blank, "Nada foi dito")
			.doesNotContain("/desk/protocols/" + known);
		assertThat(post("/desk/protocols/" + blank + "/registration", this.cast.agent(), "summary", "Tarde"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private void look() {
		while (this.watch.round() > 0) {
			Thread.onSpinWait();
		}
	}

	private List<Long> told(String number) {
		return this.database.sql("select person_id from notification where kind = 'CALL_BACK' and path = :path")
			.param("path", "/desk/callbacks/" + number)
			.query(Long.class)
			.list();
	}

	@Test
	void whoTurnsOutToHaveCalledHasTheNumberInALetterOnce() {
		String number = begin();
		post("/desk/protocols/" + number + "/registration", this.cast.agent(), "summary", "Sem nome ainda");
		assertThat(letters(number)).isEmpty();
		for (int time = 0; time < 2; time++) {
			post("/desk/protocols/" + number + "/completion", this.cast.agent(), "chosen",
					"person:" + this.cast.manager().id(), "summary", "Sem nome ainda");
		}
		assertThat(letters(number)).containsExactly("gestora@aurora.example");
		post("/desk/protocols/" + number + "/completion", this.cast.agent(), "chosen",
				"person:" + this.cast.client().id(), "summary", "Era o Otávio");
		assertThat(letters(number)).containsExactlyInAnyOrder("gestora@aurora.example", "cliente@aurora.example");
	}

	private List<String> letters(String number) {
		return this.database.sql("select to_address from mail_letter where html_body like :link")
			.param("link", "%/tickets/" + number + "%")
			.query(String.class)
			.list();
	}

	@Test
	void everyNumberThatStandsForNoProtocolIsExplained() {
		String cut = begin();
		post("/desk/protocols/" + cut + "/interruption", this.cast.agent(), "name", "Zé");
		String nothing = begin();
		post("/desk/protocols/" + nothing + "/closing", this.cast.agent(), "words", "Discou errado");
		this.database.sql(
				"insert into protocol_number (number, day, sequence, issued_at) values ('9', '2026-11-20', 9000, now())")
			.update();
		assertThat(get("/desk/protocols/numbers", this.cast.agent())).hasStatusOk()
			.bodyText()
			.contains("/desk/protocols/" + cut + "\"", "A ligação caiu", "/desk/protocols/" + nothing + "\"",
					"Discou errado", "Desfeito antes de ser dito");
		assertThat(get("/desk/protocols/numbers?day=2026-01-01", this.cast.agent())).hasStatusOk()
			.bodyText()
			.contains("Nenhum número foi dado neste dia", "Tudo explicado");
		assertThat(get("/desk/protocols/numbers?day=ontem", this.cast.agent())).hasStatus(400);
		assertThat(get("/desk/protocols/numbers", this.cast.client())).hasStatus(404);
	}

	@Test
	void agentSaysThatACallWasCutOrCameToNothing() {
		String cut = begin();
		assertThat(location(post("/desk/protocols/" + cut + "/interruption", this.cast.agent(), "name", "Zé")))
			.isEqualTo("/desk/callbacks/" + cut);
		post("/desk/callbacks/" + cut + "/result", this.cast.agent(), "result", "CLOSED", "words", "Era engano");
		assertThat(this.reading.contact(cut, this.cast.agent()).closingWords()).isEqualTo("Era engano");
		String nothing = begin();
		assertThat(post("/desk/protocols/" + nothing + "/closing", this.cast.agent(), "words", " "))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		post("/desk/protocols/" + nothing + "/closing", this.cast.agent(), "words", "Queria só o horário");
		assertThat(get("/desk/protocols/" + nothing, this.cast.agent())).bodyText().contains("Queria só o horário");
		assertThat(post("/desk/protocols/" + nothing + "/registration", this.cast.agent()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void lateContactKeepsItsTrueStartAndTheReason() {
		String when = LocalDateTime
			.ofInstant(TestClock.START.minus(Duration.ofHours(2)), ZoneId.of("America/Sao_Paulo"))
			.toString();
		String address = location(
				post("/desk/protocols/late", this.cast.agent(), "startedAt", when, "reason", "Sistema fora do ar"));
		String number = address.substring(address.lastIndexOf('/') + 1);
		assertThat(get(address, this.cast.agent())).bodyText().contains("Registro tardio: Sistema fora do ar");
		post("/desk/protocols/" + number + "/registration", this.cast.agent(), "summary", "Caiu cedo");
		assertThat(this.records.find(number, this.cast.agent()).ticket().openedAt())
			.isEqualTo(TestClock.START.minus(Duration.ofHours(2)));
		for (String wrong : List.of("2026-11-21T10:00", "2026-01-01T10:00", "ontem", "")) {
			assertThat(post("/desk/protocols/late", this.cast.agent(), "startedAt", wrong, "reason", "Motivo"))
				.as(wrong)
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@Test
	void noClientEverSeesAContact() {
		String number = begin();
		for (String address : List.of("/desk/protocols", "/desk/protocols/" + number, "/desk/callbacks",
				"/desk/protocols/" + number + "/facts")) {
			for (CurrentPerson client : List.of(this.cast.client(), this.cast.manager(), this.cast.stranger())) {
				assertThat(get(address, client).getResponse().getStatus()).as(address).isIn(403, 404);
			}
		}
	}

	@Test
	void everyContactOfManyAtOnceHasANumberOfItsOwn() throws Exception {
		long before = this.database.sql("select coalesce(max(last), 0) from protocol_day").query(Long.class).single();
		ExecutorService agents = Executors.newFixedThreadPool(16);
		try {
			List<Future<String>> begun = new ArrayList<>();
			for (int i = 0; i < 200; i++) {
				String phone = "1190000" + (1000 + i);
				begun.add(agents.submit(() -> this.beginning.call(phone, this.cast.agent())));
			}
			List<String> numbers = new ArrayList<>();
			for (Future<String> one : begun) {
				numbers.add(one.get());
			}
			assertThat(numbers).doesNotHaveDuplicates().allMatch(NumberForm::checks);
			assertThat(this.database.sql("select max(last) from protocol_day").query(Long.class).single())
				.isEqualTo(before + 200);
		}
		finally {
			agents.shutdown();
		}
	}

	@Test
	void chatGetsItsProtocolAtOnce() {
		Emergencies.Started started = this.emergencies.start(
				new EmergencyFacts(this.cast.client().id(), this.cast.down(), "Parou", null, null), this.cast.client());
		assertThat(this.records.find(started.number(), this.cast.client()).ticket().id()).isEqualTo(started.ticketId());
		ContactRow contact = this.reading.contact(started.number(), this.cast.agent());
		assertThat(contact.state()).isEqualTo(ContactState.REGISTERED);
		assertThat(contact.channel()).isEqualTo(ContactChannel.CHAT);
	}

	@Test
	void programsRegisterAndComplete() {
		MvcTestResult bare = call("POST", "/api/v1/protocols", "{}", this.cast.agent());
		assertThat(bare).hasStatus(HttpStatus.CREATED).bodyText().contains("\"kind\":\"PROTOCOL\"");
		String number = location(bare).replaceFirst(".*/", "");
		assertThat(call("POST", "/api/v1/protocols/" + LongNumbers.shown(number, 4).replace(" ", "%20"),
				"{\"caller\": {\"email\": \"cliente@aurora.example\"}, \"product\": \"omnicanal\", \"summary\": \"Parou\"}",
				this.cast.agent()))
			.hasStatusOk()
			.bodyText()
			.contains("Otávio Reis", "Omnicanal", "Parou");
		assertThat(
				call("POST", "/api/v1/protocols", "{\"product\": \"Nada\", \"channel\": \"FAX\"}", this.cast.agent()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(call("POST", "/api/v1/protocols", "{}", this.cast.client()).getResponse().getStatus()).isIn(403,
				404);
		assertThat(call("POST", "/api/v1/tickets", "{\"requestType\": \"emergency\"}", this.cast.client()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("/emergency");
	}

	private MvcTestResult call(String method, String address, String body, CurrentPerson person) {
		String token = this.tokens.create(person, "Programa " + System.nanoTime(), TokenLife.DAYS_30).value();
		return this.mvc.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(address))
			.header("Authorization", "Bearer " + token)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body));
	}

	@Test
	void strangerWhoKnowsBothLearnsHowItStandsAndNothingElse() {
		String number = begin();
		post("/desk/protocols/" + number + "/registration", this.cast.agent(), "chosen",
				"person:" + this.cast.manager().id(), "phone", "(31) 98888-7777", "summary", "Segredo industrial");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Palavra que não se mostra a estranhos."),
				AfterReply.KEEP, Set.of());
		for (String known : List.of("31 98888-7777", "31 8888 7777", "+5531988887777", "Gestora@aurora.example")) {
			assertThat(consult("10.1.0.1", LongNumbers.shown(number, 4), known)).hasStatusOk()
				.bodyText()
				.contains("Com a nossa equipe")
				.doesNotContain("Segredo", "Palavra", "Marina", "Aurora", "Caio", "98888");
		}
		this.clock.advance(Duration.ofMinutes(5));
		this.conversation.reply(number, this.cast.agent(), Reply.of("O servidor foi trocado e as notas saem de novo."),
				AfterReply.RESOLVE, Set.of());
		assertThat(consult("10.1.0.1", number, "31988887777")).bodyText()
			.contains("O servidor foi trocado")
			.doesNotContain("Palavra", "Segredo", "foi enviada ao cliente");
		assertThat(consult("10.1.0.1", number, "gestora@aurora.example")).hasStatusOk()
			.bodyText()
			.contains("A conclusão foi enviada ao cliente")
			.doesNotContain("O servidor foi trocado");
		for (int i = 0; i < 12; i++) {
			assertThat(consult("10.1.1." + i, number, "31988887777")).hasStatusOk();
		}
	}

	@Test
	void triesAreCountedByWhatIsKnownAndByNetwork() {
		List<String> ways = List.of("(51) 97777-1234", "51977771234", "+55 51 97777-1234", "51 7777 1234 de casa");
		for (int i = 0; i < 20; i++) {
			assertThat(consult("10.3.0." + i, "88888888888" + (1000 + i), ways.get(i % 4)))
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		assertThat(consult("10.3.1.1", "888888888881100", ways.get(0))).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
		for (int i = 0; i < 20; i++) {
			assertThat(consult("2001:db8:1:2::" + i, "77777777777" + (1000 + i), "alguem" + i + "@x.example"))
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		assertThat(consult("2001:db8:1:2:ffff::1", "777777777771100", "a@x.example"))
			.hasStatus(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(consult("2001:db8:1:3::1", "777777777771101", "b@x.example"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void wrongNumberAndWrongKnowledgeGetTheSameAnswerAndSoonNone() {
		String number = begin();
		post("/desk/protocols/" + number + "/registration", this.cast.agent(), "phone", "(41) 98888-7777");
		MvcTestResult wrong = consult("10.2.0.1", number, "(41) 98888-0000");
		MvcTestResult missing = consult("10.2.0.2", "999999999999999", "(41) 98888-0000");
		assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(missing).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(plain(wrong, number)).isEqualTo(plain(missing, "999999999999999"));
		assertThat(consult("10.2.0.3", number, "sem-identificacao@balcao.invalid"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		for (int i = 0; i < 8; i++) {
			consult("10.2.1." + i, number, "(41) 98888-000" + i);
		}
		assertThat(consult("10.2.2.1", number, "(41) 98888-7777")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
		for (int i = 0; i < 20; i++) {
			consult("10.2.3.1", "99999999999" + (1000 + i), "(41) 98888-0000");
		}
		assertThat(consult("10.2.3.1", "999999999998888", "x@y.example")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
	}

	private static String plain(MvcTestResult answer, String number) {
		try {
			return answer.getResponse()
				.getContentAsString()
				.replace(number, "N")
				.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult consult(String address, String number, String knowledge) {
		return this.mvc.post().uri("/protocol").with(csrf()).with((request) -> {
			request.setRemoteAddr(address);
			return request;
		}).param("number", number).param("knowledge", knowledge).exchange();
	}

}
