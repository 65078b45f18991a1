package balcao.sla;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Clocks were replanned without an act on their subjects; their queues have to follow.
 *
 * @param because what was published; null where the subject's history tells already
 */
public record DeadlinesMoved(Map<Long, NextDeadline> bySubject, @Nullable Replanning because) {

	public DeadlinesMoved(Map<Long, NextDeadline> bySubject) {
		this(bySubject, null);
	}

}
