package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.calendar.AccountLine;

/**
 * A clock as it is shown, with the account that explains it.
 *
 * @param cycle 1 for the first clock of its target, higher when it started anew
 * @param state BREACHED also when it still runs past its due instant
 * @param dueAt null while paused
 * @param stage null unless running
 * @param total business time promised
 * @param consumed business time used so far
 * @param remaining business time left; zero once used up
 * @param paused business time that did not count because the client was waited for
 * @param calendar null when every hour of every day counts
 * @param account one line per counted segment, pause and closed day
 */
public record Deadline(long id, TargetName target, int cycle, ClockState state, @Nullable Stage stage,
		Instant startedAt, @Nullable Instant dueAt, @Nullable Instant endedAt, Duration total, Duration consumed,
		Duration remaining, Duration paused, @Nullable Integer severity, @Nullable String calendar,
		CompletesOn completesOn, boolean isOpen, List<AccountLine> account) {

}
