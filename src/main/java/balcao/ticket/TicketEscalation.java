package balcao.ticket;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.TeamService;
import balcao.sla.Stage;
import balcao.sla.StageReached;

/**
 * Tells which ticket a clock belongs to that has come to a stage, and reassigns what is
 * overdue where the team's rule says so.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TicketEscalation {

	private final Tickets tickets;

	private final EscalationService escalations;

	private final TeamService teams;

	private final History history;

	private final ApplicationEventPublisher events;

	TicketEscalation(Tickets tickets, EscalationService escalations, TeamService teams, History history,
			ApplicationEventPublisher events) {
		this.tickets = tickets;
		this.escalations = escalations;
		this.teams = teams;
		this.history = history;
		this.events = events;
	}

	/** Publishes {@link TicketStageReached}; a subject that is no ticket is not ours. */
	@EventListener
	void on(StageReached reached) {
		this.tickets.find(reached.subjectId()).ifPresent((ticket) -> {
			this.events
				.publishEvent(new TicketStageReached(ticket.id(), ticket.number(), ticket.subject(), ticket.teamId(),
						ticket.assigneeId(), reached.clockId(), reached.target(), reached.stage(), reached.at()));
			if (reached.stage() == Stage.BREACHED) {
				act(ticket, reached);
			}
		});
	}

	private void act(Ticket ticket, StageReached reached) {
		switch (this.escalations.onBreach(ticket.teamId())) {
			case KEEP -> {
			}
			case TO_QUEUE -> pass(ticket, null, reached);
			case TO_LEADER -> this.teams.leaderOf(ticket.teamId()).ifPresent((leader) -> pass(ticket, leader, reached));
		}
	}

	private void pass(Ticket seen, @Nullable Long personId, StageReached reached) {
		if (Objects.equals(seen.assigneeId(), personId)) {
			return;
		}
		Optional<Ticket> locked = this.tickets.lockAtOnce(seen.id());
		locked.filter((ticket) -> ticket.status().isOpen()).ifPresent((ticket) -> {
			this.history.save(ticket.escalate(personId, reached.target(), reached.announcedAt()));
			if (personId != null) {
				this.events.publishEvent(
						new TicketAssigned(ticket.id(), ticket.number(), personId, null, reached.announcedAt()));
			}
			else {
				this.events.publishEvent(new TicketUnassigned(ticket.id(), ticket.number(), ticket.teamId(), null,
						reached.announcedAt()));
			}
		});
	}

}
