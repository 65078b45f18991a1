package balcao.protocol;

import java.time.Instant;

/**
 * A protocol has a client: who asked for it, or who turned out to have. Once for each of
 * them, whichever way the protocol began.
 */
public record ProtocolRegistered(String number, long ticketId, long requesterId, String summary, Instant at) {

}
