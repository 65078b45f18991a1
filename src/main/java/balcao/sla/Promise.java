package balcao.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * A promise as it would be made now.
 *
 * @param dueAt the instant it would end if started now
 */
public record Promise(TargetName target, Duration duration, String calendar, Instant dueAt) {

}
