package balcao.ticket;

import java.util.List;

/** Where a day at the desk begins: one's own work and how one's queues stand. */
public record DeskHome(OwnWork own, List<QueueHealth> queues) {

	/** Whether some queue has a ticket that nobody has taken. */
	public boolean hasUnassigned() {
		return this.queues.stream().anyMatch((queue) -> queue.counts().unassigned() > 0);
	}

}
