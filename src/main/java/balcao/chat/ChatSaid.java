package balcao.chat;

import java.time.Instant;

/** Somebody said something in a conversation. */
public record ChatSaid(long conversationId, ChatKind kind, int position, ChatSide side, long authorId, Instant at) {

}
