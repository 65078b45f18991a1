package balcao.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.sla.TargetName;

/**
 * Something concerns somebody, who is told of it where they want to be.
 *
 * @param target the promise it is about; null when it is about none
 * @param actorId who did it; null for a rule or for time
 * @param messageId the message it is about; null for the ticket as a whole
 */
public record PersonTold(long personId, NoticeKind kind, long ticketId, String number, @Nullable TargetName target,
		@Nullable Long actorId, @Nullable Long messageId, String path, Instant at) {

}
