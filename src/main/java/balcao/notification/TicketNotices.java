package balcao.notification;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.ticket.EscalationService;
import balcao.ticket.PauseContested;
import balcao.ticket.TicketAssigned;
import balcao.ticket.TicketStageReached;

/** Tells the team what happens to tickets, in the transaction in which it happens. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TicketNotices {

	private final Notices notices;

	private final TeamService teams;

	private final PersonService people;

	private final EscalationService escalations;

	TicketNotices(Notices notices, TeamService teams, PersonService people, EscalationService escalations) {
		this.notices = notices;
		this.teams = teams;
		this.people = people;
		this.escalations = escalations;
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
		personIds.forEach((person) -> this.notices.add(new Notices.Draft(person, kind, cause, event.ticketId(),
				event.number(), event.target(), null, event.at())));
	}

	/** The leader decides about a contested pause, an admin where nobody leads. */
	@EventListener
	void on(PauseContested event) {
		this.teams.leaderOf(event.teamId())
			.map(List::of)
			.orElseGet(this.people::admins)
			.forEach((person) -> this.notices
				.add(new Notices.Draft(person, NoticeKind.CONTESTED, "contest/" + event.contestId(), event.ticketId(),
						event.number(), null, event.contestedById(), event.at())));
	}

	/** Nobody is told of what they did themselves. */
	@EventListener
	void on(TicketAssigned event) {
		Long actor = event.actorId();
		if (actor == null || actor != event.assigneeId()) {
			this.notices.add(new Notices.Draft(event.assigneeId(), NoticeKind.ASSIGNED,
					"assigned/" + event.ticketId() + "/" + event.at(), event.ticketId(), event.number(), null, actor,
					event.at()));
		}
	}

}
