package balcao.emergency;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How an emergency stands.
 *
 * @param nextUpdateAt until when the client is told something; null where nothing is
 * promised
 * @param mitigatedAt since when the client can work again
 * @param review what was learnt from it; null where nobody wrote it
 */
public record EmergencyStanding(@Nullable Instant nextUpdateAt, @Nullable Instant mitigatedAt,
		@Nullable Instant solvedAt, @Nullable EmergencyReview review) {

	boolean saysNothing() {
		return this.nextUpdateAt == null && this.mitigatedAt == null && this.solvedAt == null && this.review == null;
	}

}
