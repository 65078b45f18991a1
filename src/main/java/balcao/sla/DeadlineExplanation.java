package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.calendar.Holiday;
import balcao.calendar.PublishedCalendar;
import balcao.catalog.Priority;

/**
 * A deadline with everything that made it.
 *
 * @param cycles how often its target has begun so far
 * @param contract that chose the policy; null for clocks without one
 * @param policy the version it is held to; null for clocks older than policies
 * @param calendar whose hours count now; null when every hour of every day counts
 * @param startsOn null where the policy no longer tells
 * @param changes of terms, the oldest first
 * @param pauses the oldest first, those that no longer count among them
 * @param holidays that it met, once each
 * @param lines what was counted, skipped and paused until {@code until}
 * @param until the end of a clock that ended, the due instant of one that runs, else now
 * @param stages null while it stands still
 */
public record DeadlineExplanation(Deadline deadline, int cycles, @Nullable ContractTerms contract,
		@Nullable PolicyVersion policy, @Nullable PublishedCalendar calendar, @Nullable Priority priority,
		@Nullable StartsOn startsOn, RestartsOn restartsOn, boolean pausesWaiting, boolean pausesProposal,
		StagePercents percents, List<TermChange> changes, List<ClockPause> pauses, List<Holiday> holidays,
		List<ClockLine> lines, Instant until, @Nullable StageInstants stages) {

	/** The lines together, in whole seconds. */
	public Duration counted() {
		return this.lines.stream().map(ClockLine::counted).reduce(Duration.ZERO, Duration::plus);
	}

	/** Whether the lines reach the due instant, so that they add up to the target. */
	public boolean isWhole() {
		return counted().equals(this.deadline.total());
	}

	/**
	 * When each stage is reached.
	 *
	 * @param escalate the due instant unless the policy says earlier
	 */
	public record StageInstants(Instant yellow, Instant red, Instant escalate, Instant due) {

	}

}
