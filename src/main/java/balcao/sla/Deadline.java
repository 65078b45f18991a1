package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.calendar.AccountLine;

/**
 * A clock as it is shown, with the account that explains it.
 *
 * @param state BREACHED also when it still runs past its due instant
 * @param dueAt null while paused
 * @param stage null unless running
 * @param consumed business time used so far
 * @param remaining business time left; zero once used up
 * @param account one line per counted segment, pause and closed day
 */
public record Deadline(TargetName target, ClockState state, @Nullable Stage stage, Instant startedAt,
		@Nullable Instant dueAt, @Nullable Instant endedAt, Duration total, Duration consumed, Duration remaining,
		@Nullable Integer severity, String calendar, boolean isOpen, List<AccountLine> account) {

}
