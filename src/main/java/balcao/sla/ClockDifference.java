package balcao.sla;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A clock that would be another under other terms.
 *
 * @param label what people call the subject
 * @param dueBefore null for one that has ended
 * @param dueAfter likewise, and for one whose promise would be dropped; of a paused clock
 * both are as if it went on now
 * @param verdictBefore MET or BREACHED; null for one that is open
 * @param verdictAfter likewise, and CANCELLED where nothing would have been promised
 * @param endedAt null for one that is open
 */
public record ClockDifference(long subjectId, String label, long organizationId, TargetName target, DifferenceKind kind,
		int severityBefore, int severityAfter, @Nullable Instant dueBefore, @Nullable Instant dueAfter,
		@Nullable ClockState verdictBefore, @Nullable ClockState verdictAfter, @Nullable Instant endedAt) {

}
