package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What may still happen to an ended ticket.
 *
 * @param closesAt when silence closes it; null unless it is resolved
 * @param remindsAt when its client is reminded of that; null where there is no time for
 * it
 * @param reopensUntil until when it may be taken up again; null where it may not
 */
record Ending(@Nullable Instant closesAt, @Nullable Instant remindsAt, @Nullable Instant reopensUntil) {

}
