package balcao.workspace.web;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.ticket.ListOrder;
import balcao.ticket.QueueReading;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketQueries;
import balcao.ticket.TicketQuery;
import balcao.ticket.TicketTags;
import balcao.workspace.BulkAct;
import balcao.workspace.BulkKind;
import balcao.workspace.BulkService;
import balcao.workspace.ViewService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkspaceIT {

	@Autowired
	private Scene scene;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private QueueReading reading;

	@Autowired
	private ViewService views;

	@Autowired
	private BulkService bulk;

	@Autowired
	private TicketTags tags;

	@Autowired
	private TicketQueries queries;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	private MockMvcTester mvc;

	@BeforeAll
	void set(@Autowired WebApplicationContext context) {
		this.cast = this.scene.set();
		this.mvc = MockMvcTester.from(context,
				(builder) -> builder.apply(SecurityMockMvcConfigurers.springSecurity()).build());
		for (int i = 0; i < 60; i++) {
			String number = this.scene.open((i % 3 == 0) ? this.cast.stranger() : this.cast.client(),
					(i % 7 == 0) ? this.cast.improvement() : this.cast.incident(),
					(i % 2 == 0) ? this.cast.down() : this.cast.slow(), "Linha " + i);
			if (i % 5 == 0 && i % 7 != 0) {
				this.assignment.take(number, this.cast.agent());
			}
		}
	}

	@Test
	void everyOrderReadsEachTicketOnceWhicheverWayItIsPaged() {
		for (ListOrder order : ListOrder.values()) {
			for (CurrentPerson person : List.of(this.cast.agent(), this.cast.leader())) {
				TicketQuery query = this.queries.ofText("order=" + order);
				List<String> on = new ArrayList<>();
				PageRequest request = PageRequest.FIRST;
				KeysetPage<?> last = null;
				while (request != null) {
					var page = this.reading.list(query, person, request).tickets();
					page.rows().forEach((row) -> on.add(row.ticket().number()));
					last = page;
					request = (page.after() != null) ? new PageRequest(page.after(), null) : null;
				}
				assertThat(on).doesNotHaveDuplicates()
					.hasSize(this.reading.list(query, person, PageRequest.FIRST).count());
				assertThat(this.reading.numbers(query, person, 1000)).isEqualTo(on);
				var before = this.reading.list(query, person,
						new PageRequest(null, Objects.requireNonNull(Objects.requireNonNull(last).before())));
				assertThat(before.tickets().rows()).extracting((row) -> row.ticket().number())
					.isSubsetOf(on)
					.hasSize(KeysetPage.SIZE);
				for (int i = 1; i < on.size() - 1; i += 9) {
					var beside = this.reading.neighbours(query, on.get(i), person);
					assertThat(beside.before()).isEqualTo(on.get(i - 1));
					assertThat(beside.after()).isEqualTo(on.get(i + 1));
				}
			}
		}
	}

	@Test
	void filtersNarrowToWhatTheySay() {
		Set<String> mine = numbers("assignee=me", this.cast.agent());
		assertThat(mine).isNotEmpty();
		Set<String> nobody = numbers("assignee=nobody", this.cast.agent());
		Set<String> all = numbers("", this.cast.agent());
		assertThat(nobody).isNotEmpty().doesNotContainAnyElementsOf(mine);
		assertThat(mine.size() + nobody.size()).isEqualTo(all.size());
		assertThat(numbers("organization=" + this.cast.boreal(), this.cast.agent())).isNotEmpty()
			.isSubsetOf(all)
			.hasSizeLessThan(all.size());
		assertThat(numbers("severity=1&severity=3&status=NEW&spoke=CLIENT&stage=GREEN&stage=LATE&stage=YELLOW&stage=RED"
				+ "&type=" + this.cast.incident() + "&openedFrom=2026-01-01&changedTo=2026-12-31", this.cast.agent()))
			.isNotEmpty();
		assertThat(numbers("stage=PAUSED", this.cast.agent())).isEmpty();
		assertThat(numbers("q=linha&status=CLOSED", this.cast.agent())).isEmpty();
		assertThat(numbers("q=linha", this.cast.agent())).isNotEmpty().isSubsetOf(all);
		assertThat(numbers("priority=HIGH", this.cast.agent())).isEmpty();
		assertThat(numbers("openedFrom=2027-01-01", this.cast.agent())).isEmpty();
	}

	@Test
	void listShowsEachReaderOnlyWhatTheyMaySee() {
		String foreign = "team=" + this.cast.projects();
		assertThat(numbers(foreign, this.cast.agent())).isEmpty();
		assertThat(numbers(foreign, this.cast.outsider())).isNotEmpty();
		assertThat(numbers("", this.cast.leader())).hasSizeGreaterThanOrEqualTo(60);
		String number = numbers("", this.cast.outsider()).iterator().next();
		this.assignment.give(number, this.cast.leader(), this.cast.projects(), null);
		assertThat(numbers("", this.cast.agent())).doesNotContain(number);
		assertThat(get("/desk/list", this.cast.client())).hasStatus(404);
		assertThat(get("/desk/list/filter?team=1&severity=2&assignee=me&order=OLDEST", this.cast.agent()))
			.hasStatusOk();
		assertThat(get("/desk/list?status=NONSENSE", this.cast.agent())).hasStatus(400);
		assertThat(get("/desk/list?assignee=' or 1=1", this.cast.agent())).hasStatus(400);
		assertThat(get("/desk/list?after=nonsense", this.cast.agent())).hasStatus(404);
	}

	@Test
	void viewIsSavedOpenedRenamedDeletedAndBroughtBack() {
		assertThat(post("/desk/views", this.cast.agent(), "name", "", "query", "severity=1")).hasStatus(422)
			.bodyText()
			.contains("Escreva um nome");
		MvcTestResult saved = post("/desk/views", this.cast.agent(), "name", "Severos", "query",
				"severity=1&order=OLDEST&columns=NUMBER&columns=SUBJECT");
		String address = Objects.requireNonNull(saved.getResponse().getRedirectedUrl());
		assertThat(address).startsWith("/desk/list?severity=1&order=OLDEST&columns=NUMBER&columns=SUBJECT&saved=");
		assertThat(get(address, this.cast.agent())).bodyText()
			.contains("<h1>Severos</h1>", "mais antigos primeiro", "aria-current=\"page\"")
			.doesNotContain("Empresa e produto</th>");
		String id = address.substring(address.lastIndexOf('=') + 1);
		assertThat(get("/desk/views/" + id, this.cast.outsider())).hasStatus(404);
		assertThat(get(address, this.cast.leader())).hasStatus(404);
		assertThat(post("/desk/views/" + id + "/name", this.cast.leader(), "name", "Roubada")).hasStatus(404);
		assertThat(post("/desk/views/" + id + "/name", this.cast.agent(), "name", "Mais severos"))
			.hasRedirectedUrl("/desk/views");
		assertThat(get("/desk/views", this.cast.agent())).bodyText().contains("Mais severos");
		post("/desk/views/" + id + "/pin", this.cast.agent(), "pinned", "false");
		assertThat(post("/desk/views/" + id + "/deletion", this.cast.agent())).hasRedirectedUrl("/desk/views");
		assertThat(get("/desk/views/" + id, this.cast.agent())).hasStatus(404);
		assertThat(post("/desk/views/" + id + "/restoration", this.cast.agent())).hasRedirectedUrl("/desk/views");
		assertThat(get("/desk/views/" + id, this.cast.agent())).hasRedirectedUrl(address);
	}

	@Test
	void teamsViewIsThereForTheTeamAndWrittenByLeaders() {
		TicketQuery query = this.queries.ofText("stage=LATE");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.views.save("Da equipe", this.cast.support(), query, this.cast.agent()));
		long id = this.views.save("Da equipe", this.cast.support(), query, this.cast.leader());
		assertThat(this.views.find(id, this.cast.agent()).changeable()).isFalse();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.views.find(id, this.cast.outsider()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.views.delete(id, this.cast.agent()));
	}

	@Test
	void severalAreGivenAtOnceAndBackWhatNobodyChanged() {
		List<String> some = new ArrayList<>(numbers("assignee=nobody&order=NEWEST", this.cast.agent())).subList(0, 3);
		String back = "/desk/queues/" + this.cast.support() + "?view=UNASSIGNED";
		assertThat(post("/desk/bulk", this.cast.agent(), "recipient", "me", "back", back)).hasStatus(422)
			.bodyText()
			.contains("Selecione pelo menos um chamado");
		assertThat(post("/desk/bulk", this.cast.agent(), "numbers", some.get(0), "recipient", "nonsense"))
			.hasStatus(422);
		assertThat(post("/desk/bulk", this.cast.agent(), "numbers", some.get(0), "numbers", some.get(1), "numbers",
				some.get(2), "recipient", "me", "back", back))
			.hasRedirectedUrl(back);
		assertThat(numbers("assignee=me", this.cast.agent())).containsAll(some);
		BulkAct act = this.bulk.act(BulkKind.GIVE, some, "person-" + this.cast.leader().id(), back, this.cast.agent());
		assertThat(act.done()).isEqualTo(3);
		this.clock.advance(Duration.ofSeconds(1));
		this.assignment.give(some.get(1), this.cast.leader(), null, null);
		BulkAct undone = this.bulk.undo(act.id(), this.cast.agent());
		assertThat(undone.undone()).isEqualTo(2);
		assertThat(undone.kept()).isEqualTo(1);
		assertThat(numbers("assignee=me", this.cast.agent())).contains(some.get(0), some.get(2))
			.doesNotContain(some.get(1));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.bulk.undo(act.id(), this.cast.leader()));
	}

	@Test
	void severalGetAWordAtOnceAndLoseItWhereItWasNew() {
		List<String> some = new ArrayList<>(numbers("order=NEWEST", this.cast.agent())).subList(0, 3);
		this.tags.tag(some.get(1), this.cast.agent(), "Mutirão");
		long tag = this.tags.named("mutirão").orElseThrow().id();
		assertThat(post("/desk/bulk", this.cast.agent(), "numbers", some.get(0), "kind", "TAG", "word", " "))
			.hasStatus(422)
			.bodyText()
			.contains("Escreva a etiqueta", some.get(0));
		assertThat(post("/desk/bulk", this.cast.agent(), "numbers", some.get(0), "kind", "TAG", "word", "x".repeat(41)))
			.hasStatus(422)
			.bodyText()
			.contains("x".repeat(41));
		// Enter in the field presses the button of the recipient
		assertThat(post("/desk/bulk", this.cast.agent(), "numbers", some.get(0), "recipient", "", "word", "mutirão",
				"back", "/desk/list"))
			.hasRedirectedUrl("/desk/list");
		BulkAct act = this.bulk.act(BulkKind.TAG, some, "mutirão", "/desk/list", this.cast.agent());
		assertThat(act.done()).isEqualTo(3);
		assertThat(act.same()).isEqualTo(2);
		assertThat(numbers("tag=" + tag, this.cast.agent())).containsExactlyInAnyOrderElementsOf(some);
		assertThat(this.bulk.undo(act.id(), this.cast.agent()).undone()).isEqualTo(1);
		assertThat(numbers("tag=" + tag, this.cast.agent())).containsExactlyInAnyOrder(some.get(0), some.get(1));
		assertThat(get("/desk/list/filter?tag=" + tag, this.cast.agent())).bodyText()
			.contains("<option value=\"" + tag + "\" selected=\"selected\">Mutirão");
	}

	@Test
	void bulkNeverReachesWhatItsUserMayNotSee() {
		String foreign = numbers("", this.cast.outsider()).iterator().next();
		BulkAct act = this.bulk.act(BulkKind.GIVE, List.of(foreign, "2099-999999"), "me", "/desk", this.cast.agent());
		assertThat(act.done()).isZero();
		assertThat(act.refusals()).extracting(BulkAct.Refusal::reason).containsOnly("workspace.bulk.notFound");
		assertThat(get("/desk/bulk/" + act.id(), this.cast.agent())).bodyText().contains(foreign, "Não existe mais");
		assertThat(get("/desk/bulk/" + act.id(), this.cast.leader())).hasStatus(404);
		int all = numbers("", this.cast.outsider()).size();
		BulkAct everything = this.bulk.actOnAll(BulkKind.GIVE, TicketQuery.ALL, "me", "/desk/list",
				this.cast.outsider());
		assertThat(everything.all()).isEqualTo(all);
	}

	@Test
	void handedOverCanBeUndoneByWhoSeesItNoLonger() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "De passagem");
		BulkAct act = this.bulk.act(BulkKind.GIVE, List.of(number), "team-" + this.cast.projects(), "/desk",
				this.cast.agent());
		assertThat(numbers("", this.cast.agent())).doesNotContain(number);
		assertThat(this.bulk.undo(act.id(), this.cast.agent()).undone()).isEqualTo(1);
		assertThat(numbers("", this.cast.agent())).contains(number);
	}

	@Test
	void ticketLeadsOnThroughTheListItWasOpenedFrom() {
		String list = "/desk/list?order=OLDEST";
		List<String> all = this.reading.numbers(this.queries.ofText("order=OLDEST"), this.cast.agent(), 100);
		assertThat(get("/desk/tickets/" + all.get(1) + "?from=" + list, this.cast.agent())).bodyText()
			.contains("href=\"/desk/tickets/" + all.get(0) + "?from=/desk/list?order%3DOLDEST\"",
					"href=\"/desk/tickets/" + all.get(2) + "?from=");
		assertThat(get("/desk/tickets/" + all.get(1) + "?from=https://example.org/", this.cast.agent())).bodyText()
			.doesNotContain("href=\"https://example.org");
	}

	@Test
	void whatIsDoneOnATicketLeadsBackToItsPlaceInTheList() {
		String list = "/desk/list?order=OLDEST";
		String number = numbers("order=OLDEST", this.cast.agent()).iterator().next();
		String page = "http://localhost/desk/tickets/" + number + "?from=";
		assertThat(noted(number, page + "/desk/list?order%3DOLDEST"))
			.hasRedirectedUrl("/desk/tickets/" + number + "?from=%2Fdesk%2Flist%3Forder%3DOLDEST");
		assertThat(get("/desk/tickets/" + number + "?from=%2Fdesk%2Flist%3Forder%3DOLDEST", this.cast.agent()))
			.bodyText()
			.contains("href=\"" + list + "\"");
		assertThat(noted(number, page + "https://example.org/")).hasRedirectedUrl("/desk/tickets/" + number);
		assertThat(noted(number, page + "%zz")).hasRedirectedUrl("/desk/tickets/" + number);
	}

	private MvcTestResult noted(String number, String page) {
		return this.mvc.post()
			.uri("/desk/tickets/" + number + "/tags")
			.param("tag", "lugar")
			.header("Referer", page)
			.with(as(this.cast.agent()))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

	@Test
	void colleaguesSeeWhoHasATicketOpenAndClientsNever() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(),
				"Dois simultaneamente");
		String presence = "/desk/tickets/" + number + "/presence";
		assertThat(post(presence, this.cast.leader(), "typing", "true")).hasStatus(204);
		assertThat(get("/desk/tickets/" + number, this.cast.agent())).bodyText()
			.contains("Rita Nogueira está digitando neste chamado");
		assertThat(get("/desk/list?q=simultaneamente", this.cast.agent())).bodyText()
			.contains("Rita Nogueira está neste chamado", "digitando");
		assertThat(get(presence, this.cast.leader())).bodyText().doesNotContain("Rita Nogueira");
		assertThat(get("/tickets/" + number, this.cast.client())).bodyText().doesNotContain("Rita Nogueira");
		assertThat(get(presence, this.cast.client())).hasStatus(404);
		assertThat(get(presence, this.cast.outsider())).hasStatus(404);
		assertThat(post(presence, this.cast.outsider(), "typing", "true")).hasStatus(404);
		assertThat(post(presence, this.cast.leader(), "left", "true")).hasStatus(204);
		assertThat(get(presence, this.cast.agent())).bodyText().doesNotContain("Rita Nogueira");
	}

	@Test
	void paletteLeadsToWhatThePersonMaySeeAlone() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Pela paleta");
		assertThat(get("/desk/palette?q=omnicanal", this.cast.agent())).bodyText()
			.contains("/desk/queues/" + this.cast.support());
		assertThat(get("/desk/palette/items?q=" + number, this.cast.agent())).bodyText()
			.contains("/desk/tickets/" + number)
			.doesNotContain("<html");
		assertThat(get("/desk/palette/items?q=" + number, this.cast.outsider())).bodyText()
			.doesNotContain("/desk/tickets/" + number);
		assertThat(get("/desk/palette/items?q=pessoas", this.cast.agent())).bodyText().doesNotContain("/backoffice");
		assertThat(get("/desk/palette/items?q=pessoas", this.cast.admin())).bodyText().contains("/backoffice/people");
		assertThat(get("/desk/palette", this.cast.client())).hasStatus(404);
	}

	@Test
	void shortcutsAreTurnedOffForThePersonInEveryBrowser() {
		assertThat(post("/desk/keys", this.cast.outsider(), "on", "false")).hasRedirectedUrl("/desk/keys");
		assertThat(get("/desk/keys", this.cast.outsider())).bodyText().contains("Ligar atalhos");
		assertThat(get("/desk/keys", this.cast.agent())).bodyText().contains("Desligar atalhos");
	}

	private Set<String> numbers(String query, CurrentPerson person) {
		return new LinkedHashSet<>(this.reading.numbers(this.queries.ofText(query), person, 1000));
	}

	private MvcTestResult get(String address, CurrentPerson person) {
		return this.mvc.get()
			.uri(URI.create(address.replace(" ", "%20").replace("'", "%27")))
			.with(as(person))
			.exchange();
	}

	private static RequestPostProcessor as(CurrentPerson person) {
		return SecurityMockMvcRequestPostProcessors.user(person.email()).roles(person.role().name());
	}

	private MvcTestResult post(String address, CurrentPerson person, String... parameters) {
		var request = this.mvc.post().uri(address).with(as(person)).with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

}
