package balcao.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;

import balcao.calendar.BusinessHours;
import balcao.calendar.CalendarService;
import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.intake.Answers;
import balcao.intake.DraftService;
import balcao.intake.FieldKind;
import balcao.intake.FormTerms;
import balcao.intake.RequestTypeDetails;
import balcao.intake.RequestTypeService;
import balcao.intake.RoutingCondition;
import balcao.intake.RoutingField;
import balcao.intake.RoutingService;
import balcao.intake.RoutingTerms;
import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.Money;
import balcao.platform.Role;
import balcao.sales.Delivery;
import balcao.sales.Offer;
import balcao.sales.OfferLine;
import balcao.sales.ProposalSending;
import balcao.sales.ProposalTerms;
import balcao.sales.SalesTermsService;
import balcao.severity.MatrixService;
import balcao.sla.ContractService;
import balcao.sla.ContractTerms;
import balcao.sla.Level;
import balcao.sla.PolicyService;
import balcao.sla.PolicyTerms;
import balcao.sla.StagePercents;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;

/**
 * A small company to test with: two clients, two teams, one product and a matrix of two
 * rows. Import it, call {@link #set()} before each class.
 */
@TestComponent
public class Scene {

	public static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

	private final OrganizationService organizations;

	private final PersonService people;

	private final TeamService teams;

	private final CatalogService catalog;

	private final CalendarService calendars;

	private final PolicyService policies;

	private final ContractService contracts;

	private final MatrixService matrix;

	private final RequestTypeService types;

	private final RoutingService routing;

	private final DraftService drafts;

	private final TicketOpening opening;

	private final ProposalSending proposals;

	private final SalesTermsService buying;

	public Scene(OrganizationService organizations, PersonService people, TeamService teams, CatalogService catalog,
			CalendarService calendars, PolicyService policies, ContractService contracts, MatrixService matrix,
			RequestTypeService types, RoutingService routing, DraftService drafts, TicketOpening opening,
			ProposalSending proposals, SalesTermsService buying) {
		this.organizations = organizations;
		this.people = people;
		this.teams = teams;
		this.catalog = catalog;
		this.calendars = calendars;
		this.policies = policies;
		this.contracts = contracts;
		this.matrix = matrix;
		this.types = types;
		this.routing = routing;
		this.drafts = drafts;
		this.opening = opening;
		this.proposals = proposals;
		this.buying = buying;
	}

	/** Registers everything in an empty database and tells what there is. */
	public Cast set() {
		long office = this.calendars.create("Horário comercial", BusinessHours.brazilianOffice());
		this.calendars.create("24 horas", BusinessHours.always(ZoneId.of("America/Sao_Paulo")));
		long policy = this.policies.create("Padrão",
				new PolicyTerms(StagePercents.USUAL,
						List.of(TargetTerms.usual(TargetName.DIAGNOSIS, office, levels(2, 3, 8, 16)),
								TargetTerms.usual(TargetName.SOLUTION, office, levels(4, 12, 40, 56)),
								TargetTerms.usual(TargetName.FEEDBACK, null, List.of(Level.any(Duration.ofDays(3)))))));
		long contract = this.contracts.sign(ContractTerms.forEverybody("Padrão", policy, LocalDate.of(2020, 1, 1)));
		long aurora = this.organizations.register("Aurora Distribuidora", null);
		long boreal = this.organizations.register("Boreal Têxtil", null);
		long support = this.teams.register("Suporte Omnicanal");
		long projects = this.teams.register("Projetos");
		CurrentPerson client = person("Otávio Reis", "cliente@aurora.example", Role.CLIENT, aurora);
		CurrentPerson colleague = person("Joana Lima", "colega@aurora.example", Role.CLIENT, aurora);
		CurrentPerson manager = person("Marina Prado", "gestora@aurora.example", Role.CLIENT_MANAGER, aurora);
		CurrentPerson stranger = person("Bruna Teixeira", "cliente@boreal.example", Role.CLIENT_MANAGER, boreal);
		CurrentPerson agent = person("Caio Bernardes", "agente@balcao.example", Role.AGENT, null);
		CurrentPerson outsider = person("Lívia Santos", "agente2@balcao.example", Role.AGENT, null);
		CurrentPerson leader = person("Rita Nogueira", "lider@balcao.example", Role.LEADER, null);
		CurrentPerson admin = person("Helena Moura", "admin@balcao.example", Role.ADMIN, null);
		this.teams.staff(support, List.of(agent.id(), leader.id()), leader.id());
		this.teams.staff(projects, List.of(outsider.id()), null);
		long product = this.catalog.registerProduct("Omnicanal", "Atendimento por todos os canais");
		long chat = this.catalog.registerModule(product, "Chat");
		long down = this.catalog.registerSituation(chat, "Chat fora do ar");
		long slow = this.catalog.registerSituation(chat, "Chat lento");
		long stopped = this.catalog.registerImpact("Operadores sem responder pelo chat", 1);
		this.matrix.begin();
		this.matrix.add(new Subject(product, chat, down, stopped), 1);
		this.matrix.add(new Subject(product, chat, null, null), 3);
		this.matrix.publish(this.matrix.begin().edited(), Instant.parse("2026-01-01T00:00:00Z"), null, null);
		long incident = this.types.register("erro",
				new RequestTypeDetails("Erro ou falha", "Algo parou", "bug", 2, false, 4), FormTerms.INCIDENT);
		long improvement = this.types.register("melhoria",
				new RequestTypeDetails("Melhoria", "Um recurso novo", "idea", 4, true, 4), FormTerms.REQUEST);
		this.routing.add(RoutingTerms.catchAll(support));
		this.routing.add(RoutingTerms.to(projects, RoutingCondition.of(RoutingField.REQUEST_TYPE, improvement)));
		return new Cast(aurora, boreal, support, projects, client, colleague, manager, stranger, agent, outsider,
				leader, admin, new Subject(product, chat, down, stopped), new Subject(product, chat, slow, null),
				incident, improvement, office, policy, contract);
	}

	/** Hours from severity 1 on. */
	public static List<Level> levels(int... hours) {
		return IntStream.range(0, hours.length)
			.mapToObj((place) -> Level.ofSeverity(place + 1, Duration.ofHours(hours[place])))
			.toList();
	}

	/** Opens a ticket as its requester would. */
	public String open(CurrentPerson requester, long requestTypeId, Subject about, String subject) {
		return open(requester, requestTypeId, about, subject, null);
	}

	public String open(CurrentPerson requester, long requestTypeId, Subject about, String subject,
			@Nullable String copies) {
		long draft = this.drafts.begin(requester, requester.id(), requestTypeId);
		this.drafts.tell(draft, requester, answers(about, subject, copies), List.of());
		return this.opening.open(draft, requester, PORTUGUESE);
	}

	/** What somebody answers who knows no more than this. */
	public static Answers answers(Subject about, String subject, @Nullable String copies) {
		return Answers.NONE.about(about)
			.with(FieldKind.IMPACT, (about.impactId() != null) ? about.impactId() : Answers.NO_IMPACT)
			.with(FieldKind.SUBJECT, subject)
			.with(FieldKind.DESCRIPTION, "Desde cedo ninguém consegue responder.")
			.with(FieldKind.PHONE, "11 98765-4321")
			.with(FieldKind.AVAILABILITY, "tarde")
			.with(FieldKind.COPIES, copies);
	}

	private CurrentPerson person(String name, String email, Role role, @Nullable Long organization) {
		return this.people.find(this.people.register(name, email, null, role, organization));
	}

	/** Sends a proposal of one line; answers the id of its version. */
	public long propose(String number, CurrentPerson agent, String price) {
		return propose(number, agent, OfferLine.of("Desenvolvimento", "1", Money.reais(price)));
	}

	/** Valid until 30 November 2026, delivered within ten business days. */
	public long propose(String number, CurrentPerson agent, OfferLine... lines) {
		return this.proposals.propose(number,
				new ProposalTerms(
						new Offer("Relatório de comissões", "Um **relatório** novo.", Money.REAL, List.of(lines)),
						Delivery.within(10), LocalDate.of(2026, 11, 30)),
				List.of(), "", agent);
	}

	/** Lets somebody who manages nothing accept proposals up to an amount. */
	public void allow(CurrentPerson client, String limit) {
		this.buying.limit(Objects.requireNonNull(client.organizationId()),
				Map.of(client.id(), Optional.of(Money.reais(limit))));
	}

	/** Who and what there is. */
	public record Cast(long aurora, long boreal, long support, long projects, CurrentPerson client,
			CurrentPerson colleague, CurrentPerson manager, CurrentPerson stranger, CurrentPerson agent,
			CurrentPerson outsider, CurrentPerson leader, CurrentPerson admin, Subject down, Subject slow,
			long incident, long improvement, long office, long policy, long contract) {

	}

}
