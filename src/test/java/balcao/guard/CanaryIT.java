package balcao.guard;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.Role;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words that only some may read, put wherever people write: whoever follows every link,
 * searches and pages as somebody else meets none of them, and changes nothing.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryIT {

	/**
	 * In internal notes, in names of their files and in what the team keeps to itself.
	 */
	private static final String HIDDEN = "canariointerno";

	/** In tickets that are the owner's and nobody's in copy. */
	private static final String OWN = "canariodono";

	/** In the ticket that somebody is in copy of. */
	private static final String COPIED = "canariocopia";

	/** In the names of Aurora and its people. */
	private static final String AURORA = "canarioaurora";

	/** In the names of Boreal and its people. */
	private static final String BOREAL = "canarioboreal";

	/** In Boreal's tickets. */
	private static final String ABROAD = "canarioestrangeiro";

	/** Found in no list of words, so that an answer that has it was found by it. */
	private static final String HIDDEN_WORD = "ornitorrinco";

	private static final String ABROAD_WORD = "capivara";

	private static final String PUBLIC_WORD = "tamandua";

	private static final String PAYLOAD = "<img src=x onerror=alert(1)> ${7*7} [[${7*7}]] __${7*7}__ #{x} \"'</b>";

	private static final List<String> ADDRESSES_OF_TEAM = List.of("agente@balcao.example", "lider@balcao.example",
			"admin@balcao.example");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Scene scene;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private FileStore files;

	@Autowired
	private JdbcClient database;

	private final Map<Who, Crawl> crawls = new EnumMap<>(Who.class);

	private final List<String> changes = new ArrayList<>();

	private Everybody everybody;

	private Scene.Cast cast;

	private String copied = "";

	@BeforeAll
	void set(@Autowired TicketAssignment assignment) {
		this.everybody = new Everybody(this.context);
		this.cast = this.everybody.cast();
		nameEverybody();
		List<String> seen = new ArrayList<>(List.of("/", "/tickets", "/account", "/desk", "/backoffice",
				"/tickets?scope=ORGANIZATION&view=ALL", "/tickets?view=ALL", "/desk/search?q=" + PUBLIC_WORD));
		for (int i = 0; i < 28; i++) {
			open(this.cast.client(), OWN + " " + i, null);
			open(this.cast.stranger(), ABROAD + " " + i, null);
		}
		this.copied = open(this.cast.client(), COPIED, this.cast.colleague().email());
		String own = open(this.cast.client(), OWN + " " + PAYLOAD, null);
		String abroad = open(this.cast.stranger(), ABROAD + " com conversa", null);
		assignment.take(own, this.cast.agent());
		for (String number : List.of(this.copied, own, abroad)) {
			long file = talk(number, number.equals(abroad) ? this.cast.stranger() : this.cast.client(),
					number.equals(abroad) ? ABROAD + " " + ABROAD_WORD
							: (number.equals(own) ? OWN : COPIED) + " " + PUBLIC_WORD + " " + PAYLOAD);
			seen.addAll(List.of("/tickets/" + number, "/tickets/" + number + "/confirmation", "/desk/tickets/" + number,
					"/tickets/" + number + "/attachments/" + file, "/desk/tickets/" + number + "/files/" + file));
		}
		BusinessTables tables = new BusinessTables(this.database);
		for (Who who : Who.values()) {
			Map<String, String> before = tables.fingerprints();
			this.crawls.put(who, Crawl.of(this.everybody.visitor(who), seen,
					List.of(HIDDEN_WORD, ABROAD_WORD, PUBLIC_WORD, "%_%", "a")));
			String changed = tables.changedSince(before);
			if (!changed.isEmpty()) {
				this.changes.add(who + " changed " + changed);
			}
		}
	}

	private void nameEverybody() {
		OrganizationService organizations = this.context.getBean(OrganizationService.class);
		organizations.rename(this.cast.aurora(), "Aurora " + AURORA, "11.111/" + AURORA);
		organizations.rename(this.cast.boreal(), "Boreal " + BOREAL, "22.222/" + BOREAL);
		PersonService people = this.context.getBean(PersonService.class);
		for (CurrentPerson person : List.of(this.cast.client(), this.cast.colleague(), this.cast.manager())) {
			people.change(person.id(), person.name() + " " + AURORA, AURORA, person.role(), this.cast.aurora());
		}
		people.change(this.cast.stranger().id(), "Bruna " + BOREAL, BOREAL, Role.CLIENT_MANAGER, this.cast.boreal());
		people.register("Contato " + BOREAL, "contato." + BOREAL + "@boreal.example", null, Role.CLIENT,
				this.cast.boreal());
		for (CurrentPerson person : List.of(this.cast.agent(), this.cast.leader(), this.cast.admin())) {
			people.change(person.id(), person.name(), "ramal " + HIDDEN, person.role(), null);
		}
	}

	private String open(CurrentPerson requester, String subject, String copies) {
		return this.scene.open(requester, this.cast.incident(), this.cast.down(), subject, copies);
	}

	/** Returns the file of the note. */
	private long talk(String number, CurrentPerson requester, String text) {
		this.conversation.answer(number, requester, Reply.of(text));
		this.conversation.reply(number, this.cast.agent(),
				new Reply("Resposta: " + text, List.of(file("resposta.txt")), Long.MAX_VALUE), AfterReply.KEEP,
				Set.of());
		long hidden = file(HIDDEN + ".txt");
		this.conversation.note(number, this.cast.agent(),
				new Reply(HIDDEN + " " + HIDDEN_WORD, List.of(hidden), Long.MAX_VALUE));
		return hidden;
	}

	private long file(String name) {
		return this.files
			.store(this.cast.agent().id(), name,
					new ByteArrayInputStream(("conteúdo de " + name).getBytes(StandardCharsets.UTF_8)))
			.id();
	}

	@Test
	void h19_noCanaryReachesWhomItIsNotFor() {
		clean(Who.STRANGER, HIDDEN, OWN, COPIED, AURORA, BOREAL, ABROAD);
		clean(Who.OWNER, HIDDEN, BOREAL, ABROAD);
		clean(Who.MANAGER, HIDDEN, BOREAL, ABROAD);
		clean(Who.IN_COPY, HIDDEN, BOREAL, ABROAD, OWN);
		clean(Who.COLLEAGUE, HIDDEN, BOREAL, ABROAD, OWN, COPIED);
		clean(Who.FOREIGN_MANAGER, HIDDEN, AURORA, OWN, COPIED);
		clean(Who.OUTSIDER, OWN, COPIED, ABROAD);
		for (Who who : Who.CLIENTS) {
			clean(who, ADDRESSES_OF_TEAM.toArray(String[]::new));
		}
	}

	private void clean(Who who, String... canaries) {
		List<String> heard = new ArrayList<>();
		pages(who).forEach((path, answer) -> {
			String text = (answer.headers().map() + answer.body()).toLowerCase(Locale.ROOT);
			for (String canary : canaries) {
				if (text.contains(canary)) {
					heard.add(path + " (from " + crawl(who).foundAt(path) + ") sings " + canary);
				}
			}
		});
		assertThat(heard).as(who + " must not see").isEmpty();
	}

	@Test
	void whoeverMayDoesSeeThem() {
		sings(Who.AGENT, HIDDEN, OWN, COPIED, ABROAD, AURORA, BOREAL);
		sings(Who.LEADER, HIDDEN, OWN, COPIED, ABROAD, AURORA, BOREAL);
		sings(Who.OWNER, OWN, COPIED, AURORA);
		sings(Who.MANAGER, OWN, COPIED, AURORA);
		sings(Who.IN_COPY, COPIED);
		sings(Who.FOREIGN_MANAGER, ABROAD, BOREAL);
	}

	private void sings(Who who, String... canaries) {
		String all = String.join("\n", pages(who).values().stream().map(HttpResponse::body).toList());
		assertThat(all).as(who + " must see").contains(canaries);
	}

	@Test
	void h19_searchFindsNothingByWordsThatMayNotBeRead() {
		for (Who who : Who.CLIENTS) {
			assertThat(found(who, "/tickets?q=" + HIDDEN_WORD)).as(who + " by a note").isEmpty();
			assertThat(found(who, "/tickets?scope=ORGANIZATION&q=" + HIDDEN_WORD)).as(who + " by a note").isEmpty();
		}
		for (Who who : Set.of(Who.OWNER, Who.MANAGER, Who.IN_COPY, Who.COLLEAGUE)) {
			assertThat(found(who, "/tickets?q=" + ABROAD_WORD)).as(who + " abroad").isEmpty();
		}
		assertThat(found(Who.COLLEAGUE, "/tickets?q=" + PUBLIC_WORD)).isEmpty();
		assertThat(found(Who.FOREIGN_MANAGER, "/tickets?q=" + PUBLIC_WORD)).isEmpty();
		assertThat(found(Who.OUTSIDER, "/desk/search?q=" + PUBLIC_WORD)).isEmpty();
		assertThat(found(Who.OUTSIDER, "/desk/search?q=" + HIDDEN_WORD)).isEmpty();
		assertThat(found(Who.AGENT, "/desk/search?q=" + HIDDEN_WORD)).isNotEmpty();
		assertThat(found(Who.OWNER, "/tickets?q=" + PUBLIC_WORD)).isNotEmpty();
		assertThat(found(Who.IN_COPY, "/tickets?q=" + PUBLIC_WORD)).contains(this.copied).hasSize(1);
	}

	private Set<String> found(Who who, String path) {
		String body = this.everybody.visitor(who).get(path).body();
		return new TreeSet<>(Pattern.compile("2026-\\d{6}").matcher(body).results().map(MatchResult::group).toList());
	}

	@Test
	void h113_whatIsTypedIsShownAsTyped() {
		for (Who who : List.of(Who.OWNER, Who.MANAGER, Who.AGENT, Who.ADMIN)) {
			pages(who).forEach((path, answer) -> {
				if (!isNeverRun(answer)) {
					assertThat(answer.body()).as(path).doesNotContain("<img src=x");
				}
			});
			sings(who, "&lt;img src=x onerror=alert(1)&gt; ${7*7} [[${7*7}]] __${7*7}__");
		}
	}

	/**
	 * Plain text, and data that is saved and never shown: no browser looks for markup in
	 * it.
	 */
	private static boolean isNeverRun(HttpResponse<String> answer) {
		String type = header(answer, "Content-Type");
		boolean saved = header(answer, "Content-Disposition").startsWith("attachment")
				&& header(answer, "X-Content-Type-Options").equals("nosniff");
		return type.startsWith("text/plain") || (type.startsWith("application/json") && saved);
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	@Test
	void h44_nothingChangesByLooking() {
		assertThat(this.changes).isEmpty();
	}

	@Test
	void everyLinkLeadsSomewhere() {
		List<String> dead = new ArrayList<>();
		this.crawls.forEach((who, crawl) -> crawl.pages().forEach((path, answer) -> {
			if (answer.statusCode() >= 400 && !crawl.foundAt(path).equals(Crawl.BEGINNING)) {
				dead.add(who + " found " + path + " at " + crawl.foundAt(path) + ": " + answer.statusCode());
			}
		}));
		assertThat(dead).isEmpty();
	}

	@Test
	void h21_lettersCarryNoCanary() {
		List<String> letters = this.database
			.sql("select coalesce(o.name, '-') || ': ' || l.subject || coalesce(l.text_body, '')"
					+ " || coalesce(l.html_body, '') from mail_letter l join organization_person p"
					+ " on p.id = l.recipient_person_id left join organization o on o.id = p.organization_id"
					+ " where p.organization_id is not null")
			.query(String.class)
			.list();
		for (String letter : letters) {
			assertThat(letter).doesNotContain(HIDDEN);
			assertThat(letter).doesNotContain(letter.startsWith("Aurora") ? BOREAL : AURORA);
			assertThat(letter).doesNotContain(letter.startsWith("Aurora") ? ABROAD : OWN);
		}
	}

	private Map<String, HttpResponse<String>> pages(Who who) {
		return crawl(who).pages();
	}

	private Crawl crawl(Who who) {
		return Objects.requireNonNull(this.crawls.get(who));
	}

}
