package balcao.ticket;

import java.time.Instant;

/**
 * Somebody from outside in copy.
 *
 * @param expiresAt until when the personal link opens
 * @param expired whether it opens no more
 */
public record OutsiderLine(long id, String name, String email, Instant expiresAt, boolean expired) {

}
