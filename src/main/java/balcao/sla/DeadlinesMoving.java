package balcao.sla;

import java.util.Set;

/**
 * Clocks are about to be replanned. Whoever keeps rows for their subjects locks those
 * first, in the order of the ids, as acts on a subject lock them before its clocks.
 */
public record DeadlinesMoving(Set<Long> subjects) {

}
