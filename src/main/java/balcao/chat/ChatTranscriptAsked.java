package balcao.chat;

import java.time.Instant;

/** The client of a conversation wants to have it by mail. */
public record ChatTranscriptAsked(long conversationId, long clientId, Instant at) {

}
