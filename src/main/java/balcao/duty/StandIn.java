package balcao.duty;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Somebody has the turns of a shift from one instant to another, whoever's they are. */
public record StandIn(long id, DutyPerson person, Instant startsAt, Instant endsAt, @Nullable String about) {

	boolean isAt(Instant at) {
		return !at.isBefore(this.startsAt) && at.isBefore(this.endsAt);
	}

}
