package balcao.ticket;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.severity.SeveritiesMoved;
import balcao.sla.DeadlinesMoved;
import balcao.sla.DeadlinesMoving;
import balcao.sla.Replanning;

/** Lets tickets follow their clocks where nobody acted on them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class MovedDeadlines {

	private final TicketClocks tickets;

	MovedDeadlines(TicketClocks tickets) {
		this.tickets = tickets;
	}

	@EventListener
	void lock(DeadlinesMoving moving) {
		this.tickets.lock(moving.subjects());
	}

	@EventListener
	void change(SeveritiesMoved moved) {
		this.tickets.changeSeverities(moved);
	}

	@EventListener
	void follow(DeadlinesMoved moved) {
		List<Long> changed = this.tickets.follow(moved.bySubject());
		Replanning because = moved.because();
		if (because != null) {
			this.tickets.tell(changed, because);
		}
	}

}
