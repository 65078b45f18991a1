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
import balcao.intake.DraftPage;
import balcao.intake.DraftService;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.intake.Route;
import balcao.intake.RoutingKey;
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

	private final History history;

	private final DraftService drafts;

	private final RequestTypeService requestTypes;

	private final RoutingService routing;

	private final CatalogService catalog;

	private final SeverityService severities;

	private final DeadlineService deadlines;

	private final PersonService people;

	private final ZoneRules zone;

	private final Clock clock;

	TicketOpening(Tickets tickets, TicketPosting posting, TicketCopies copies, History history, DraftService drafts,
			RequestTypeService requestTypes, RoutingService routing, CatalogService catalog, SeverityService severities,
			DeadlineService deadlines, PersonService people, ZoneRules zone, Clock clock) {
		this.tickets = tickets;
		this.posting = posting;
		this.copies = copies;
		this.history = history;
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
	 * answers the number it got then. Refuses an incomplete draft.
	 */
	public String open(long draftId, CurrentPerson actor) {
		DraftPage draft = this.drafts.lock(draftId, actor);
		if (draft.ticketNumber() != null) {
			return draft.ticketNumber();
		}
		if (draft.subject().isBlank() || draft.details().description().isBlank()) {
			throw new Refused("ticket.refused.incomplete");
		}
		Instant now = this.clock.instant();
		CurrentPerson requester = this.people.find(draft.requesterId());
		RequestTypeCard type = this.requestTypes.card(draft.requestTypeId());
		this.catalog.check(draft.about());
		List<Long> colleagues = colleagues(draft.details().copies(), draft.organizationId(), requester.id());
		SeverityQuestion question = question(type, draft.about());
		Optional<SeverityDecision> decision = this.severities.decide(question, now);
		Route route = this.routing.route(routingKey(type, draft.about()));
		Ticket ticket = this.tickets.save(Ticket.open(nextNumber(now),
				new Opening(draft.organizationId(), requester, actor.id(), type.id(), draft.about(), draft.subject(),
						draft.details().description(), draft.details().phone(), draft.details().availability(),
						type.needsApproval(), decision.map(SeverityDecision::severity).orElse(type.defaultSeverity()),
						decision.map(SeverityDecision::rowId).orElse(null), route.teamId(), route.ruleId()),
				now));
		this.severities.remember(ticket.id(), ticket.number(), ticket.organizationId(), question, ticket.severity(),
				decision.map((one) -> one.by().source()).orElse(Source.REQUEST_TYPE), decision.orElse(null), now);
		colleagues.forEach((person) -> this.copies.save(TicketCopy.of(ticket.id(), person)));
		this.posting.first(ticket, requester, draft.details(), actor, now);
		ticket.follow(this.deadlines.begin(new Request(ticket.id(), ticket.number(), ticket.organizationId(),
				draft.about().productId(), ticket.severity(), null, type.needsApproval()), now));
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.OPENED, Visibility.PUBLIC, actor.id(), now));
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.ROUTED, Visibility.PUBLIC, null, now)
			.change(null, Long.toString(route.teamId()))
			.because(routingWords(type, draft.about(), route)));
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.SEVERITY, Visibility.PUBLIC, null, now)
			.change(null, Integer.toString(ticket.severity()))
			.because(because(type, decision)));
		this.drafts.sent(draftId, actor, ticket.number());
		return ticket.number();
	}

	/** What the client may expect of a draft as it stands, before it is sent. */
	@Transactional(readOnly = true)
	public Expectation expect(RequestTypeCard type, Subject about, long organizationId) {
		Instant now = this.clock.instant();
		Optional<SeverityDecision> decision = this.severities.decide(question(type, about), now);
		int severity = decision.map(SeverityDecision::severity).orElse(type.defaultSeverity());
		List<Promise> promises = this.deadlines.promises(organizationId, about.productId(), now)
			.of(severity, null, type.needsApproval());
		return new Expectation(severity, decision.isPresent(), because(type, decision), type.needsApproval(), promises);
	}

	/**
	 * The colleagues behind e-mail addresses as typed; refuses an address that no active
	 * contact of the organization has.
	 */
	@Transactional(readOnly = true)
	public List<Long> colleagues(@Nullable String addresses, long organizationId, long requesterId) {
		List<String> wanted = Stream.of((addresses != null) ? addresses.split("[\\s,;]+") : new String[0])
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

	private static SeverityQuestion question(RequestTypeCard type, Subject about) {
		return type.asksSituation() ? SeverityQuestion.of(about) : SeverityQuestion.of(null, null);
	}

	private String because(RequestTypeCard type, Optional<SeverityDecision> decision) {
		return decision.map(SeverityDecision::rowId)
			.map((row) -> words(this.catalog.names(this.severities.subjectOf(row))))
			.orElse(type.name());
	}

	private String nextNumber(Instant now) {
		int year = this.zone.yearOf(now);
		return String.format(Locale.ROOT, "%d-%06d", year, this.tickets.nextInYear(year));
	}

	private static RoutingKey routingKey(RequestTypeCard type, Subject about) {
		return new RoutingKey(type.id(), about.productId(), about.moduleId());
	}

	private @Nullable String routingWords(RequestTypeCard type, Subject about, Route route) {
		RoutingKey rule = this.routing.keyOf(route.ruleId());
		SubjectNames names = this.catalog.names(about);
		String words = Stream.of((rule.requestTypeId() != null) ? type.name() : null,
				(rule.productId() != null) ? names.product() : null, (rule.moduleId() != null) ? names.module() : null)
			.filter((word) -> word != null)
			.collect(Collectors.joining(" · "));
		return words.isEmpty() ? null : words;
	}

	static String words(SubjectNames names) {
		return Stream.of(names.product(), names.module(), names.situation(), names.impact())
			.filter((word) -> word != null)
			.distinct()
			.collect(Collectors.joining(" · "));
	}

}
