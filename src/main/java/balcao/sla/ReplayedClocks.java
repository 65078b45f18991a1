package balcao.sla;

import java.util.List;

/**
 * Some clocks replayed.
 *
 * @param count how many were replayed; fewer than asked for means that there are no more
 * @param last the last of them; where to go on
 */
public record ReplayedClocks(List<ClockDifference> differences, int count, long last) {

}
