package balcao;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.calendar.CalendarDraftService;
import balcao.calendar.CalendarService;
import balcao.calendar.Holiday;
import balcao.platform.CurrentPerson;
import balcao.severity.MatrixService;
import balcao.ticket.AfterReply;
import balcao.ticket.Reply;
import balcao.ticket.Scene;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketApproval;
import balcao.ticket.TicketProgress;
import balcao.ticket.Told;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link that each role can follow and looks at one page of each kind: wide
 * and narrow, light and dark. None may break a rule of accessibility, scroll sideways or
 * break the content security policy.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

	private static final Pattern ID = Pattern.compile("\\d{4}-\\d{6}|\\d+");

	private static final int MOST = 400;

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TestClock clock;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private TicketApproval approval;

	@Autowired
	private CalendarService calendars;

	@Autowired
	private CalendarDraftService drafts;

	@Autowired
	private MatrixService matrix;

	private Scene.Cast cast;

	/** Tickets in every state that has a look of its own. */
	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		long calendar = this.calendars.choices().get(0).id();
		this.drafts.begin(calendar, this.cast.admin());
		this.drafts.add(calendar, 0, Holiday.closedFrom(LocalDate.of(2026, 12, 24), "13:00", "Véspera", ""),
				this.cast.admin());
		this.matrix.begin();
		for (String subject : List.of("Novo", "Em andamento", "Aguardando", "Resolvido", "Encerrado", "Reaberto")) {
			this.clock.advance(Duration.ofMinutes(7));
			String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), subject);
			live(number, subject);
		}
		this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Em aprovação");
		String denied = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Negado");
		this.approval.deny(denied, this.cast.outsider(), "Já existe um relatório assim.");
		String proposed = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Proposta");
		this.approval.approve(proposed, this.cast.outsider(), null);
		this.scene.allow(this.cast.client(), "2000");
		this.scene.propose(proposed, this.cast.outsider(), "1250");
	}

	private void live(String number, String subject) {
		AfterReply after = switch (subject) {
			case "Aguardando" -> AfterReply.WAIT_FOR_CLIENT;
			case "Resolvido", "Encerrado", "Reaberto" -> AfterReply.RESOLVE;
			default -> AfterReply.KEEP;
		};
		if (subject.equals("Novo")) {
			return;
		}
		this.conversation.note(number, this.cast.agent(), Reply.of("Parece o mesmo caso de ontem."));
		this.conversation.reply(number, this.cast.agent(), Reply.of("Bom dia! Veja https://balcao.example/ajuda."),
				after, Set.of(Told.DIAGNOSIS));
		if (subject.equals("Encerrado")) {
			this.progress.close(number, this.cast.client());
		}
		if (subject.equals("Reaberto")) {
			this.progress.reopen(number, this.cast.client(), "Voltou a acontecer.");
		}
	}

	@Test
	void pagesOfClients(Page wide, @Screen(width = 360) Page narrow) {
		Set<String> kinds = look(this.cast.client(), "/", List.of(wide, narrow));
		assertThat(kinds).contains("/", "/tickets", "/tickets/#", "/tickets/new");
	}

	@Test
	void pagesOfTheTeamAndTheBackOffice(Page wide, @Screen(width = 360) Page narrow) {
		Set<String> kinds = look(this.cast.admin(), "/desk", List.of(wide, narrow));
		assertThat(kinds).contains("/desk", "/desk/queues/#", "/desk/tickets/#", "/backoffice", "/backoffice/people/#",
				"/backoffice/matrix/draft/rows/new", "/backoffice/calendars/#",
				"/backoffice/calendars/#/draft/holidays/#", "/backoffice/calendars/#/draft/brazil");
	}

	@Test
	void pagesOfStrangers(Page wide, @Screen(width = 360) Page narrow) {
		for (Page page : List.of(wide, narrow)) {
			for (String path : List.of("/login", "/password/reset")) {
				page.navigate(path);
				assertThat(problems(page, path)).isEmpty();
			}
		}
	}

	private Set<String> look(CurrentPerson person, String home, List<Page> screens) {
		screens.forEach((page) -> this.signedIn.as(person, page));
		Set<String> kinds = new TreeSet<>();
		List<String> problems = new ArrayList<>();
		Set<String> seen = new LinkedHashSet<>(List.of(home));
		Deque<String> ahead = new ArrayDeque<>(seen);
		while (!ahead.isEmpty() && kinds.size() < MOST) {
			String path = ahead.remove();
			if (!kinds.add(kind(path))) {
				continue;
			}
			for (Page page : screens) {
				Response answer = page.navigate(path);
				if (answer.status() >= 400) {
					problems.add(path + " answers " + answer.status());
				}
				problems.addAll(problems(page, path));
			}
			for (String link : links(screens.get(0))) {
				if (seen.add(link)) {
					ahead.add(link);
				}
			}
		}
		assertThat(problems).isEmpty();
		return kinds;
	}

	@SuppressWarnings("unchecked")
	private static List<String> links(Page page) {
		return (List<String>) page.evaluate("""
				[...document.querySelectorAll('a[href]:not([download])')].filter((a) => a.origin === location.origin)
					.map((a) => a.pathname + a.search).filter((path) => !/attachments|uploads/.test(path))""");
	}

	/**
	 * Pages that differ in an id, in the list of options they are about, or in anything
	 * behind the question mark, are of a kind.
	 */
	private static String kind(String path) {
		return ID.matcher(path.replaceFirst("\\?.*", "")).replaceAll("#").replaceFirst("/catalog/[a-z]+", "/catalog/#");
	}

	/**
	 * A theme changes colours alone, so the dark page is asked about colours alone, and
	 * need not be fetched again.
	 */
	private static List<String> problems(Page page, String path) {
		List<String> problems = new ArrayList<>();
		Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		if (((Number) wider).intValue() > 0) {
			problems.add(path + " scrolls sideways at " + page.viewportSize().width);
		}
		problems.addAll(violations(page, path, axe(page).withTags(RULES)));
		theme(page, ColorScheme.DARK);
		problems.addAll(violations(page, path + " in the dark", axe(page).withRules(COLOURS)));
		theme(page, ColorScheme.LIGHT);
		return problems;
	}

	private static List<String> violations(Page page, String path, AxeBuilder axe) {
		return axe.analyze()
			.getViolations()
			.stream()
			.map((rule) -> path + " at " + page.viewportSize().width + ": " + rule.getId() + " "
					+ rule.getNodes().get(0).getTarget() + " " + rule.getNodes().get(0).getHtml())
			.toList();
	}

	/** Colours that fade into others would be measured on their way. */
	private static void theme(Page page, ColorScheme theme) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
	}

	/** Pages have no frames, so axe need not open a page of its own for its verdict. */
	private static AxeBuilder axe(Page page) {
		return new AxeBuilder(page).setLegacyMode(true);
	}

}
