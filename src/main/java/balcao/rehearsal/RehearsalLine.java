package balcao.rehearsal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.sla.ClockState;
import balcao.sla.DifferenceKind;
import balcao.sla.TargetName;

/** A clock that would be another. */
public record RehearsalLine(long id, Instant at, DifferenceKind kind, String label, String organization,
		TargetName target, int severityBefore, int severityAfter, @Nullable Instant dueBefore,
		@Nullable Instant dueAfter, @Nullable ClockState verdictBefore, @Nullable ClockState verdictAfter) {

	public boolean isSooner() {
		return this.dueBefore != null && this.dueAfter != null && this.dueAfter.isBefore(this.dueBefore);
	}

	public boolean isOtherSeverity() {
		return this.severityBefore != this.severityAfter;
	}

}
