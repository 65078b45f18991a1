package balcao.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.sla.TargetName;

/**
 * A notice of a list.
 *
 * @param subject null when the person may no longer see the ticket
 * @param target the promise it is about; null when it is about none
 * @param actor the name of who did it; null for a rule or for time
 * @param path where it leads
 * @param times how often it happened since it was last read
 */
public record NoticeRow(long id, NoticeKind kind, String number, @Nullable String subject, @Nullable TargetName target,
		@Nullable String actor, String path, Instant at, boolean isRead, int times) {

}
