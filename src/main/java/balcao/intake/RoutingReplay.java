package balcao.intake;

import java.time.Instant;
import java.util.List;

/**
 * Which requests of late would have gone elsewhere.
 *
 * @param tried how many requests were tried
 * @param cut whether there were more than that
 * @param moved how many would have gone elsewhere
 * @param flows how many from which team to which, the most first
 * @param lines the newest of them
 */
public record RoutingReplay(int tried, boolean cut, int moved, List<Flow> flows, List<Line> lines) {

	/** Requests that would have left a team for another. */
	public record Flow(String from, String to, int count) {

	}

	/** A request that would have gone elsewhere. */
	public record Line(String number, String subject, Instant at, String from, String to) {

	}

}
