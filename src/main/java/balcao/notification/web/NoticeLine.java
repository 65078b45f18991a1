package balcao.notification.web;

import org.jspecify.annotations.Nullable;

import balcao.notification.NoticeRow;
import balcao.platform.web.StageLook;

/**
 * A notice as the page shows it.
 *
 * @param look of the stage it tells of; null when it tells of none
 */
record NoticeLine(NoticeRow notice, @Nullable StageLook look) {

	static NoticeLine of(NoticeRow notice) {
		return new NoticeLine(notice, switch (notice.kind()) {
			case YELLOW -> StageLook.YELLOW;
			case RED -> StageLook.RED;
			case BREACHED -> StageLook.BREACHED;
			case ASSIGNED, CONTESTED -> null;
		});
	}

	/**
	 * The key of what it tells, whose argument is the promise, or else who did it.
	 */
	public String sentence() {
		return switch (this.notice.kind()) {
			case YELLOW, RED, BREACHED -> "notification.noticeKind." + this.notice.kind();
			case ASSIGNED -> (this.notice.actor() != null) ? "notification.assignedBy" : "notification.assignedByRule";
			case CONTESTED -> "notification.contestedBy";
		};
	}

}
