package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.Subject;
import balcao.intake.AnswerFault;
import balcao.intake.Answers;
import balcao.intake.AnswersRefused;
import balcao.intake.AskedForm;
import balcao.intake.FieldKind;
import balcao.intake.FormFilling;
import balcao.intake.FormTerms;
import balcao.intake.FormVersion;
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
import balcao.severity.SeverityQuestion;
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

	private final TicketAccess access;

	private final TicketApproval approval;

	private final FollowUps followUps;

	private final TicketPosting posting;

	private final TicketCopies copies;

	private final TicketAnswers answers;

	private final History history;

	private final DraftService drafts;

	private final FormFilling filling;

	private final RequestTypeService requestTypes;

	private final RoutingService routing;

	private final SeverityJudging judging;

	private final DeadlineService deadlines;

	private final PersonService people;

	private final ZoneRules zone;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TicketOpening(Tickets tickets, TicketAccess access, TicketApproval approval, FollowUps followUps,
			TicketPosting posting, TicketCopies copies, TicketAnswers answers, History history, DraftService drafts,
			FormFilling filling, RequestTypeService requestTypes, RoutingService routing, SeverityJudging judging,
			DeadlineService deadlines, PersonService people, ZoneRules zone, ApplicationEventPublisher events,
			Clock clock) {
		this.tickets = tickets;
		this.access = access;
		this.approval = approval;
		this.followUps = followUps;
		this.posting = posting;
		this.copies = copies;
		this.answers = answers;
		this.history = history;
		this.filling = filling;
		this.drafts = drafts;
		this.requestTypes = requestTypes;
		this.routing = routing;
		this.judging = judging;
		this.deadlines = deadlines;
		this.people = people;
		this.zone = zone;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens the ticket of a draft and answers its number; a draft that was already sent
	 * answers the number it got then. Refuses answers that its form does not take with
	 * {@link AnswersRefused}.
	 * @param locale the language it was asked in
	 */
	public String open(long draftId, CurrentPerson actor, Locale locale) {
		return open(draftId, actor, locale, null);
	}

	/**
	 * @param department the team whose door it came through; null for none
	 */
	String open(long draftId, CurrentPerson actor, Locale locale, @Nullable Long department) {
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
		SeverityJudgement judgement = this.judging.judge(type, question(form.version().terms(), answers), answers, now);
		Route route = this.routing
			.route(new RoutingFacts(draft.organizationId(), type.id(), routed(answers, department)));
		Ticket ticket = this.tickets.save(Ticket.open(nextNumber(now),
				new Opening(TicketKind.TICKET, draft.organizationId(), requester, actor.id(), type.id(),
						form.version().id(), answers, type.needsApproval(), judgement.severity(), judgement.source(),
						judgement.rowId(), route.teamId(), route.ruleId()),
				now));
		this.judging.remember(ticket, judgement, now);
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
			.because(judgement.because()));
		if (type.needsApproval()) {
			this.approval.ask(ticket, actor, null, now);
		}
		this.drafts.sent(draftId, actor, ticket.number());
		this.events.publishEvent(new TicketOpened(ticket.id(), ticket.number(), TicketKind.TICKET,
				ticket.organizationId(), requester.id(), ticket.teamId(), now));
		return ticket.number();
	}

	/**
	 * Opens a ticket that goes on with one that has ended for good: of the same type and
	 * team, with the same answers and people in copy, in the client's own words. Answers
	 * its number; refuses what can still be reopened or asked again.
	 */
	public String follow(String number, CurrentPerson actor, Reply words) {
		Ticket former = this.access.lockAsClient(number, actor);
		Instant now = this.clock.instant();
		former.requireFollowable(now);
		RequestTypeCard type = this.requestTypes.card(former.requestTypeId());
		Long asked = former.formVersionId();
		FormVersion form = (asked != null) ? this.requestTypes.formVersion(asked) : this.requestTypes.form(type.id());
		Answers answers = this.answers.given(former.id())
			.with(FieldKind.SUBJECT, former.subject())
			.with(FieldKind.DESCRIPTION, words.text());
		SeverityJudgement judgement = this.judging.judge(type, question(form.terms(), answers), answers, now);
		Ticket ticket = this.tickets.save(Ticket.open(nextNumber(now),
				new Opening(TicketKind.TICKET, former.organizationId(), actor, actor.id(), type.id(), form.id(),
						answers, type.needsApproval(), judgement.severity(), judgement.source(), judgement.rowId(),
						former.teamId(), former.routingRuleId()),
				now));
		ticket.follow(former);
		this.judging.remember(ticket, judgement, now);
		this.followUps.copy(former.id(), ticket.id(), former.requesterId(), actor.id());
		this.posting.first(ticket, actor, words.text(), words.files(), actor, now);
		ticket.follow(this.deadlines.begin(new Request(ticket.id(), ticket.number(), ticket.organizationId(),
				answers.about().productId(), ticket.severity(), answers.priority(), type.needsApproval()), now));
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.OPENED, Visibility.PUBLIC, actor.id(), now));
		this.history.save(HistoryEntry.of(ticket.id(), HistoryKind.FOLLOWED_UP, Visibility.PUBLIC, actor.id(), now)
			.change(former.number(), null));
		this.history.save(HistoryEntry.of(former.id(), HistoryKind.FOLLOWED_UP, Visibility.PUBLIC, actor.id(), now)
			.change(null, ticket.number()));
		if (type.needsApproval()) {
			this.approval.ask(ticket, actor, null, now);
		}
		this.events.publishEvent(new TicketOpened(ticket.id(), ticket.number(), TicketKind.TICKET,
				ticket.organizationId(), actor.id(), ticket.teamId(), now));
		return ticket.number();
	}

	/** What the client may expect of a request as it stands, before it is sent. */
	@Transactional(readOnly = true)
	public Expectation expect(RequestTypeCard type, FormTerms form, Answers answers, long organizationId) {
		Instant now = this.clock.instant();
		SeverityJudgement judgement = this.judging.judge(type, question(form, answers), answers, now);
		List<Promise> promises = this.deadlines.promises(organizationId, answers.about().productId(), now)
			.of(judgement.severity(), answers.priority(), type.needsApproval());
		return new Expectation(judgement.severity(), judgement.source(), judgement.because(), type.needsApproval(),
				promises);
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

	/** A department that was asked for in the form goes before the door. */
	private static Map<String, List<String>> routed(Answers answers, @Nullable Long department) {
		String team = FieldKind.TEAM.code();
		if (department == null || !answers.all(team).isEmpty()) {
			return answers.values();
		}
		Map<String, List<String>> routed = new HashMap<>(answers.values());
		routed.put(team, List.of(Long.toString(department)));
		return routed;
	}

	/** The matrix judges only where its questions are asked. */
	private static SeverityQuestion question(FormTerms form, Answers answers) {
		return new SeverityQuestion(form.asksSituation() ? answers.about() : new Subject(null, null, null, null),
				answers.impactLevel(), answers.priority());
	}

	String nextNumber(Instant now) {
		int year = this.zone.yearOf(now);
		return String.format(Locale.ROOT, "%d-%06d", year, this.tickets.nextInYear(year));
	}

}
