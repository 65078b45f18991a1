package balcao.protocol;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A call was cut of which enough is known to call back.
 *
 * @param agentId who took it
 * @param subject its number and who called, as far as it is known
 * @param actorId who says that it was cut; null where the page gave no sign any more
 */
public record ContactInterrupted(String number, long agentId, String subject, @Nullable Long actorId, Instant at) {

}
