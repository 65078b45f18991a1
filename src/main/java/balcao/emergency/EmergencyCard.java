package balcao.emergency;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.platform.Initials;
import balcao.platform.web.StageLook;
import balcao.sla.TargetName;
import balcao.ticket.TicketStatus;

/**
 * An emergency on the board.
 *
 * @param grouped its number as it is dictated
 * @param elapsed since it was opened, or until it was solved
 * @param left until the promise that is due next, or since it when broken; null while
 * none runs
 * @param target what is due next; null for nothing
 * @param waits whether people were called about it and nobody has answered
 */
public record EmergencyCard(long id, String number, String grouped, String subject, String organization,
		@Nullable String product, TicketStatus status, int severity, String team, @Nullable String assignee,
		Instant openedAt, Duration elapsed, @Nullable Instant mitigatedAt, @Nullable Instant solvedAt, StageLook stage,
		@Nullable Duration left, @Nullable TargetName target, boolean waits) {

	public @Nullable String initials() {
		return (this.assignee != null) ? Initials.of(this.assignee) : null;
	}

	public boolean isOverdue() {
		return this.stage == StageLook.BREACHED;
	}

	public boolean isMitigated() {
		return this.mitigatedAt != null && this.solvedAt == null;
	}

	EmergencyColumn column() {
		return EmergencyColumn.of(this.status, this.mitigatedAt != null);
	}

}
