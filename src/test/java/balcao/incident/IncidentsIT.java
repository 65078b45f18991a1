package balcao.incident;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import balcao.IntegrationTest;
import balcao.Requests;
import balcao.TestClock;
import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.organization.OrganizationService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.LongNumbers;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.StatusBanner;
import balcao.ticket.EmergencyFacts;
import balcao.ticket.EmergencyOpening;
import balcao.ticket.Scene;
import balcao.ticket.TicketProgress;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketStatus;
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
class IncidentsIT {

	private static final AtomicInteger NUMBER = new AtomicInteger(500);

	private static final String NEWS = "Encontramos a causa e a correção está em andamento.";

	private Requests requests;

	@Autowired
	private Scene scene;

	@Autowired
	private EmergencyOpening emergencies;

	@Autowired
	private IncidentService incidents;

	@Autowired
	private IncidentReading reading;

	@Autowired
	private IncidentTelling telling;

	@Autowired
	private BannerService banners;

	@Autowired
	private SpikeRuleService rules;

	@Autowired
	private TicketReading tickets;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private CatalogService catalog;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private FileStore files;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	private Subject about;

	@BeforeAll
	void set(@Autowired WebApplicationContext application) {
		this.requests = new Requests(application);
		this.cast = this.scene.set();
	}

	/** Each test speaks of a product of its own. */
	@BeforeEach
	void product() {
		long product = this.catalog.registerProduct("Fiscal " + NUMBER.incrementAndGet(), null);
		this.about = new Subject(product, this.catalog.registerModule(product, "NF-e"), null, null);
		this.clock.advance(Duration.ofHours(2));
	}

	private String emergency(CurrentPerson client) {
		return emergency(client, this.about);
	}

	private String emergency(CurrentPerson client, Subject about) {
		String number = "2026112000" + NUMBER.incrementAndGet();
		this.emergencies.open(number, facts(client, about), this.clock.instant(), this.cast.agent());
		return number;
	}

	private static EmergencyFacts facts(CurrentPerson client, Subject about) {
		return new EmergencyFacts(client.id(), about, "NF-e parada", null, null);
	}

	/** The same product, when nobody knows which module it is. */
	private Subject somewhere() {
		return new Subject(this.about.productId(), null, null, null);
	}

	private List<SpikeProposal> proposals() {
		return this.reading.proposals(null, this.cast.agent())
			.stream()
			.filter((spike) -> spike.productId() == Objects.requireNonNull(this.about.productId()))
			.toList();
	}

	private static UpdateTerms news(String text, Long... files) {
		return new UpdateTerms(text, UpdateMeaning.NEWS, null, List.of(files));
	}

	/** An incident with two of Aurora's and one of Boreal's protocols. */
	private long incident(List<String> numbers) {
		numbers.add(emergency(this.cast.client()));
		numbers.add(emergency(this.cast.colleague()));
		numbers.add(emergency(this.cast.stranger()));
		return this.incidents.accept(proposals().get(0).id(), "NF-e parada", this.cast.agent());
	}

	private long spikes() {
		return this.database.sql("select count(*) from incident_spike where product_id = ?")
			.param(this.about.productId())
			.query(Long.class)
			.single();
	}

	@Test
	void threeOfTwoClientsAreNoticedOnceAndProposed() {
		emergency(this.cast.client());
		emergency(this.cast.colleague());
		assertThat(proposals()).isEmpty();
		String third = emergency(this.cast.stranger());
		assertThat(proposals()).singleElement().satisfies((spike) -> {
			assertThat(spike.requests()).isEqualTo(3);
			assertThat(spike.clients()).isEqualTo(2);
		});
		emergency(this.cast.manager());
		assertThat(proposals()).singleElement().extracting(SpikeProposal::requests).isEqualTo(4);
		assertThat(this.database
			.sql("select count(*) from notification where person_id = ? and kind = 'SPIKE' and ticket_number = ?")
			.params(this.cast.leader().id(), third)
			.query(Long.class)
			.single()).isEqualTo(1);

		String sentence = "4 protocolos de 2 clientes em " + proposals().get(0).about() + " em 15 min";
		assertThat(Requests.body(this.requests.get("/desk/queues/" + this.cast.support(), this.cast.agent())))
			.contains(sentence);
		assertThat(Requests.body(this.requests.get("/desk/tickets/" + third, this.cast.agent()))).contains(sentence);
		assertThat(Requests.body(this.requests.get("/desk/incidents", this.cast.agent()))).contains(sentence);
		assertThat(Requests.body(this.requests.get("/desk/incidents", this.cast.outsider()))).doesNotContain(sentence);
		assertThat(this.requests.get("/desk/incidents/spikes/" + proposals().get(0).id(), this.cast.outsider()))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.get("/desk/incidents/spikes/" + proposals().get(0).id(), this.cast.agent()))
			.hasStatusOk();
	}

	@Test
	void unknownModuleCountsWithTheOneThatOthersName() {
		emergency(this.cast.client(), somewhere());
		emergency(this.cast.stranger());
		emergency(this.cast.colleague(), somewhere());
		assertThat(proposals()).singleElement().satisfies((spike) -> {
			assertThat(spike.moduleId()).isEqualTo(this.about.moduleId());
			assertThat(spike.requests()).isEqualTo(3);
			assertThat(spike.clients()).isEqualTo(2);
		});
		emergency(this.cast.manager(), somewhere());
		assertThat(proposals()).singleElement().extracting(SpikeProposal::requests).isEqualTo(4);
	}

	@Test
	void requestsWhoseModuleNobodyKnowsAreASpikeOfTheProductThatOthersJoin() {
		emergency(this.cast.client(), somewhere());
		emergency(this.cast.colleague(), somewhere());
		emergency(this.cast.stranger(), somewhere());
		assertThat(proposals()).singleElement().extracting(SpikeProposal::moduleId).isNull();
		emergency(this.cast.manager());
		assertThat(proposals()).singleElement().extracting(SpikeProposal::requests).isEqualTo(4);
	}

	@Test
	void requestsOfModulesThatDifferAreNoSpike() {
		long product = Objects.requireNonNull(this.about.productId());
		emergency(this.cast.client());
		for (String module : List.of("SPED", "CT-e")) {
			emergency(this.cast.stranger(),
					new Subject(product, this.catalog.registerModule(product, module), null, null));
		}
		assertThat(proposals()).isEmpty();
	}

	@Test
	void whatBecomesKnownLaterCountsAsLongAsItsCallIsWithinTheWindow() {
		String early = emergency(this.cast.stranger(), new Subject(null, null, null, null));
		this.clock.advance(Duration.ofMinutes(10));
		emergency(this.cast.client());
		emergency(this.cast.colleague());
		assertThat(proposals()).isEmpty();
		this.clock.advance(Duration.ofMinutes(5));
		this.emergencies.complete(early, facts(this.cast.stranger(), this.about), this.cast.agent());
		assertThat(proposals()).singleElement().extracting(SpikeProposal::requests).isEqualTo(3);
	}

	@Test
	void whatBecomesKnownAfterTheWindowCountsNoMore() {
		String early = emergency(this.cast.stranger(), new Subject(null, null, null, null));
		this.clock.advance(Duration.ofMinutes(10));
		emergency(this.cast.client());
		emergency(this.cast.colleague());
		this.clock.advance(Duration.ofMinutes(5).plusSeconds(1));
		this.emergencies.complete(early, facts(this.cast.stranger(), this.about), this.cast.agent());
		assertThat(proposals()).isEmpty();
	}

	@Test
	void oneClientAloneIsNoSpikeNorAreRequestsFarApart() {
		emergency(this.cast.client());
		emergency(this.cast.colleague());
		emergency(this.cast.manager());
		assertThat(proposals()).isEmpty();
		this.clock.advance(Duration.ofMinutes(16));
		emergency(this.cast.stranger());
		assertThat(proposals()).isEmpty();
	}

	@Test
	void ruleOfAProductOverridesTheGeneralOneAndCountsSevereTickets() {
		assertThat(this.requests.post("/backoffice/incidents", this.cast.admin(), "product",
				Objects.requireNonNull(this.about.productId()).toString(), "requests", "2", "clients", "3", "minutes",
				"5", "quiet", "30"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.requests.post("/backoffice/incidents", this.cast.admin(), "product",
				Objects.requireNonNull(this.about.productId()).toString(), "requests", "2", "clients", "2", "minutes",
				"5", "quiet", "30", "severe", "true"))
			.hasStatus(HttpStatus.FOUND);
		emergency(this.cast.client());
		emergency(this.cast.stranger());
		assertThat(proposals()).hasSize(1);
		SpikeRuleRow row = this.rules.rows()
			.stream()
			.filter((one) -> Objects.equals(one.productId(), this.about.productId()))
			.findFirst()
			.orElseThrow();
		assertThat(row.terms().severe()).isTrue();
		assertThat(this.requests.post("/backoffice/incidents/" + row.id() + "/removal", this.cast.admin()))
			.hasStatus(HttpStatus.FOUND);
	}

	@Test
	void dismissedOnesStayQuietUntilTheWaveIsOver() {
		emergency(this.cast.client());
		emergency(this.cast.colleague());
		emergency(this.cast.stranger());
		long spike = proposals().get(0).id();
		assertThat(
				this.requests.post("/desk/incidents/spikes/" + spike + "/dismissal", this.cast.agent(), "reason", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.requests.post("/desk/incidents/spikes/" + spike + "/dismissal", this.cast.agent(), "reason",
				"São três coisas"))
			.hasStatus(HttpStatus.FOUND);
		emergency(this.cast.manager());
		assertThat(spikes()).isEqualTo(1);
		assertThat(proposals()).isEmpty();
		this.clock.advance(Duration.ofMinutes(61));
		emergency(this.cast.client());
		emergency(this.cast.colleague());
		emergency(this.cast.stranger());
		assertThat(spikes()).isEqualTo(2);
		assertThat(proposals()).hasSize(1);
		assertThatThrownBy(() -> this.incidents.accept(spike, "Tarde", this.cast.agent())).isInstanceOf(Refused.class);
	}

	@Test
	void thoseThatComeAtOnceAreCountedTogetherAndNoticedOnce() throws Exception {
		CurrentPerson[] callers = { this.cast.client(), this.cast.stranger(), this.cast.colleague(),
				this.cast.manager() };
		ExecutorService threads = Executors.newFixedThreadPool(callers.length);
		try {
			for (int round = 0; round < 5; round++) {
				product();
				List<Callable<String>> calls = new ArrayList<>();
				for (CurrentPerson caller : callers) {
					calls.add(() -> emergency(caller));
				}
				for (Future<String> call : threads.invokeAll(calls)) {
					assertThat(call.get()).isNotBlank();
				}
				assertThat(spikes()).isEqualTo(1);
				assertThat(proposals()).singleElement().extracting(SpikeProposal::requests).isEqualTo(4);
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void acceptedOnceItIsAnIncidentThatLaterOnesMayJoin() {
		List<String> numbers = new ArrayList<>();
		long id = incident(numbers);
		assertThat(this.reading.find(id, this.cast.agent()).children()).extracting(IncidentChild::number)
			.containsExactlyInAnyOrderElementsOf(numbers);
		String page = Requests.body(this.requests.get("/desk/incidents/" + id, this.cast.agent()));
		assertThat(page).contains("Aurora Distribuidora", "Boreal Têxtil", "INC-2026-");
		assertThat(Requests.body(this.requests.get("/desk/tickets/" + numbers.get(0), this.cast.agent())))
			.contains("Faz parte do incidente");

		String later = emergency(this.cast.manager());
		assertThat(spikes()).isEqualTo(1);
		assertThat(Requests.body(this.requests.get("/desk/tickets/" + later, this.cast.agent())))
			.contains("Parece fazer parte do incidente");
		assertThat(this.requests.post("/desk/incidents/" + id + "/children", this.cast.agent(), "numbers", later))
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.requests.post("/desk/incidents/" + id + "/children", this.cast.agent(), "typed", later))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("já faz parte");
		assertThat(this.requests.post("/desk/incidents/" + id + "/children/" + later + "/removal", this.cast.agent()))
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.reading.find(id, this.cast.agent()).children()).hasSize(3);
		assertThat(this.requests.post("/desk/incidents/" + id + "/lead", this.cast.agent(), "leader",
				Long.toString(this.cast.outsider().id())))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(this.requests.post("/desk/incidents/" + id + "/lead", this.cast.agent(), "leader",
				Long.toString(this.cast.leader().id())))
			.hasStatus(HttpStatus.FOUND);
	}

	@Test
	void whoIsOfAnotherTeamOrAClientFindsNothing() {
		long id = incident(new ArrayList<>());
		for (CurrentPerson person : List.of(this.cast.outsider(), this.cast.client())) {
			for (String address : List.of("", "/updates/1", "/updates/1/files/1")) {
				assertThat(this.requests.get("/desk/incidents/" + id + address, person).getResponse().getStatus())
					.isIn(403, 404);
			}
			assertThat(this.requests.post("/desk/incidents/" + id + "/updates", person, "text", NEWS)
				.getResponse()
				.getStatus()).isIn(403, 404);
			assertThatThrownBy(() -> this.reading.find(id, person)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> this.telling.tell(id, news(NEWS), person)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> this.incidents.move(id, IncidentState.RESOLVED, person))
				.isInstanceOf(NotFound.class);
		}
	}

	@Test
	void whatIsWrittenOnceReachesEachClientInTheirOwnProtocolAndNoOther() {
		List<String> numbers = new ArrayList<>();
		long id = incident(numbers);
		String ours = numbers.get(0);
		String theirs = numbers.get(2);
		for (String leak : List.of("Também na Boreal Têxtil", "Como no " + theirs, "Veja com Bruna Teixeira")) {
			assertThat(this.requests.post("/desk/incidents/" + id + "/updates", this.cast.agent(), "text", leak))
				.hasStatus(HttpStatus.CONFLICT)
				.bodyText()
				.contains(leak);
		}
		long named = this.files
			.store(this.cast.agent().id(), "boreal têxtil.txt",
					new ByteArrayInputStream("log".getBytes(StandardCharsets.UTF_8)))
			.id();
		assertThatThrownBy(() -> this.telling.tell(id, news(NEWS, named), this.cast.agent()))
			.isInstanceOf(Refused.class);
		long file = this.files
			.store(this.cast.agent().id(), "passos.txt",
					new ByteArrayInputStream("passos".getBytes(StandardCharsets.UTF_8)))
			.id();
		IncidentUpdate update = this.telling.tell(id,
				new UpdateTerms(NEWS, UpdateMeaning.WORKAROUND, IncidentState.IDENTIFIED, List.of(file)),
				this.cast.agent());
		assertThat(update.told()).isEqualTo(3);
		assertThat(update.isWorking()).isFalse();
		assertThat(this.reading.find(id, this.cast.agent()).incident().state()).isEqualTo(IncidentState.IDENTIFIED);
		assertThat(this.requests.get("/desk/incidents/" + id + "/updates/" + update.id() + "/files/" + file,
				this.cast.agent()))
			.hasStatusOk();

		for (String address : List.of("/tickets/" + theirs, "/tickets", "/tickets?scope=ORGANIZATION", "/",
				"/tickets/" + theirs + "/people", "/notifications", "/service-status")) {
			assertThat(Requests.body(this.requests.get(address, this.cast.stranger()))).doesNotContain(ours,
					numbers.get(1), "Aurora", "Otávio", "Joana", "INC-2026");
		}
		assertThat(Requests.body(this.requests.get("/tickets/" + theirs, this.cast.stranger()))).contains(NEWS,
				"passos.txt");
		assertThat(Requests.body(this.requests.get("/tickets/" + ours, this.cast.client())))
			.contains(NEWS, "passos.txt")
			.doesNotContain(theirs, "Boreal", "Bruna", "INC-2026");
		List<Long> copies = this.database
			.sql("""
					select a.file_id from ticket_attachment a join ticket t on t.id = a.ticket_id where t.number in (:numbers)""")
			.param("numbers", numbers)
			.query(Long.class)
			.list();
		assertThat(copies).hasSize(3).doesNotHaveDuplicates().doesNotContain(file);
		for (String table : List.of("ticket_history", "mail_letter", "notification")) {
			assertThat(this.database
				.sql("select count(*) from " + table + " x where " + of(table) + " and x::text ~ :others")
				.param("ours", List.of(theirs))
				.param("person", this.cast.stranger().id())
				.param("email", this.cast.stranger().email())
				.param("others", ours + "|" + numbers.get(1) + "|Aurora|Otávio|Joana")
				.query(Long.class)
				.single()).as(table).isZero();
		}
	}

	@Test
	void numberOrNameOfAnyClientIsRefusedHoweverItIsWritten() {
		List<String> numbers = new ArrayList<>();
		long id = incident(numbers);
		String number = numbers.get(2);
		String tail = number.substring(4);
		for (String leak : List.of(LongNumbers.shown(number, 4), LongNumbers.shown(number, 3),
				LongNumbers.shown(number, 4).replace(' ', '\u00A0').replace('-', '\u2011'),
				number.substring(0, 4) + "." + tail, number.substring(0, 4) + " - " + tail)) {
			assertThatThrownBy(() -> this.telling.tell(id, news("Como no " + leak + "."), this.cast.agent())).as(leak)
				.isInstanceOf(Refused.class);
		}
		this.organizations.register("Cedro Papéis " + this.about.productId(), null);
		assertThatThrownBy(() -> this.telling.tell(id, news("Também na CEDRO PAPÉIS " + this.about.productId() + "."),
				this.cast.agent()))
			.isInstanceOf(Refused.class);
		assertThat(this.telling.tell(id, news("Ligue 0800 2026 1120 ou responda aqui."), this.cast.agent()).told())
			.isEqualTo(3);

		String alone = emergency(this.cast.client());
		long ours = this.incidents.open(new IncidentTerms("NF-e lenta", Objects.requireNonNull(this.about.productId()),
				this.about.moduleId(), this.cast.support()), this.cast.agent());
		this.incidents.add(ours, List.of(alone), this.cast.agent());
		assertThat(this.telling.tell(ours, news("O certificado da Aurora Distribuidora expirou."), this.cast.agent())
			.told()).isEqualTo(1);
		assertThatThrownBy(() -> this.telling.tell(ours, news("Como na Boreal Têxtil."), this.cast.agent()))
			.isInstanceOf(Refused.class);
	}

	@Test
	void whatIsOfAnotherTeamIsCountedAndNotRead() {
		List<String> numbers = new ArrayList<>();
		long id = incident(numbers);
		String hidden = numbers.get(2);
		this.progress.cancel(hidden, this.cast.stranger());
		this.database.sql("update ticket set team_id = ?, assignee_id = null where number = ?")
			.params(this.cast.projects(), hidden)
			.update();
		IncidentUpdate update = this.telling.tell(id, new UpdateTerms(NEWS, UpdateMeaning.NEWS, null, List.of()),
				this.cast.agent());
		assertThat(update.refused()).isEqualTo(1);
		assertThat(update.refusals()).singleElement().satisfies((refusal) -> {
			assertThat(refusal.number()).isNull();
			assertThat(refusal.organization()).isNull();
		});
		IncidentPage page = this.reading.find(id, this.cast.agent());
		assertThat(page.outside()).isEqualTo(1);
		assertThat(page.open()).isEqualTo(2);
		assertThat(page.children()).filteredOn((child) -> !child.isSeen()).singleElement().satisfies((child) -> {
			assertThat(child.subject()).isNull();
			assertThat(child.status()).isNull();
			assertThat(child.organization()).isNull();
			assertThat(child.dueAt()).isNull();
			assertThat(child.updateBy()).isNull();
		});
		for (String address : List.of("", "/updates/" + update.id())) {
			assertThat(Requests.body(this.requests.get("/desk/incidents/" + id + address, this.cast.agent())))
				.as(address)
				.contains("Protocolo de outra equipe")
				.doesNotContain(hidden, LongNumbers.shown(hidden, 4), "Boreal");
			assertThat(Requests.body(this.requests.get("/desk/incidents/" + id + address, this.cast.leader())))
				.as(address)
				.contains(hidden, "Boreal Têxtil")
				.doesNotContain("Protocolo de outra equipe");
		}
		assertThat(Requests.body(this.requests.get("/desk/incidents/" + id, this.cast.agent())))
			.contains("incluiu um protocolo de outra equipe");
	}

	@Test
	void nonsenseInFormsIsAnsweredByAPage() {
		long id = incident(new ArrayList<>());
		long banner = this.banners.publish(id, terms("A emissão está lenta."), this.cast.agent());
		emergency(this.cast.client());
		String incident = "/desk/incidents/" + id;
		String status = "/desk/incidents/banners/" + banner;
		String[][] posts = { { "/desk/incidents", "team", "letras" }, { "/desk/incidents", "team", "-1" },
				{ "/desk/incidents", "subject", "a", "about", "letras", "team", "1" },
				{ incident + "/updates", "text", NEWS, "meaning", "letras" },
				{ incident + "/updates", "text", NEWS, "state", "letras" },
				{ incident + "/updates", "text", NEWS, "uploads", "letras" },
				{ incident + "/updates", "removeUpload", "1", "meaning", "letras" },
				{ incident + "/updates", "removeUpload", "letras" }, { incident + "/updates/1e9/repetition" },
				{ incident + "/children", "typed", "letras" }, { incident + "/children", "numbers", "x".repeat(50) },
				{ incident + "/children/letras/removal" }, { incident + "/lead", "leader", "letras" },
				{ incident + "/state", "state", "letras" }, { "/desk/incidents/banners", "incident", "letras" },
				{ "/desk/incidents/banners", "audience", "letras", "incident", Long.toString(id) },
				{ "/desk/incidents/banners", "audience", "EVERYBODY", "state", "IDENTIFIED", "portuguese", "a",
						"starts", "letras" },
				{ "/desk/incidents/banners", "audience", "EVERYBODY", "state", "IDENTIFIED", "portuguese", "a", "about",
						"letras" },
				{ status + "/updates", "state", "letras" },
				{ status + "/updates", "state", "IDENTIFIED", "portuguese", "a", "version", "letras" },
				{ "/desk/incidents/banners/letras/withdrawal" }, { "/desk/incidents/spikes/letras/acceptance" },
				{ "/desk/incidents/spikes/-1/dismissal", "reason", "a" } };
		for (String[] post : posts) {
			answersAPage(this.cast.leader(), post);
		}
		String[][] rules = { { "/backoffice/incidents", "product", "letras" },
				{ "/backoffice/incidents", "product", "-1", "requests", "letras" },
				{ "/backoffice/incidents/usual", "requests", "letras" },
				{ "/backoffice/incidents/usual", "version", "letras" }, { "/backoffice/incidents/letras/removal" } };
		for (String[] post : rules) {
			answersAPage(this.cast.admin(), post);
		}
		this.banners.withdraw(banner, this.cast.agent());
	}

	private void answersAPage(CurrentPerson person, String... post) {
		MvcTestResult answer = this.requests.post(post[0], person, Arrays.copyOfRange(post, 1, post.length));
		assertThat(answer.getResponse().getStatus()).as(String.join(" ", post)).isBetween(400, 499);
	}

	private static String of(String table) {
		String rest = " and :person > 0 and :email <> ''";
		return switch (table) {
			case "ticket_history" ->
				"x.visibility = 'PUBLIC' and x.ticket_id in (select t.id from ticket t where t.number in" + " (:ours))"
						+ rest;
			case "mail_letter" -> "x::text ilike '%' || :email || '%' and (:ours) is not null and :person > 0";
			default -> "x.person_id = :person and :email <> '' and (:ours) is not null";
		};
	}

	@Test
	void solutionConcludesAllAndTellsWhichItCouldNot() {
		List<String> numbers = new ArrayList<>();
		long id = incident(numbers);
		this.progress.cancel(numbers.get(2), this.cast.stranger());
		assertThat(this.requests.post("/desk/incidents/" + id + "/updates", this.cast.agent(), "text", "Pronto",
				"meaning", "SOLUTION"))
			.hasStatus(HttpStatus.CONFLICT);
		MvcTestResult sent = this.requests.post("/desk/incidents/" + id + "/updates", this.cast.agent(), "text",
				"A emissão voltou ao normal às dez horas, depois da correção do certificado.", "meaning", "SOLUTION");
		assertThat(sent).hasStatus(HttpStatus.FOUND);
		String result = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
		assertThat(result).contains("/updates/");
		assertThat(Requests.body(this.requests.get(result, this.cast.agent()))).contains("Enviado a 2 de 3",
				numbers.get(2));
		for (String number : numbers.subList(0, 2)) {
			assertThat(this.tickets.deskPage(number, this.cast.agent()).ticket().status())
				.isEqualTo(TicketStatus.RESOLVED);
		}
		IncidentPage page = this.reading.find(id, this.cast.agent());
		assertThat(page.incident().state()).isEqualTo(IncidentState.RESOLVED);
		assertThat(this.requests.post(result + "/repetition", this.cast.agent())).hasStatus(HttpStatus.FOUND);
		assertThat(this.reading.find(id, this.cast.agent()).updates().get(0).told()).isEqualTo(2);
	}

	@Test
	void manyAreToldByWorkersEachOnce() {
		rememberMany();
		long id = incident(new ArrayList<>());
		for (int i = 0; i < 55; i++) {
			this.incidents.add(id, List.of(emergency((i % 2 == 0) ? this.cast.client() : this.cast.stranger())),
					this.cast.agent());
		}
		IncidentUpdate update = this.telling.tell(id, news(NEWS), this.cast.agent());
		assertThat(update.all()).isEqualTo(58);
		this.telling.pass();
		this.telling.pass();
		IncidentUpdate done = this.reading.update(id, update.id(), this.cast.agent());
		assertThat(done.told()).isEqualTo(58);
		assertThat(this.database
			.sql("select count(*) from ticket_message m join incident_telling x on x.ticket_id = m.ticket_id"
					+ " where x.update_id = ? and m.text = ?")
			.params(update.id(), NEWS)
			.query(Long.class)
			.single()).isEqualTo(58);
	}

	private void rememberMany() {
		this.clock.advance(Duration.ofMinutes(1));
	}

	@Test
	void bannerIsForWhoHasTheProductAndNamesNobody() {
		long id = incident(new ArrayList<>());
		this.catalog.makeAvailable(CatalogKind.PRODUCT, Objects.requireNonNull(this.about.productId()),
				List.of(this.cast.aurora()));
		assertThatThrownBy(() -> this.banners.publish(id, terms("A Boreal Têxtil não emite notas."), this.cast.agent()))
			.isInstanceOf(Refused.class);
		assertThatThrownBy(() -> this.banners.publish(null, terms("Lento."), this.cast.agent()))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.banners.publish(id, terms("Lento."), this.cast.outsider()))
			.isInstanceOf(NotFound.class);
		long banner = this.banners.publish(id, terms("A emissão está lenta."), this.cast.agent());
		assertThat(shown(this.cast.client(), "pt-BR")).containsExactly("A emissão está lenta.");
		assertThat(shown(this.cast.stranger(), "pt-BR")).isEmpty();
		assertThat(shown(this.cast.agent(), "pt-BR")).isEmpty();
		for (String address : List.of("/", "/tickets", "/account", "/service-status", "/service-status/banner")) {
			assertThat(Requests.body(this.requests.get(address, this.cast.client()))).as(address)
				.contains("Em investigação");
			assertThat(Requests.body(this.requests.get(address, this.cast.stranger()))).as(address)
				.doesNotContain("Em investigação", "lenta");
		}
		assertThat(this.requests.get("/service-status", this.cast.agent())).hasStatus(HttpStatus.FOUND);

		this.clock.advance(Duration.ofMinutes(10));
		int version = this.banners.find(banner, this.cast.agent()).version();
		BannerWords words = new BannerWords(IncidentState.MONITORING, "Corrigido, em observação.", "Mended, watching.");
		this.banners.update(banner, words, version, this.cast.agent());
		assertThatThrownBy(() -> this.banners.update(banner, words, version, this.cast.agent()))
			.isInstanceOf(Refused.class);
		assertThat(shown(this.cast.client(), "en")).containsExactly("Mended, watching.");
		assertThat(this.banners.stories(this.cast.client(), PageRequest.FIRST).rows().get(0).entries()).hasSize(2);

		this.banners.update(banner, new BannerWords(IncidentState.RESOLVED, "Tudo normal.", null),
				this.banners.find(banner, this.cast.agent()).version(), this.cast.agent());
		assertThat(shown(this.cast.client(), "pt-BR")).containsExactly("Tudo normal.");
		this.clock.advance(Duration.ofMinutes(61));
		assertThat(shown(this.cast.client(), "pt-BR")).isEmpty();
		assertThat(Requests.body(this.requests.get("/service-status", this.cast.client()))).contains("Tudo normal.",
				"Corrigido, em observação.");
		assertThat(this.requests.post("/desk/incidents/banners/" + banner + "/withdrawal", this.cast.agent()))
			.hasStatus(HttpStatus.FOUND);
		assertThat(Requests.body(this.requests.get("/service-status", this.cast.client())))
			.doesNotContain("Corrigido, em observação.");
	}

	private List<String> shown(CurrentPerson person, String language) {
		return this.banners.of(person, Locale.forLanguageTag(language)).stream().map(StatusBanner::text).toList();
	}

	private BannerTerms terms(String text) {
		return new BannerTerms(this.about.productId(), this.about.moduleId(), BannerAudience.PRODUCT,
				new BannerWords(IncidentState.INVESTIGATING, text, null), null, null);
	}

	@Test
	void whatOnlySomeHaveIsNotToldToEverybody() {
		BannerTerms some = terms("A emissão está lenta.");
		BannerTerms all = new BannerTerms(some.productId(), some.moduleId(), BannerAudience.EVERYBODY, some.words(),
				null, null);
		long early = this.banners.publish(null, all, this.cast.leader());
		assertThat(shown(this.cast.stranger(), "pt-BR")).contains("A emissão está lenta.");
		this.catalog.makeAvailable(CatalogKind.MODULE, Objects.requireNonNull(this.about.moduleId()),
				List.of(this.cast.aurora()));
		assertThat(shown(this.cast.stranger(), "pt-BR")).isEmpty();
		this.banners.withdraw(early, this.cast.leader());
		String about = this.catalog.scopes()
			.stream()
			.filter((scope) -> Objects.equals(scope.subject(), this.about))
			.findFirst()
			.orElseThrow()
			.value();
		assertThat(this.requests.post("/desk/incidents/banners", this.cast.leader(), "about", about, "audience",
				"EVERYBODY", "state", "IDENTIFIED", "portuguese", "A emissão está lenta."))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("audience-error", "Só alguns clientes têm este produto ou módulo", "A emissão está lenta.");
		MvcTestResult published = this.requests.post("/desk/incidents/banners", this.cast.leader(), "about", about,
				"audience", "PRODUCT", "state", "IDENTIFIED", "portuguese", "A emissão está lenta.");
		assertThat(published).hasStatus(HttpStatus.FOUND);
		assertThat(this.requests.post(published.getResponse().getRedirectedUrl() + "/withdrawal", this.cast.leader()))
			.hasStatus(HttpStatus.FOUND);
		this.catalog.makeAvailable(CatalogKind.MODULE, Objects.requireNonNull(this.about.moduleId()), List.of());
		this.catalog.makeAvailable(CatalogKind.PRODUCT, Objects.requireNonNull(this.about.productId()),
				List.of(this.cast.aurora()));
		assertThatThrownBy(() -> this.banners.publish(null, all, this.cast.leader())).isInstanceOf(Refused.class);
	}

	@Test
	void bannerFormKeepsWhatWasTyped() {
		assertThat(this.requests.get("/desk/incidents/banners/new", this.cast.leader())).hasStatusOk();
		assertThat(this.requests.get("/desk/incidents/banners/new", this.cast.agent())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.post("/desk/incidents/banners", this.cast.leader(), "audience", "EVERYBODY", "state",
				"IDENTIFIED", "portuguese", "", "english", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.requests.post("/desk/incidents/banners", this.cast.leader(), "audience", "EVERYBODY", "state",
				"IDENTIFIED", "portuguese", "Falha na Aurora Distribuidora"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Falha na Aurora Distribuidora");
		MvcTestResult published = this.requests.post("/desk/incidents/banners", this.cast.leader(), "audience",
				"EVERYBODY", "state", "IDENTIFIED", "portuguese", "O portal fica fora do ar à noite.", "starts",
				"2026-11-20T18:00", "ends", "2026-11-30T18:00");
		assertThat(published).hasStatus(HttpStatus.FOUND);
		String address = Objects.requireNonNull(published.getResponse().getRedirectedUrl());
		assertThat(Requests.body(this.requests.get(address, this.cast.leader())))
			.contains("O portal fica fora do ar à noite.");
		assertThat(this.requests.get(address, this.cast.agent())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.requests.post(address + "/withdrawal", this.cast.leader())).hasStatus(HttpStatus.FOUND);
	}

}
