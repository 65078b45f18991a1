package balcao.chat;

import java.time.Instant;
import java.util.List;

/**
 * A client waits too long, or left a message while nobody was there.
 *
 * @param personIds who ought to know
 * @param subject the client's organization and name
 */
public record ChatWaits(long conversationId, List<Long> personIds, String subject, long clientId, Instant at) {

}
