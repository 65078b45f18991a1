package balcao.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A conversation is over.
 *
 * @param actorId who ended it; null where its protocol was closed
 */
public record ChatEnded(long conversationId, ChatKind kind, @Nullable Long actorId, Instant at) {

}
