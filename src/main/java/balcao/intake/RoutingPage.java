package balcao.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of rules in the order in which they are asked.
 *
 * @param found how many fit the filter
 * @param inForce how many there are in force
 * @param next the rule after which the next page begins; null on the last
 */
public record RoutingPage(RoutingFilter filter, List<Row> rows, int found, long inForce, long unhealthy,
		@Nullable Long next) {

	/**
	 * A rule with its place in the order.
	 *
	 * @param place from 1 on; 0 where it is not in force
	 * @param uses how many tickets it decided about
	 */
	public record Row(int place, RoutingLine line, int uses) {

	}

}
