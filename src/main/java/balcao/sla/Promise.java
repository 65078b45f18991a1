package balcao.sla;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A promise as it would be made now.
 *
 * @param calendar null when every hour of every day counts
 * @param dueAt the instant it would end if started now
 */
public record Promise(TargetName target, Duration duration, @Nullable String calendar, Instant dueAt) {

}
