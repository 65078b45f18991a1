package balcao.chat;

import java.time.Instant;

/**
 * A conversation concerns a colleague now: it was given to them, or they are asked to
 * join.
 *
 * @param subject the client's organization and name
 */
public record ChatHanded(long conversationId, long toPersonId, String subject, long actorId, Instant at) {

}
