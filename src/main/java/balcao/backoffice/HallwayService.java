package balcao.backoffice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.intake.RoutingReading;
import balcao.platform.ZoneRules;
import balcao.sla.ContractService;

/**
 * Tells how the configuration stands: what there is, what to mend, what is still to do.
 */
@Service
@Transactional
public class HallwayService {

	/** From how many days on the end of the last contract for everybody is told. */
	private static final int SOON = 30;

	private final HallwayRows rows;

	private final RoutingReading routing;

	private final ContractService contracts;

	private final Environment environment;

	private final ZoneRules zone;

	private final Clock clock;

	HallwayService(HallwayRows rows, RoutingReading routing, ContractService contracts, Environment environment,
			ZoneRules zone, Clock clock) {
		this.rows = rows;
		this.routing = routing;
		this.contracts = contracts;
		this.environment = environment;
		this.zone = zone;
		this.clock = clock;
	}

	/** Every figure, in a fixed number of statements. */
	@Transactional(readOnly = true)
	public HallwayFacts facts() {
		Instant now = this.clock.instant();
		LocalDate today = now.atZone(this.zone.zone()).toLocalDate();
		Map<String, Long> figures = this.rows.figures(now, today.getYear());
		long covered = this.contracts.firstUncoveredDay()
			.map((day) -> ChronoUnit.DAYS.between(today, day))
			.orElse(Long.MAX_VALUE);
		boolean mail = this.environment.getProperty("spring.mail.host") != null;
		return new HallwayFacts(counts(figures), problems(figures, covered, mail, today.getYear()),
				steps(figures, covered, mail), figures.getOrDefault("dismissed", 0L) > 0);
	}

	/** Puts the check-list away. */
	public void dismiss() {
		this.rows.dismiss(this.clock.instant());
	}

	/** Takes the check-list out again. */
	public void recall() {
		this.rows.recall();
	}

	private static Map<String, Long> counts(Map<String, Long> figures) {
		return Map.ofEntries(count(figures, "people", "people"), count(figures, "organizations", "organizations"),
				count(figures, "teams", "teams"), count(figures, "products", "products"),
				count(figures, "impacts", "impacts"), count(figures, "requestTypes", "request_types"),
				count(figures, "routing", "routing"), count(figures, "matrix", "matrix"),
				count(figures, "calendars", "calendars"), count(figures, "policies", "policies"),
				count(figures, "contracts", "contracts"), count(figures, "articles", "articles"));
	}

	private static Map.Entry<String, Long> count(Map<String, Long> figures, String card, String figure) {
		return Map.entry(card, figures.getOrDefault(figure, 0L));
	}

	private List<HallwayFacts.Problem> problems(Map<String, Long> figures, long covered, boolean mail, int year) {
		List<HallwayFacts.Problem> problems = new ArrayList<>();
		if (figures.getOrDefault("admins", 0L) < 2) {
			problems.add(new HallwayFacts.Problem("people", "oneAdmin", 1, "/backoffice/people?side=TEAM"));
		}
		add(problems, figures, "organizations", "lonely_organizations", "/backoffice/organizations");
		add(problems, figures, "teams", "empty_teams", "/backoffice/teams");
		add(problems, figures, "requestTypes", "unpublished_types", "/backoffice/request-types");
		add(problems, figures, "requestTypes", "unrouted_types", "/backoffice/routing");
		add(problems, figures, "routing", "idle_rules", "/backoffice/routing?show=UNHEALTHY");
		long dead = this.routing.dead();
		if (dead > 0) {
			problems.add(new HallwayFacts.Problem("routing", "dead_rules", dead, "/backoffice/routing?show=UNHEALTHY"));
		}
		if (figures.getOrDefault("calendars_without_holidays", 0L) > 0) {
			problems.add(new HallwayFacts.Problem("calendars", "holidays", year + 1L, "/backoffice/calendars"));
		}
		add(problems, figures, "policies", "unpublished_policies", "/backoffice/policies");
		if (covered <= 0) {
			problems.add(new HallwayFacts.Problem("contracts", "uncovered", 0, "/backoffice/contracts"));
		}
		else if (covered <= SOON) {
			problems.add(new HallwayFacts.Problem("contracts", "ending", covered, "/backoffice/contracts"));
		}
		if (figures.getOrDefault("matrix", 0L) == 0) {
			problems.add(new HallwayFacts.Problem("matrix", "emptyMatrix", 0, "/backoffice/matrix"));
		}
		add(problems, figures, "mail", "failed_letters", "/backoffice/mail");
		add(problems, figures, "mailboxes", "failing_mailboxes", "/backoffice/mailboxes");
		if (!mail) {
			problems.add(new HallwayFacts.Problem("mail", "noMail", 0, "/backoffice/mail"));
		}
		add(problems, figures, "articles", "late_articles", "/desk/articles");
		return List.copyOf(problems);
	}

	private static void add(List<HallwayFacts.Problem> problems, Map<String, Long> figures, String card, String name,
			String path) {
		long count = figures.getOrDefault(name, 0L);
		if (count > 0) {
			problems.add(new HallwayFacts.Problem(card, name, count, path));
		}
	}

	private static List<HallwayFacts.Step> steps(Map<String, Long> figures, long covered, boolean mail) {
		return List.of(new HallwayFacts.Step("products", has(figures, "products"), "/backoffice/catalog/product"),
				new HallwayFacts.Step("teams", has(figures, "teams") && !has(figures, "empty_teams"),
						"/backoffice/teams"),
				new HallwayFacts.Step("admins", figures.getOrDefault("admins", 0L) > 1, "/backoffice/people"),
				new HallwayFacts.Step("organizations",
						figures.getOrDefault("organizations", 0L) > figures.getOrDefault("lonely_organizations", 0L),
						"/backoffice/organizations"),
				new HallwayFacts.Step("holidays",
						has(figures, "calendars_with_holidays") && !has(figures, "calendars_without_holidays"),
						"/backoffice/calendars"),
				new HallwayFacts.Step("promise", covered > 0, "/backoffice/contracts"),
				new HallwayFacts.Step("forms", has(figures, "request_types") && !has(figures, "unpublished_types"),
						"/backoffice/request-types"),
				new HallwayFacts.Step("routes", has(figures, "request_types") && !has(figures, "unrouted_types"),
						"/backoffice/routing"),
				new HallwayFacts.Step("matrix", has(figures, "matrix"), "/backoffice/matrix"),
				new HallwayFacts.Step("mail", mail, "/backoffice/mail"),
				new HallwayFacts.Step("articles", has(figures, "articles"), "/desk/articles"));
	}

	private static boolean has(Map<String, Long> figures, String name) {
		return figures.getOrDefault(name, 0L) > 0;
	}

}
