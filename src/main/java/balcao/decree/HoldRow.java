package balcao.decree;

import java.time.Instant;

/** A ticket that is kept whatever its term says. */
public record HoldRow(long ticketId, String number, String reason, String placedBy, Instant placedAt) {

}
