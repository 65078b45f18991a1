package balcao.notification.web;

import org.jspecify.annotations.Nullable;

import balcao.notification.NoticeKind;
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
			default -> null;
		});
	}

	/**
	 * The key of what it tells, whose arguments are the promise, or else who did it, and
	 * how often.
	 */
	public String sentence() {
		NoticeKind kind = this.notice.kind();
		String who = (this.notice.actor() != null) ? ".by" : ".byRule";
		return "notification.said." + kind + (kind.isStage() ? "" : who);
	}

}
