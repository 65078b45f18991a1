package balcao.mail;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a ticket and gets no letters, since one came back for good.
 *
 * @param personId null for somebody from outside
 */
public record BlockedReader(@Nullable Long personId, String name, String address, String reason, Instant blockedAt) {

}
