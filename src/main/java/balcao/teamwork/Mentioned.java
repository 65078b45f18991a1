package balcao.teamwork;

import java.time.Instant;

/** Somebody of the team was called in a note of a ticket that they may see. */
public record Mentioned(long ticketId, String number, long messageId, long personId, long byId, Instant at) {

}
