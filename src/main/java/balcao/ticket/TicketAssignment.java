package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.Choice;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.severity.SeverityService;
import balcao.sla.DeadlineService;
import balcao.sla.TermCause;

/** Who has a ticket, and how severe it counts as. */
@Service
@Transactional
public class TicketAssignment {

	private final TicketAccess access;

	private final Tickets tickets;

	private final TeamService teams;

	private final History history;

	private final SeverityService severities;

	private final DeadlineService deadlines;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TicketAssignment(TicketAccess access, Tickets tickets, TeamService teams, History history,
			SeverityService severities, DeadlineService deadlines, ApplicationEventPublisher events, Clock clock) {
		this.access = access;
		this.tickets = tickets;
		this.teams = teams;
		this.history = history;
		this.severities = severities;
		this.deadlines = deadlines;
		this.events = events;
		this.clock = clock;
	}

	/** The actor takes the ticket. */
	public void take(String number, CurrentPerson actor) {
		assign(this.access.lockAsTeam(number, actor), actor.id(), actor, this.clock.instant());
	}

	/**
	 * Lets nobody else change the ticket until the transaction of the caller ends, who
	 * decides something about it meanwhile.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(String number, CurrentPerson actor) {
		this.access.lockAsTeam(number, actor);
	}

	/**
	 * The actor takes what is due first and nobody has, of one queue; no two people get
	 * the same. Answers its number, or empty when everything is taken.
	 */
	public Optional<String> takeNext(long teamId, CurrentPerson actor) {
		if (!queuesOf(actor).contains(teamId)) {
			throw new NotFound();
		}
		return takeNext(List.of(teamId), actor);
	}

	/** The same, of all queues that the actor works. */
	public Optional<String> takeNext(CurrentPerson actor) {
		return takeNext(queuesOf(actor), actor);
	}

	/**
	 * Gives the ticket to a member of a team, or to the team with nobody yet.
	 * @param teamId null for the team that has it
	 * @param personId a member of the team; null for nobody
	 */
	public Given give(String number, CurrentPerson actor, @Nullable Long teamId, @Nullable Long personId) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		Instant now = this.clock.instant();
		long team = ticket.teamId();
		Long person = ticket.assigneeId();
		boolean changed = give(ticket, actor, teamId, personId, now);
		return new Given(number, team, person, changed ? now : null);
	}

	/**
	 * The same where it may be solved already: then it stays with whoever had it, and
	 * another team is refused.
	 */
	public void giveWhileOpen(String number, CurrentPerson actor, @Nullable Long teamId, @Nullable Long personId) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		if (ticket.status().isOpen() || (teamId != null && teamId != ticket.teamId())) {
			give(ticket, actor, teamId, personId, this.clock.instant());
		}
	}

	/**
	 * Gives it back to whoever had it before, unless anything has changed since, and
	 * answers whether it did. For who gave it, who may see it no longer.
	 */
	public boolean giveBack(Given given, CurrentPerson actor) {
		Ticket ticket = this.tickets.lockGiven(given.number()).orElseThrow(NotFound::new);
		Instant at = given.at();
		if (at == null || !ticket.updatedAt().equals(at) || !ticket.status().isOpen()) {
			return false;
		}
		Instant now = this.clock.instant();
		if (ticket.teamId() != given.teamBefore()) {
			handOver(ticket, given.teamBefore(), given.personBefore(), actor, now);
		}
		assign(ticket, given.personBefore(), actor, now);
		return true;
	}

	private Optional<String> takeNext(Collection<Long> teamIds, CurrentPerson actor) {
		if (teamIds.isEmpty()) {
			return Optional.empty();
		}
		Optional<Ticket> next = this.tickets.lockNext(teamIds);
		next.ifPresent((ticket) -> assign(ticket, actor.id(), actor, this.clock.instant()));
		return next.map(Ticket::number);
	}

	private boolean give(Ticket ticket, CurrentPerson actor, @Nullable Long teamId, @Nullable Long personId,
			Instant now) {
		long team = (teamId != null) ? teamId : ticket.teamId();
		if (this.teams.choices().stream().noneMatch((choice) -> choice.id() == team)) {
			throw new NotFound();
		}
		if (personId != null && personId != actor.id()
				&& this.teams.membersOf(team).stream().noneMatch((one) -> one.id() == personId)) {
			throw new Refused("ticket.refused.notAMember");
		}
		boolean handed = ticket.teamId() != team;
		if (handed) {
			handOver(ticket, team, personId, actor, now);
		}
		return assign(ticket, personId, actor, now) || handed;
	}

	private void handOver(Ticket ticket, long teamId, @Nullable Long personId, CurrentPerson actor, Instant now) {
		this.history.save(ticket.handOver(teamId, actor, now));
		this.events.publishEvent(
				new TicketHandedOver(ticket.id(), ticket.number(), ticket.kind(), teamId, personId, actor.id(), now));
	}

	private boolean assign(Ticket ticket, @Nullable Long personId, CurrentPerson actor, Instant now) {
		if (Objects.equals(ticket.assigneeId(), personId)) {
			return false;
		}
		this.history.save(ticket.assign(personId, actor, now));
		if (personId != null) {
			this.events.publishEvent(new TicketAssigned(ticket.id(), ticket.number(), personId, actor.id(), now));
		}
		else {
			this.events
				.publishEvent(new TicketUnassigned(ticket.id(), ticket.number(), ticket.teamId(), actor.id(), now));
		}
		return true;
	}

	private List<Long> queuesOf(CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		return this.teams.queuesOf(actor).stream().map(Choice::id).toList();
	}

	/** Overrules the severity with a reason; open clocks take its promises. */
	public void overrule(String number, CurrentPerson actor, int severity, String reason) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		if (ticket.severity() == severity) {
			return;
		}
		Instant now = this.clock.instant();
		this.history.save(ticket.overrule(severity, reason, actor, now));
		this.severities.overruled(ticket.id(), severity, now);
		ticket.follow(this.deadlines.changeSeverity(ticket.id(), severity, TermCause.SEVERITY, reason, now));
	}

}
