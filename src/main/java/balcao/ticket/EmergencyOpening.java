package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.Subject;
import balcao.intake.Answers;
import balcao.intake.FieldKind;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.intake.Route;
import balcao.intake.RoutingFacts;
import balcao.intake.RoutingService;
import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.organization.UnidentifiedCaller;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.severity.SeverityQuestion;
import balcao.sla.DeadlineService;
import balcao.sla.Request;
import balcao.sla.TermCause;

/**
 * Opens protocols, and completes them as more becomes known: whoever calls is helped
 * before anybody asks who it is.
 */
@Service
@Transactional
public class EmergencyOpening {

	private static final Locale COMPANY = Locale.forLanguageTag("pt-BR");

	private final Tickets tickets;

	private final TicketAccess access;

	private final TicketPosting posting;

	private final History history;

	private final RequestTypeService requestTypes;

	private final RoutingService routing;

	private final SeverityJudging judging;

	private final DeadlineService deadlines;

	private final PersonService people;

	private final OrganizationService organizations;

	private final UnidentifiedCaller unidentified;

	private final MessageSource messages;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EmergencyOpening(Tickets tickets, TicketAccess access, TicketPosting posting, History history,
			RequestTypeService requestTypes, RoutingService routing, SeverityJudging judging, DeadlineService deadlines,
			PersonService people, OrganizationService organizations, UnidentifiedCaller unidentified,
			MessageSource messages, ApplicationEventPublisher events, Clock clock) {
		this.tickets = tickets;
		this.access = access;
		this.posting = posting;
		this.history = history;
		this.requestTypes = requestTypes;
		this.routing = routing;
		this.judging = judging;
		this.deadlines = deadlines;
		this.people = people;
		this.organizations = organizations;
		this.unidentified = unidentified;
		this.messages = messages;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens a protocol under a number that was given before. Publishes
	 * {@link TicketOpened}.
	 * @param startedAt when the contact began, from which its clocks run
	 */
	public EmergencyTicket open(String number, EmergencyFacts facts, Instant startedAt, CurrentPerson actor) {
		CurrentPerson requester = requester(facts);
		long organizationId = organization(facts, requester);
		RequestTypeCard type = this.requestTypes.emergency();
		Answers answers = answers(facts);
		SeverityJudgement judgement = judge(type, answers, startedAt);
		Route route = this.routing.route(new RoutingFacts(organizationId, type.id(), answers.values()));
		Ticket ticket = this.tickets.save(Ticket.open(number,
				new Opening(TicketKind.PROTOCOL, organizationId, requester, actor.id(), type.id(), null, answers, false,
						judgement.severity(), judgement.source(), judgement.rowId(), route.teamId(), route.ruleId()),
				startedAt));
		this.judging.remember(ticket, judgement, startedAt);
		this.posting.first(ticket, requester, answers.description(), List.of(), actor, startedAt);
		ticket.follow(this.deadlines.begin(new Request(ticket.id(), ticket.number(), ticket.organizationId(),
				answers.about().productId(), ticket.severity(), null, false), startedAt));
		ticket.follow(this.deadlines.emergencyBegan(ticket.id(), startedAt));
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.OPENED, Visibility.PUBLIC, actor.id(), startedAt));
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.ROUTED, Visibility.PUBLIC, null, startedAt)
			.change(null, Long.toString(route.teamId()))
			.because(this.routing.words(route.ruleId())));
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.SEVERITY, Visibility.PUBLIC, null, startedAt)
			.change(null, Integer.toString(ticket.severity()))
			.because(judgement.because()));
		this.events.publishEvent(new TicketOpened(ticket.id(), ticket.number(), TicketKind.PROTOCOL, organizationId,
				requester.id(), ticket.teamId(), startedAt));
		return EmergencyTicket.of(ticket);
	}

	/**
	 * Completes a protocol with what is known now. What the matrix says of it anew counts
	 * unless a person has said otherwise; what the client was promised holds from the
	 * start of the contact on. Refuses to give what a client has to another client, or to
	 * nobody, with every word that was said. Publishes {@link EmergencyCompleted} and,
	 * where it is another's now, {@link TicketIdentified}.
	 */
	public EmergencyTicket complete(String number, EmergencyFacts facts, CurrentPerson actor) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		if (!ticket.isProtocol()) {
			throw new NotFound();
		}
		Instant now = this.clock.instant();
		CurrentPerson requester = requester(facts);
		boolean identified = requester.id() != ticket.requesterId();
		Answers answers = answers(facts);
		long organizationId = organization(facts, requester);
		requireSameClient(ticket, organizationId, requester);
		boolean organizationChanged = organizationId != ticket.organizationId();
		ticket.complete(organizationId, requester.id(), answers.about(), answers.subject(), facts.phone(), now);
		this.history.save(
				HistoryEntry
					.of(ticket.id(), identified ? HistoryKind.IDENTIFIED : HistoryKind.COMPLETED, Visibility.PUBLIC,
							actor.id(), now)
					.change(null, identified ? requester.name() : null));
		SeverityJudgement judgement = judge(this.requestTypes.emergency(), answers, now);
		if (ticket.severitySource() != SeveritySource.AGENT && judgement.severity() != ticket.severity()) {
			this.history.save(ticket.decide(judgement.severity(), judgement.source(), judgement.rowId(), actor.id(),
					judgement.because(), now));
			ticket.follow(this.deadlines.changeSeverity(ticket.id(), judgement.severity(), TermCause.SEVERITY,
					judgement.because(), now));
		}
		ticket.follow(this.deadlines.identified(ticket.id(), ticket.organizationId(), ticket.productId(), now));
		if (identified || organizationChanged) {
			this.events.publishEvent(new TicketIdentified(ticket.id(), ticket.number(), ticket.organizationId(),
					ticket.requesterId(), organizationChanged, ticket.openedAt(), now));
		}
		this.tickets.flush();
		this.events.publishEvent(new EmergencyCompleted(ticket.id(), ticket.number(), ticket.teamId(), now));
		return EmergencyTicket.of(ticket);
	}

	/**
	 * What a client may be told to expect, as far as the emergency is known.
	 * @param startedAt when the contact began, from which its clocks run
	 */
	@Transactional(readOnly = true)
	public Expectation expect(EmergencyFacts facts, @Nullable Long organizationId, Instant startedAt) {
		Answers answers = answers(facts);
		SeverityJudgement judgement = judge(this.requestTypes.emergency(), answers, startedAt);
		return new Expectation(judgement.severity(), judgement.source(), judgement.because(), false,
				this.deadlines
					.promises((organizationId != null) ? organizationId : 0, answers.about().productId(), startedAt)
					.ofEmergency(judgement.severity(), null));
	}

	/** Whoever nobody knew may turn out to be anybody; a client stays who it is. */
	private void requireSameClient(Ticket ticket, long organizationId, CurrentPerson requester) {
		CurrentPerson nobody = this.unidentified.person();
		if (ticket.organizationId() == Objects.requireNonNull(nobody.organizationId())) {
			return;
		}
		if (organizationId != ticket.organizationId()) {
			throw new Refused("ticket.refused.anotherClient");
		}
		if (requester.id() == nobody.id() && ticket.requesterId() != nobody.id()) {
			throw new Refused("ticket.refused.requesterTaken");
		}
	}

	private CurrentPerson requester(EmergencyFacts facts) {
		Long id = facts.requesterId();
		if (id == null) {
			return this.unidentified.person();
		}
		CurrentPerson requester = this.people.findActive(id).orElseThrow(NotFound::new);
		if (!requester.isClient()) {
			throw new NotFound();
		}
		return requester;
	}

	/** The client is known sooner than the person, sometimes. */
	private long organization(EmergencyFacts facts, CurrentPerson requester) {
		Long named = facts.organizationId();
		return (facts.requesterId() == null && named != null) ? this.organizations.row(named).id()
				: Objects.requireNonNull(requester.organizationId());
	}

	private SeverityJudgement judge(RequestTypeCard type, Answers answers, Instant at) {
		return this.judging.judge(type, new SeverityQuestion(answers.about(), null, null), answers, at);
	}

	private Answers answers(EmergencyFacts facts) {
		Subject about = facts.about();
		String summary = facts.summary().isBlank() ? this.messages.getMessage("ticket.emergency.unsaid", null, COMPANY)
				: facts.summary().strip();
		String text = facts.text();
		return Answers.NONE.about(about)
			.with(FieldKind.SUBJECT, summary)
			.with(FieldKind.DESCRIPTION, (text != null && !text.isBlank()) ? text : summary)
			.with(FieldKind.PHONE, facts.phone());
	}

}
