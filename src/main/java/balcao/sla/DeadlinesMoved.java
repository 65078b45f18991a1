package balcao.sla;

import java.util.Map;

/**
 * Clocks were replanned without an act on their subjects; their queues have to follow.
 */
public record DeadlinesMoved(Map<Long, NextDeadline> bySubject) {

}
