package balcao.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.web.StageLook;
import balcao.sla.Stage;

/**
 * A row of the desk's lists.
 *
 * @param left business time until the deadline, or since it when overdue; null while no
 * clock runs
 */
public record DeskRow(TicketRow ticket, StageLook stage, @Nullable Duration left,
		List<TicketPresence.Present> present) {

	public static List<DeskRow> of(List<QueueRow> rows, Instant now) {
		return rows.stream().map((row) -> of(row, now)).toList();
	}

	private static DeskRow of(QueueRow row, Instant now) {
		Stage stage = row.ticket().clock().stage(now);
		Duration remaining = row.remaining();
		if (stage != null && remaining != null) {
			return new DeskRow(row.ticket(), StageLook.valueOf(stage.name()), remaining.abs(), row.present());
		}
		boolean paused = "PAUSED".equals(row.ticket().clock().state());
		return new DeskRow(row.ticket(), paused ? StageLook.PAUSED : StageLook.NONE, null, row.present());
	}

	public boolean isOverdue() {
		return this.stage == StageLook.BREACHED;
	}

	public boolean isPaused() {
		return this.stage == StageLook.PAUSED;
	}

}
