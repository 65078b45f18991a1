package balcao.calendar;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A calendar as it is now.
 *
 * @param calendar the version in force; the draft of a calendar that was never published
 * @param draft the next version while it is written
 * @param history its latest published versions, the newest first
 */
public record CalendarPage(PublishedCalendar calendar, boolean archived, @Nullable PublishedCalendar draft,
		List<CalendarVersionRow> history) {

	public boolean isPublished() {
		return !this.calendar.isDraft();
	}

	/** Whether a version is published that is not in force yet. */
	public boolean isWaiting() {
		return isPublished() && this.history.get(0).number() > this.calendar.number();
	}

}
