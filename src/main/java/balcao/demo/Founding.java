package balcao.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import balcao.calendar.BrazilianHolidays;
import balcao.calendar.BusinessHours;
import balcao.calendar.CalendarService;
import balcao.calendar.Holiday;
import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.catalog.SubjectNames;
import balcao.intake.FormTerms;
import balcao.intake.RequestTypeDetails;
import balcao.intake.RequestTypeScope;
import balcao.intake.RequestTypeService;
import balcao.intake.RoutingCondition;
import balcao.intake.RoutingField;
import balcao.intake.RoutingService;
import balcao.intake.RoutingTerms;
import balcao.platform.ZoneRules;
import balcao.severity.ExampleService;
import balcao.severity.MatrixService;
import balcao.catalog.Priority;
import balcao.severity.SeverityQuestion;
import balcao.sla.ContractService;
import balcao.sla.ContractTerms;
import balcao.sla.Level;
import balcao.sla.PolicyService;
import balcao.sla.PolicyTerms;
import balcao.sla.StagePercents;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;

/** Registers what the demo's company sells and promises, and who answers for it. */
@Component
@Profile("demo")
class Founding {

	private static final List<List<Integer>> HOURS = List.of(List.of(2, 4), List.of(3, 12), List.of(8, 40),
			List.of(16, 56));

	private final CalendarService calendars;

	private final PolicyService policies;

	private final ContractService contracts;

	private final CatalogService catalog;

	private final MatrixService matrix;

	private final ExampleService examples;

	private final RequestTypeService requestTypes;

	private final RoutingService routing;

	private final Portals portals;

	private final Hiring hiring;

	private final ZoneRules zone;

	Founding(CalendarService calendars, PolicyService policies, ContractService contracts, CatalogService catalog,
			MatrixService matrix, ExampleService examples, RequestTypeService requestTypes, RoutingService routing,
			Portals portals, Hiring hiring, ZoneRules zone) {
		this.calendars = calendars;
		this.policies = policies;
		this.contracts = contracts;
		this.catalog = catalog;
		this.matrix = matrix;
		this.examples = examples;
		this.requestTypes = requestTypes;
		this.routing = routing;
		this.portals = portals;
		this.hiring = hiring;
		this.zone = zone;
	}

	/** Registers everything but tickets; holidays are those around an instant. */
	Cast found(Company company, Instant now) {
		int year = this.zone.yearOf(now);
		List<Holiday> holidays = Stream.of(year - 1, year, year + 1)
			.flatMap((one) -> BrazilianHolidays.of(one).stream())
			.toList();
		long office = this.calendars.create("Horário comercial",
				BusinessHours.brazilianOffice().withHolidays(holidays));
		long always = this.calendars.create("24 horas, todos os dias", BusinessHours.always(this.zone.zone()));
		Map<List<String>, Subject> subjects = new LinkedHashMap<>();
		subjects.put(path(null, null, null, null), new Subject(null, null, null, null));
		company.products()
			.forEach((offer) -> subjects.put(path(offer.name(), null, null, null),
					new Subject(this.catalog.registerProduct(offer.name(), offer.description()), null, null, null)));
		Map<Subject, Integer> severities = stock(subjects);
		this.matrix.publish(this.matrix.begin().edited(), null, "Matriz do contrato padrão", null);
		exemplify(severities);
		Hiring.Hired hired = this.hiring.hire(company);
		RequestTypeScope usual = RequestTypeScope.except(Set.copyOf(hired.portals().values()));
		Map<String, Long> types = new LinkedHashMap<>();
		Map<String, Company.Kind> kinds = new LinkedHashMap<>();
		company.requestTypes().forEach((kind) -> {
			types.put(kind.code(), this.requestTypes.register(kind.code(), details(kind, types.size() + 1), usual,
					kind.asksSituation() ? FormTerms.INCIDENT : FormTerms.REQUEST));
			kinds.put(kind.code(), kind);
		});
		Map<String, Long> teams = new LinkedHashMap<>();
		hired.teams().forEach((name, crew) -> teams.put(name, crew.id()));
		this.portals.open(hired.portals(), teams);
		company.routes().forEach((way) -> this.routing.add(terms(way, types, subjects, crew(way, hired.teams()).id())));
		return new Cast(types, kinds, subjects, severities, hired.teams(), company.routes(), hired.clients(),
				promise(office, always, hired, now), new OfficeHours(this.calendars.current(office).time()));
	}

	/** Which part of the catalog is meant. */
	static List<String> path(@Nullable String product, @Nullable String module, @Nullable String situation,
			@Nullable String impact) {
		return Stream.of(product, module, situation, impact)
			.map((name) -> Objects.requireNonNullElse(name, ""))
			.toList();
	}

	private Map<Subject, Integer> stock(Map<List<String>, Subject> subjects) {
		Map<Subject, Integer> severities = new LinkedHashMap<>();
		Map<String, Long> impacts = new LinkedHashMap<>();
		this.matrix.begin();
		for (List<String> row : DemoFiles.matrix()) {
			Subject product = known(subjects, path(row.get(0), null, null, null));
			Subject module = subjects.computeIfAbsent(path(row.get(0), row.get(1), null, null),
					(path) -> module(product, row.get(1)));
			Subject situation = subjects.computeIfAbsent(path(row.get(0), row.get(1), row.get(2), null),
					(path) -> situation(module, row.get(2)));
			long impact = impacts.computeIfAbsent(row.get(3),
					(name) -> this.catalog.registerImpact(name, impacts.size() + 1));
			Subject whole = new Subject(situation.productId(), situation.moduleId(), situation.situationId(), impact);
			subjects.put(path(row.get(0), row.get(1), row.get(2), row.get(3)), whole);
			int severity = Integer.parseInt(row.get(4));
			this.matrix.add(whole, severity);
			severities.put(whole, severity);
		}
		return severities;
	}

	/**
	 * What must never be answered otherwise, one case of each severity and a priority.
	 */
	private void exemplify(Map<Subject, Integer> severities) {
		Map<Integer, Subject> first = new LinkedHashMap<>();
		severities.forEach((subject, severity) -> first.putIfAbsent(severity, subject));
		first.forEach((severity, subject) -> {
			SubjectNames names = this.catalog.names(subject);
			this.examples.add(names.product() + " / " + names.module() + " / " + names.situation(),
					SeverityQuestion.of(subject), severity);
		});
		this.examples.add("Prioridade média, sem situação", SeverityQuestion.of(null, Priority.MEDIUM), 3);
	}

	private Subject module(Subject product, String name) {
		return new Subject(product.productId(),
				this.catalog.registerModule(Objects.requireNonNull(product.productId()), name), null, null);
	}

	private Subject situation(Subject module, String name) {
		return new Subject(module.productId(), module.moduleId(),
				this.catalog.registerSituation(Objects.requireNonNull(module.moduleId()), name), null);
	}

	/** What everybody is promised, and what the client with a contract of its own is. */
	private Map<Integer, Map<TargetName, Duration>> promise(long office, long always, Hiring.Hired hired, Instant now) {
		Map<Integer, Map<TargetName, Duration>> targets = new LinkedHashMap<>();
		for (int severity = 1; severity <= HOURS.size(); severity++) {
			targets.put(severity, Map.of(TargetName.DIAGNOSIS, Duration.ofHours(HOURS.get(severity - 1).get(0)),
					TargetName.SOLUTION, Duration.ofHours(HOURS.get(severity - 1).get(1))));
		}
		LocalDate today = LocalDate.ofInstant(now, this.zone.zone());
		long usual = this.policies.create("Padrão",
				new PolicyTerms(StagePercents.USUAL,
						List.of(TargetTerms.usual(TargetName.DIAGNOSIS, office, levels(targets, TargetName.DIAGNOSIS)),
								TargetTerms.usual(TargetName.SOLUTION, office, levels(targets, TargetName.SOLUTION)),
								TargetTerms.usual(TargetName.FEEDBACK, null, List.of(Level.any(Duration.ofDays(3)))),
								TargetTerms.usual(TargetName.NEXT_UPDATE, null, levels(30, 60)))));
		this.contracts.sign(ContractTerms.forEverybody("Padrão", usual, today.minusYears(1)));
		long roundTheClock = this.policies.create("24×7",
				new PolicyTerms(StagePercents.USUAL,
						List.of(TargetTerms.usual(TargetName.FIRST_RESPONSE, always, levels(30, 60, 120, 240)),
								TargetTerms.usual(TargetName.NEXT_RESPONSE, always, levels(60, 120, 240, 480)),
								TargetTerms.usual(TargetName.DIAGNOSIS, always, levels(60, 120, 480, 960)),
								TargetTerms.usual(TargetName.WORKAROUND, always, levels(120, 240)),
								TargetTerms.usual(TargetName.SOLUTION, always, levels(240, 720, 2400, 4320)),
								TargetTerms.usual(TargetName.FEEDBACK, null, List.of(Level.any(Duration.ofDays(3)))),
								TargetTerms.usual(TargetName.NEXT_UPDATE, null, levels(30, 60)))));
		for (Cast.Account account : hired.clients()) {
			String contract = account.client().contract();
			if (contract != null) {
				Long organization = account.contacts().get(0).person().organizationId();
				this.contracts
					.sign(new ContractTerms(contract, organization, null, roundTheClock, always, today, null));
			}
		}
		return targets;
	}

	private static List<Level> levels(Map<Integer, Map<TargetName, Duration>> targets, TargetName name) {
		return targets.entrySet()
			.stream()
			.map((entry) -> Level.ofSeverity(entry.getKey(), Objects.requireNonNull(entry.getValue().get(name))))
			.toList();
	}

	/** From severity 1 on. */
	private static List<Level> levels(int... minutes) {
		return IntStream.range(0, minutes.length)
			.mapToObj((place) -> Level.ofSeverity(place + 1, Duration.ofMinutes(minutes[place])))
			.toList();
	}

	private static RequestTypeDetails details(Company.Kind kind, int position) {
		return new RequestTypeDetails(kind.name(), kind.description(), kind.icon(), position, kind.needsApproval(),
				kind.severity());
	}

	private static RoutingTerms terms(Company.Way way, Map<String, Long> types, Map<List<String>, Subject> subjects,
			long team) {
		List<RoutingCondition> conditions = new ArrayList<>();
		if (way.type() != null) {
			conditions
				.add(RoutingCondition.of(RoutingField.REQUEST_TYPE, Objects.requireNonNull(types.get(way.type()))));
		}
		Long product = known(subjects, path(way.product(), null, null, null)).productId();
		if (product != null) {
			conditions.add(RoutingCondition.of(RoutingField.PRODUCT, product));
		}
		return new RoutingTerms(conditions, team, conditions.isEmpty());
	}

	private static Cast.Crew crew(Company.Way way, Map<String, Cast.Crew> teams) {
		return Objects.requireNonNull(teams.get(way.team()), way.team());
	}

	private static Subject known(Map<List<String>, Subject> subjects, List<String> path) {
		return Objects.requireNonNull(subjects.get(path), () -> path.toString());
	}

}
