package balcao.duty;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who has a shift from one instant to another.
 *
 * @param standsInFor whose turn it would have been; null for one's own
 */
public record Turn(DutyPerson person, @Nullable DutyPerson standsInFor, Instant from, Instant until) {

	public boolean isStandIn() {
		return this.standsInFor != null;
	}

}
