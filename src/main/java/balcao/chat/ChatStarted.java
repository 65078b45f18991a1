package balcao.chat;

import java.time.Instant;

/**
 * A client began a conversation.
 *
 * @param waiting whether the client waits now; otherwise a message was left
 */
public record ChatStarted(long conversationId, ChatKind kind, long organizationId, long clientId, long teamId,
		boolean waiting, Instant at) {

}
