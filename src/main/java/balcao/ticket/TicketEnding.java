package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a ticket came and how it goes.
 *
 * @param followsId the ticket that it goes on with; null for none
 * @param closesAt when silence closes it; null unless it is resolved
 * @param reopensUntil until when it may be taken up again; null where it may not
 */
public record TicketEnding(@Nullable Long followsId, @Nullable Instant closesAt, @Nullable Instant reopensUntil) {

	/** Whether it may still be taken up at an instant. */
	boolean mayComeBack(Instant now) {
		return this.reopensUntil != null && !now.isAfter(this.reopensUntil);
	}

}
