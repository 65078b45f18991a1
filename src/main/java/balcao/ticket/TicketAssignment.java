package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.sla.DeadlineService;

/** Who has a ticket, and how severe it counts as. */
@Service
@Transactional
public class TicketAssignment {

	private final TicketAccess access;

	private final TeamService teams;

	private final History history;

	private final DeadlineService deadlines;

	private final Clock clock;

	TicketAssignment(TicketAccess access, TeamService teams, History history, DeadlineService deadlines, Clock clock) {
		this.access = access;
		this.teams = teams;
		this.history = history;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** The actor takes the ticket. */
	public void take(String number, CurrentPerson actor) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		this.history.save(ticket.assign(actor.id(), actor, this.clock.instant()));
	}

	/**
	 * Gives the ticket to a member of a team, or to the team with nobody yet.
	 * @param personId a member of the team; null for nobody
	 */
	public void give(String number, CurrentPerson actor, long teamId, @Nullable Long personId) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		if (this.teams.choices().stream().noneMatch((team) -> team.id() == teamId)) {
			throw new NotFound();
		}
		if (personId != null && this.teams.membersOf(teamId).stream().noneMatch((one) -> one.id() == personId)) {
			throw new Refused("ticket.refused.notAMember");
		}
		Instant now = this.clock.instant();
		if (ticket.teamId() != teamId) {
			this.history.save(ticket.handOver(teamId, actor, now));
		}
		if (!Objects.equals(ticket.assigneeId(), personId)) {
			this.history.save(ticket.assign(personId, actor, now));
		}
	}

	/** Overrules the severity with a reason; open clocks take its promises. */
	public void overrule(String number, CurrentPerson actor, int severity, String reason) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		Instant now = this.clock.instant();
		this.history.save(ticket.overrule(severity, reason, actor, now));
		ticket.follow(this.deadlines.changeSeverity(ticket.id(), severity, now));
	}

}
