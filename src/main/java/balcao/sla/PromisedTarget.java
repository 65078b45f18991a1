package balcao.sla;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** A promise in force, for its admin page. */
public record PromisedTarget(long id, @Nullable Integer severity, TargetName target, Duration duration,
		long calendarId) {

}
