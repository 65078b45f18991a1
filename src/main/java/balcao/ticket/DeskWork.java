package balcao.ticket;

import java.util.List;

/** How much there is to do for somebody of the team. */
public record DeskWork(List<Queue> queues, long own) {

	/** A queue that the person works, with its open tickets. */
	public record Queue(long teamId, String team, long open) {

	}

}
