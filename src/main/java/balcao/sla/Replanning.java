package balcao.sla;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Why open clocks get other terms.
 *
 * @param reason in the words of whoever published
 * @param actorId null when the application did
 * @param from since when the terms hold; earlier means from now on
 */
public record Replanning(TermCause cause, String reason, @Nullable Long actorId, Instant from, Instant at) {

}
