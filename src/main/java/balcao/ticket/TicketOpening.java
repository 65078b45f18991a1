package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.catalog.SubjectNames;
import balcao.intake.AnswerFault;
import balcao.intake.Answers;
import balcao.intake.AnswersRefused;
import balcao.intake.AskedForm;
import balcao.intake.FieldKind;
import balcao.intake.FormFilling;
import balcao.intake.FormTerms;
import balcao.severity.LevelKind;
import balcao.severity.SeverityLevel;
import java.util.Objects;
import balcao.intake.DraftPage;
import balcao.intake.DraftService;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.intake.Route;
import balcao.intake.RoutingFacts;
import balcao.intake.RoutingService;
import balcao.organization.PersonChoice;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.ZoneRules;
import balcao.severity.SeverityDecision;
import balcao.severity.SeverityQuestion;
import balcao.severity.SeverityService;
import balcao.severity.Source;
import balcao.sla.DeadlineService;
import balcao.sla.Promise;
import balcao.sla.Request;

/**
 * Opens a ticket from a draft: number, severity, team, clocks and first message at once.
 */
@Service
@Transactional
public class TicketOpening {

	private final Tickets tickets;

	private final TicketPosting posting;

	private final TicketCopies copies;

	private final TicketAnswers answers;

	private final History history;

	private final DraftService drafts;

	private final FormFilling filling;

	private final RequestTypeService requestTypes;

	private final RoutingService routing;

	private final CatalogService catalog;

	private final SeverityService severities;

	private final DeadlineService deadlines;

	private final PersonService people;

	private final ZoneRules zone;

	private final Clock clock;

	TicketOpening(Tickets tickets, TicketPosting posting, TicketCopies copies, TicketAnswers answers, History history,
			DraftService drafts, FormFilling filling, RequestTypeService requestTypes, RoutingService routing,
			CatalogService catalog, SeverityService severities, DeadlineService deadlines, PersonService people,
			ZoneRules zone, Clock clock) {
		this.tickets = tickets;
		this.posting = posting;
		this.copies = copies;
		this.answers = answers;
		this.history = history;
		this.filling = filling;
		this.drafts = drafts;
		this.requestTypes = requestTypes;
		this.routing = routing;
		this.catalog = catalog;
		this.severities = severities;
		this.deadlines = deadlines;
		this.people = people;
		this.zone = zone;
		this.clock = clock;
	}

	/**
	 * Opens the ticket of a draft and answers its number; a draft that was already sent
	 * answers the number it got then. Refuses answers that its form does not take with
	 * {@link AnswersRefused}.
	 * @param locale the language it was asked in
	 */
	public String open(long draftId, CurrentPerson actor, Locale locale) {
		DraftPage draft = this.drafts.lock(draftId, actor);
		if (draft.ticketNumber() != null) {
			return draft.ticketNumber();
		}
		AskedForm form = this.filling.ask(this.requestTypes.formVersion(draft.formVersionId()), draft.organizationId(),
				draft.answers(), locale);
		List<AnswerFault> faults = this.filling.faults(form.steps(), !draft.files().isEmpty());
		if (!faults.isEmpty()) {
			throw new AnswersRefused(faults);
		}
		Instant now = this.clock.instant();
		Answers answers = form.answers();
		CurrentPerson requester = this.people.find(draft.requesterId());
		RequestTypeCard type = this.requestTypes.card(draft.requestTypeId());
		List<Long> colleagues = colleagues(answers.all(FieldKind.COPIES.code()), draft.organizationId(),
				requester.id());
		SeverityQuestion question = question(form.version().terms(), answers);
		Optional<SeverityDecision> decision = this.severities.decide(question, now);
		Source source = decision.map((one) -> one.by().source()).orElse(Source.REQUEST_TYPE);
		Route route = this.routing.route(new RoutingFacts(draft.organizationId(), type.id(), answers.values()));
		Ticket ticket = this.tickets.save(Ticket.open(nextNumber(now),
				new Opening(draft.organizationId(), requester, actor.id(), type.id(), form.version().id(), answers,
						type.needsApproval(), decision.map(SeverityDecision::severity).orElse(type.defaultSeverity()),
						SeveritySource.of(source), decision.map(SeverityDecision::rowId).orElse(null), route.teamId(),
						route.ruleId()),
				now));
		this.severities.remember(ticket.id(), ticket.number(), ticket.organizationId(), question, ticket.severity(),
				source, decision.orElse(null), now);
		this.answers.keep(ticket.id(), form, locale);
		colleagues.forEach((person) -> this.copies.save(TicketCopy.of(ticket.id(), person)));
		this.posting.first(ticket, requester, answers.description(), draft.files(), actor, now);
		ticket.follow(this.deadlines.begin(new Request(ticket.id(), ticket.number(), ticket.organizationId(),
				answers.about().productId(), ticket.severity(), answers.priority(), type.needsApproval()), now));
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.OPENED, Visibility.PUBLIC, actor.id(), now));
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.ROUTED, Visibility.PUBLIC, null, now)
			.change(route.asked() ? Long.toString(route.teamId()) : null, Long.toString(route.teamId()))
			.because(this.routing.words(route.ruleId())));
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.SEVERITY, Visibility.PUBLIC, null, now)
			.change(null, Integer.toString(ticket.severity()))
			.because(because(type, answers, decision)));
		this.drafts.sent(draftId, actor, ticket.number());
		return ticket.number();
	}

	/** What the client may expect of a request as it stands, before it is sent. */
	@Transactional(readOnly = true)
	public Expectation expect(RequestTypeCard type, FormTerms form, Answers answers, long organizationId) {
		Instant now = this.clock.instant();
		Optional<SeverityDecision> decision = this.severities.decide(question(form, answers), now);
		int severity = decision.map(SeverityDecision::severity).orElse(type.defaultSeverity());
		List<Promise> promises = this.deadlines.promises(organizationId, answers.about().productId(), now)
			.of(severity, answers.priority(), type.needsApproval());
		return new Expectation(severity,
				SeveritySource.of(decision.map((one) -> one.by().source()).orElse(Source.REQUEST_TYPE)),
				because(type, answers, decision), type.needsApproval(), promises);
	}

	/**
	 * The colleagues behind e-mail addresses as typed; refuses an address that no active
	 * contact of the organization has.
	 */
	@Transactional(readOnly = true)
	public List<Long> colleagues(List<String> addresses, long organizationId, long requesterId) {
		List<String> wanted = addresses.stream()
			.flatMap((typed) -> Stream.of(typed.split("[\\s,;]+")))
			.map((address) -> address.strip().toLowerCase(Locale.ROOT))
			.filter((address) -> !address.isEmpty())
			.distinct()
			.toList();
		if (wanted.isEmpty()) {
			return List.of();
		}
		Map<String, Long> contacts = this.people.contactsOf(organizationId)
			.stream()
			.collect(Collectors.toMap(PersonChoice::email, PersonChoice::id));
		List<Long> found = new ArrayList<>();
		for (String address : wanted) {
			Long person = contacts.get(address);
			if (person == null) {
				throw new Refused("ticket.refused.copy", address);
			}
			if (person != requesterId) {
				found.add(person);
			}
		}
		return found;
	}

	/** The matrix judges only where its questions are asked. */
	private static SeverityQuestion question(FormTerms form, Answers answers) {
		return new SeverityQuestion(form.asksSituation() ? answers.about() : new Subject(null, null, null, null),
				answers.impactLevel(), answers.priority());
	}

	private String because(RequestTypeCard type, Answers answers, Optional<SeverityDecision> decision) {
		if (decision.isEmpty()) {
			return type.name();
		}
		return switch (decision.get().by()) {
			case MATRIX_ROW ->
				words(this.catalog.names(this.severities.subjectOf(Objects.requireNonNull(decision.get().rowId()))));
			case IMPACT_LEVEL -> level(LevelKind.IMPACT, Objects.requireNonNull(answers.impactLevel()));
			case PRIORITY -> level(LevelKind.PRIORITY, Objects.requireNonNull(answers.priority()).level());
		};
	}

	private String level(LevelKind kind, int level) {
		return this.severities.levels(kind)
			.stream()
			.filter((one) -> one.level() == level)
			.map(SeverityLevel::name)
			.findFirst()
			.orElseGet(() -> Integer.toString(level));
	}

	private String nextNumber(Instant now) {
		int year = this.zone.yearOf(now);
		return String.format(Locale.ROOT, "%d-%06d", year, this.tickets.nextInYear(year));
	}

	static String words(SubjectNames names) {
		return Stream.of(names.product(), names.module(), names.situation(), names.impact())
			.filter((word) -> word != null)
			.distinct()
			.collect(Collectors.joining(" · "));
	}

}
