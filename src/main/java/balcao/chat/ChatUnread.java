package balcao.chat;

import java.time.Instant;

/**
 * Words wait in a conversation for somebody who does not look; told once until they have
 * looked.
 *
 * @param side whose words they wait for: of the team who has it, or its client
 * @param subject who the conversation is with: the client's organization and name, or who
 * of the team wrote
 * @param authorId who said the last of them
 */
public record ChatUnread(long conversationId, ChatSide side, long personId, String subject, long authorId, Instant at) {

}
