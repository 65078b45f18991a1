package balcao.ticket.web;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import balcao.platform.web.StageLook;
import balcao.sla.ClockState;
import balcao.sla.Deadline;

/**
 * A deadline in one line.
 *
 * @param left business time to go, over the deadline, or that was taken; null for none
 */
record DeadlineChip(Deadline deadline, StageLook stage, @Nullable Duration left) {

	static DeadlineChip of(Deadline deadline) {
		Duration over = deadline.consumed().minus(deadline.total());
		boolean late = deadline.state() == ClockState.BREACHED;
		return switch (deadline.state()) {
			case RUNNING, BREACHED -> new DeadlineChip(deadline, look(deadline), late ? over : deadline.remaining());
			case PAUSED -> new DeadlineChip(deadline, StageLook.PAUSED, deadline.remaining());
			case MET -> new DeadlineChip(deadline, StageLook.MET, deadline.consumed());
			case CANCELLED -> new DeadlineChip(deadline, StageLook.NONE, null);
		};
	}

	private static StageLook look(Deadline deadline) {
		return (deadline.stage() != null) ? StageLook.valueOf(deadline.stage().name()) : StageLook.BREACHED;
	}

	/** Whether it runs past its due instant. */
	public boolean isOverdue() {
		return this.stage == StageLook.BREACHED && this.deadline.isOpen();
	}

	/** Whether it was kept, but too late. */
	public boolean isLate() {
		return this.stage == StageLook.BREACHED && !this.deadline.isOpen();
	}

}
