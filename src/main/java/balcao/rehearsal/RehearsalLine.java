package balcao.rehearsal;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import balcao.sla.ClockState;
import balcao.sla.DifferenceKind;
import balcao.sla.TargetName;

/** A clock that would be another. */
public record RehearsalLine(long id, Instant at, DifferenceKind kind, String label, String organization,
		TargetName target, int severityBefore, int severityAfter, @Nullable Instant dueBefore,
		@Nullable Instant dueAfter, @Nullable ClockState verdictBefore, @Nullable ClockState verdictAfter) {

	/** How it would be another, as a part of a message key. */
	public String manner() {
		return switch (this.kind) {
			case STAGES, SEVERITY, DROPPED, VERDICT -> this.kind.name().toLowerCase(Locale.ROOT);
			case DUE -> isSooner() ? "sooner" : "later";
		};
	}

	private boolean isSooner() {
		return this.dueBefore != null && this.dueAfter != null && this.dueAfter.isBefore(this.dueBefore);
	}

	public boolean isOtherSeverity() {
		return this.severityBefore != this.severityAfter;
	}

}
