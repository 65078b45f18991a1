package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonChoice;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Role;
import balcao.sla.ClockPause;
import balcao.sla.DeadlineExplaining;
import balcao.sla.DeadlineService;

/** A client contests a pause, and a leader of the team decides. */
@Service
@Transactional
public class PauseContesting {

	private final TicketAccess access;

	private final PauseContests contests;

	private final TicketMoving moving;

	private final History history;

	private final DeadlineService deadlines;

	private final DeadlineExplaining explaining;

	private final TeamService teams;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PauseContesting(TicketAccess access, PauseContests contests, TicketMoving moving, History history,
			DeadlineService deadlines, DeadlineExplaining explaining, TeamService teams,
			ApplicationEventPublisher events, Clock clock) {
		this.access = access;
		this.contests = contests;
		this.moving = moving;
		this.history = history;
		this.deadlines = deadlines;
		this.explaining = explaining;
		this.teams = teams;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Refuses a pause about which somebody waits for an answer. Publishes
	 * {@link PauseContested}.
	 */
	public void contest(String number, long pauseId, CurrentPerson actor, String reason) {
		Ticket ticket = this.access.lockAsClient(number, actor);
		Instant now = this.clock.instant();
		ClockPause pause = pause(ticket, pauseId, now);
		PauseContest contest = PauseContest.of(ticket, pause, actor, reason, now);
		if (this.contests.waits(ticket.id(), pause.from())) {
			throw new Refused("ticket.refused.contestedAlready");
		}
		this.contests.save(contest);
		this.history.save(contest.told());
		this.events.publishEvent(new PauseContested(ticket.id(), ticket.number(), pauseId, contest.id(),
				ticket.teamId(), ticket.organizationId(), actor.id(), now));
	}

	/**
	 * A leader of the ticket's team or an admin decides; {@link NotFound} for anybody
	 * else. An accepted contest takes the pause away from every clock that still runs,
	 * and a ticket that waited for the client because of it goes on. Publishes
	 * {@link PauseContestDecided}.
	 */
	public void decide(String number, long contestId, CurrentPerson actor, PauseVerdict verdict, String answer) {
		Ticket ticket = this.access.lockAsTeam(number, actor);
		PauseContest contest = contested(ticket, contestId, actor);
		Instant now = this.clock.instant();
		this.history.save(contest.decide(verdict, answer, actor, now));
		if (verdict == PauseVerdict.ACCEPTED) {
			boolean lasts = pause(ticket, contest.pauseId(), now).isOpen();
			ticket.follow(this.deadlines.annulPause(ticket.id(), contest.pauseId(), now));
			if (lasts && ticket.status() == TicketStatus.WAITING_CLIENT) {
				this.moving.move(ticket, TicketStatus.IN_PROGRESS, actor, null, now);
			}
		}
		this.events.publishEvent(new PauseContestDecided(ticket.id(), ticket.number(), contestId, verdict,
				contest.contestedById(), actor.id(), now));
	}

	/**
	 * {@link NotFound} unless it is a contest that the person, of the team, may decide.
	 */
	public void requireToDecide(String number, long contestId, CurrentPerson person) {
		contested(this.access.lockAsTeam(number, person), contestId, person);
	}

	private PauseContest contested(Ticket ticket, long contestId, CurrentPerson person) {
		if (!decides(person, this.teams.membersOf(ticket.teamId()))) {
			throw new NotFound();
		}
		return this.contests.findByIdAndTicketId(contestId, ticket.id()).orElseThrow(NotFound::new);
	}

	/** Whether a person decides on what is contested of a team with these members. */
	static boolean decides(CurrentPerson person, List<PersonChoice> members) {
		return person.isAdmin()
				|| (person.role() == Role.LEADER && members.stream().anyMatch((member) -> member.id() == person.id()));
	}

	private ClockPause pause(Ticket ticket, long pauseId, Instant now) {
		return this.explaining.pause(ticket.id(), pauseId, now).orElseThrow(NotFound::new);
	}

}
