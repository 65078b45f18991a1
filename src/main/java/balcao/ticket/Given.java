package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That a ticket was given to somebody, and who had it before.
 *
 * @param at null where they had it already
 */
public record Given(String number, long teamBefore, @Nullable Long personBefore, @Nullable Instant at) {

}
