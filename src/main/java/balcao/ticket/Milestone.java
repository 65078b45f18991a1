package balcao.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import balcao.sla.Deadline;
import balcao.sla.TargetName;

/** A step of a ticket's way as the client sees it. */
public record Milestone(Step step, State state, @Nullable Instant at, @Nullable Instant dueAt) {

	/** The steps in their order. */
	public enum Step {

		RECEIVED, APPROVAL, IN_PROGRESS, WAITING_CLIENT, PROPOSAL, SOLUTION, CONFIRMATION, CANCELLED, DENIED

	}

	/** Whether a step lies behind, is now, or is to come. */
	public enum State {

		DONE, NOW, NEXT;

		/** The value of a page's {@code data-state}. */
		public String attribute() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	static List<Milestone> of(TicketSheet ticket, List<Deadline> deadlines) {
		List<Milestone> steps = new ArrayList<>();
		steps.add(new Milestone(Step.RECEIVED, State.DONE, ticket.openedAt(), null));
		TicketStatus status = ticket.status();
		if (ticket.needsApproval()) {
			boolean waits = status == TicketStatus.IN_APPROVAL;
			steps.add(new Milestone(Step.APPROVAL, waits ? State.NOW : State.DONE, null,
					waits ? due(deadlines, TargetName.FEEDBACK) : null));
		}
		switch (status) {
			case DENIED -> steps.add(new Milestone(Step.DENIED, State.NOW, ticket.statusSince(), null));
			case CANCELLED -> steps.add(new Milestone(Step.CANCELLED, State.NOW, ticket.statusSince(), null));
			default -> addWork(steps, ticket, deadlines);
		}
		return List.copyOf(steps);
	}

	private static void addWork(List<Milestone> steps, TicketSheet ticket, List<Deadline> deadlines) {
		TicketStatus status = ticket.status();
		boolean solved = status == TicketStatus.RESOLVED || status == TicketStatus.CLOSED;
		boolean begun = status != TicketStatus.NEW && status != TicketStatus.IN_APPROVAL;
		boolean working = status == TicketStatus.IN_PROGRESS || status == TicketStatus.REOPENED;
		steps.add(new Milestone(Step.IN_PROGRESS, working ? State.NOW : begun ? State.DONE : State.NEXT,
				working ? ticket.statusSince() : null, null));
		if (status == TicketStatus.WAITING_CLIENT || status == TicketStatus.PROPOSAL_SENT) {
			steps.add(new Milestone((status == TicketStatus.WAITING_CLIENT) ? Step.WAITING_CLIENT : Step.PROPOSAL,
					State.NOW, ticket.statusSince(), null));
		}
		steps.add(new Milestone(Step.SOLUTION, solved ? State.DONE : State.NEXT, solved ? ticket.resolvedAt() : null,
				solved ? null : due(deadlines, TargetName.SOLUTION)));
		steps.add(new Milestone(Step.CONFIRMATION,
				(status == TicketStatus.CLOSED) ? State.DONE
						: (status == TicketStatus.RESOLVED) ? State.NOW : State.NEXT,
				(status == TicketStatus.CLOSED) ? ticket.statusSince() : null, null));
	}

	private static @Nullable Instant due(List<Deadline> deadlines, TargetName target) {
		return deadlines.stream()
			.filter((deadline) -> deadline.target().is(target) && deadline.isOpen())
			.findFirst()
			.map(Deadline::dueAt)
			.orElse(null);
	}

}
