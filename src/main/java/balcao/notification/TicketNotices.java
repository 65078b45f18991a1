package balcao.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.rating.LowRated;
import balcao.sales.ProposalAnswered;
import balcao.sla.TargetName;
import balcao.teamwork.Mentioned;
import balcao.teamwork.WatchService;
import balcao.ticket.ApprovalAwaited;
import balcao.ticket.ClosingAnnounced;
import balcao.ticket.EscalationService;
import balcao.ticket.PauseContested;
import balcao.ticket.Side;
import balcao.ticket.TicketAssigned;
import balcao.ticket.TicketMoved;
import balcao.ticket.TicketOpened;
import balcao.ticket.TicketConcern;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketReopened;
import balcao.ticket.TicketSaid;
import balcao.ticket.TicketStageReached;
import balcao.ticket.TicketStatus;
import balcao.ticket.Visibility;

/**
 * Tells people of both sides what happens to tickets that concern them, in the
 * transaction in which it happens. Nobody is told of their own acts, and no client of
 * what they may not see.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TicketNotices {

	private final Notices notices;

	private final TeamService teams;

	private final PersonService people;

	private final EscalationService escalations;

	private final TicketReading tickets;

	private final WatchService watches;

	private final Doorbell doorbell;

	private final ApplicationEventPublisher events;

	TicketNotices(Notices notices, TeamService teams, PersonService people, EscalationService escalations,
			TicketReading tickets, WatchService watches, Doorbell doorbell, ApplicationEventPublisher events) {
		this.notices = notices;
		this.teams = teams;
		this.people = people;
		this.escalations = escalations;
		this.tickets = tickets;
		this.watches = watches;
		this.doorbell = doorbell;
		this.events = events;
	}

	/**
	 * Who has the ticket at yellow, the team's leader at red, the escalation list at
	 * breach.
	 */
	@EventListener
	void on(TicketStageReached event) {
		switch (event.stage()) {
			case GREEN -> {
			}
			case YELLOW ->
				tell((event.assigneeId() != null) ? List.of(event.assigneeId()) : List.of(), NoticeKind.YELLOW, event);
			case RED ->
				tell(this.teams.leaderOf(event.teamId()).map(List::of).orElse(List.of()), NoticeKind.RED, event);
			case BREACHED -> tell(this.escalations.toldAtBreach(event.teamId()), NoticeKind.BREACHED, event);
		}
	}

	private void tell(List<Long> personIds, NoticeKind kind, TicketStageReached event) {
		String cause = "stage/" + event.clockId() + "/" + event.stage() + "/" + event.at();
		tell(personIds, kind, cause,
				new About(event.ticketId(), event.number(), event.target(), null, null, event.at()));
	}

	/** The leader decides about a contested pause, an admin where nobody leads. */
	@EventListener
	void on(PauseContested event) {
		tell(this.teams.leaderOf(event.teamId()).map(List::of).orElseGet(this.people::admins), NoticeKind.CONTESTED,
				"contest/" + event.contestId(),
				new About(event.ticketId(), event.number(), null, event.contestedById(), null, event.at()));
	}

	/** Who leads the team hears that a client was not content. */
	@EventListener
	void on(LowRated event) {
		tell(this.teams.leaderOf(event.teamId()).map(List::of).orElseGet(this.people::admins), NoticeKind.LOW_RATED,
				"rating/" + event.ratingId() + "/" + event.score(),
				new About(event.ticketId(), event.number(), null, event.personId(), null, event.at()));
	}

	@EventListener
	void on(ApprovalAwaited event) {
		tell(event.approverIds(), NoticeKind.APPROVAL, "approval/" + event.ticketId() + "/" + event.at(),
				new About(event.ticketId(), event.number(), null, event.actorId(), null, event.at()));
	}

	/** Who has it is told at once. */
	@EventListener
	void on(ProposalAnswered event) {
		TicketGlance ticket = event.ticket();
		NoticeKind kind = switch (event.answer()) {
			case ACCEPTED -> NoticeKind.PROPOSAL_ACCEPTED;
			case DECLINED -> NoticeKind.PROPOSAL_DECLINED;
			case CHANGE_ASKED -> NoticeKind.PROPOSAL_CHANGE_ASKED;
		};
		List<Long> told = responsible(ticket.assigneeId(), ticket.teamId());
		told.forEach((person) -> this.notices.supersede(person, ticket.id(), NoticeKind.CLIENT_ANSWERED, event.at()));
		tell(told, kind, "proposal/" + ticket.id() + "/" + event.at(),
				new About(ticket.id(), ticket.number(), null, event.byId(), null, event.at()));
	}

	/** Who has it, else the leader, else the admins. */
	private List<Long> responsible(@Nullable Long assignee, long teamId) {
		return (assignee != null) ? List.of(assignee)
				: this.teams.leaderOf(teamId).map(List::of).orElseGet(this.people::admins);
	}

	/** Who has it is told at once. */
	@EventListener
	void on(TicketReopened event) {
		List<Long> told = responsible(event.assigneeId(), event.teamId());
		told.forEach(
				(person) -> this.notices.supersede(person, event.ticketId(), NoticeKind.CLIENT_ANSWERED, event.at()));
		tell(told, NoticeKind.REOPENED, "reopened/" + event.ticketId() + "/" + event.at(),
				new About(event.ticketId(), event.number(), null, event.actorId(), null, event.at()));
	}

	@EventListener
	void on(TicketAssigned event) {
		About about = new About(event.ticketId(), event.number(), null, event.actorId(), null, event.at());
		tell(List.of(event.assigneeId()), NoticeKind.ASSIGNED, "assigned/" + event.ticketId() + "/" + event.at(),
				about);
		tellWatchers(about, List.of(event.assigneeId()));
	}

	/** Those in copy from the beginning. */
	@EventListener
	void on(TicketOpened event) {
		tell(this.tickets.concern(event.ticketId()).copies(), NoticeKind.IN_COPY, "opened/" + event.ticketId(),
				new About(event.ticketId(), event.number(), null, event.requesterId(), null, event.at()));
	}

	/** What is internal concerns the team alone. */
	@EventListener
	void on(TicketSaid event) {
		About about = new About(event.ticketId(), event.number(), null, event.authorId(), event.messageId(),
				event.at());
		if (event.visibility() == Visibility.INTERNAL) {
			tellWatchers(about, List.of());
			return;
		}
		TicketConcern concerned = this.tickets.concern(event.ticketId());
		String cause = "said/" + event.messageId();
		tell(one(concerned.requesterId()), NoticeKind.ANSWERED, cause, about);
		tell(concerned.copies(), NoticeKind.IN_COPY, "copy/" + event.ticketId() + "/" + event.at(), about);
		List<Long> assignee = (event.side() == Side.CLIENT) ? one(concerned.assigneeId()) : List.of();
		tell(assignee, NoticeKind.CLIENT_ANSWERED, cause, about);
		tellWatchers(about, assignee);
	}

	/** A move tells better what an answer of the same act tells. */
	@EventListener
	void on(TicketMoved event) {
		About about = new About(event.ticketId(), event.number(), null, event.actorId(), null, event.at());
		NoticeKind kind = kindOf(event.to());
		List<Long> told = List.of();
		if (kind != null) {
			TicketConcern concerned = this.tickets.concern(event.ticketId());
			told = one(concerned.requesterId());
			told.forEach((person) -> this.notices.supersede(person, event.ticketId(), NoticeKind.ANSWERED, event.at()));
			tell(told, kind, "moved/" + event.ticketId() + "/" + event.at(), about);
			tell(concerned.copies(), NoticeKind.IN_COPY, "copy/" + event.ticketId() + "/" + event.at(), about);
		}
		tellWatchers(about, told);
	}

	private static @Nullable NoticeKind kindOf(TicketStatus status) {
		return switch (status) {
			case WAITING_CLIENT -> NoticeKind.WAITS_FOR_YOU;
			case PROPOSAL_SENT -> NoticeKind.PROPOSED;
			case RESOLVED -> NoticeKind.RESOLVED;
			default -> null;
		};
	}

	@EventListener
	void on(Mentioned event) {
		tell(List.of(event.personId()), NoticeKind.MENTIONED, "mentioned/" + event.messageId(),
				new About(event.ticketId(), event.number(), null, event.byId(), event.messageId(), event.at()));
	}

	/**
	 * Silence closes it soon; those in copy hear of it too. That it will some day was
	 * told with the solution.
	 */
	@EventListener
	void on(ClosingAnnounced event) {
		if (!event.reminder()) {
			return;
		}
		TicketConcern concerned = this.tickets.concern(event.ticketId());
		About about = new About(event.ticketId(), event.number(), null, null, null, event.at());
		String cause = "closing/" + event.ticketId() + "/" + event.closesAt();
		tell(one(concerned.requesterId()), NoticeKind.CLOSING, cause, about);
		tell(concerned.copies(), NoticeKind.IN_COPY, cause, about);
	}

	/** One act is one line for who follows, whatever it consists of. */
	private void tellWatchers(About about, Collection<Long> toldAlready) {
		List<Long> watchers = new ArrayList<>(this.watches.watchersOf(about.ticketId()));
		watchers.removeAll(toldAlready);
		tell(watchers, NoticeKind.WATCHED, "watched/" + about.ticketId() + "/" + about.at(), about);
	}

	private void tell(Collection<Long> personIds, NoticeKind kind, String cause, About about) {
		Set<Long> rung = new HashSet<>();
		boolean team = NoticeKind.of(true).contains(kind);
		String path = (team ? "/desk/tickets/" : "/tickets/") + about.number()
				+ ((about.messageId() != null) ? "#m" + about.messageId() : "");
		personIds.stream()
			.filter((person) -> !Objects.equals(about.actorId(), person))
			.forEach((person) -> this.events.publishEvent(new PersonTold(person, kind, about.ticketId(), about.number(),
					about.target(), about.actorId(), about.messageId(), path, about.at())));
		for (long person : personIds) {
			if (!Objects.equals(about.actorId(), person) && this.notices.add(new Notices.Draft(person, kind, cause,
					about.ticketId(), about.number(), about.target(), about.actorId(), about.at(), path))) {
				rung.add(person);
			}
		}
		this.doorbell.ring(rung);
	}

	private static List<Long> one(@Nullable Long personId) {
		return (personId != null) ? List.of(personId) : List.of();
	}

	/**
	 * What a notice is about.
	 *
	 * @param actorId who did it; null for a rule or for time
	 * @param messageId the message it leads to; null for the ticket as a whole
	 */
	private record About(long ticketId, String number, @Nullable TargetName target, @Nullable Long actorId,
			@Nullable Long messageId, Instant at) {

	}

}
