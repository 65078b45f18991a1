package balcao.sla;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The clock of a subject that ends first, for the order of queues.
 *
 * @param state RUNNING with its instants, PAUSED, or null when no clock is open
 */
public record NextDeadline(@Nullable ClockState state, @Nullable TargetName target, @Nullable Instant dueAt,
		@Nullable Instant yellowAt, @Nullable Instant redAt) {

	static final NextDeadline NONE = new NextDeadline(null, null, null, null, null);

}
