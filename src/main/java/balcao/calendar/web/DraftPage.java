package balcao.calendar.web;

import java.time.Instant;

import balcao.calendar.DraftTrace;
import balcao.calendar.PublishedCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds each page of a draft.
 *
 * @param part the page among those of the draft
 * @param dueAt when four hours from now would end by the draft; null for never
 * @param rehearsal where the draft can be tried on deadlines; null for nowhere
 */
record DraftPage(PublishedCalendar draft, DraftTrace trace, String part, @Nullable Instant dueAt,
		@Nullable String rehearsal) {

	public long id() {
		return this.draft.calendarId();
	}

	public int edited() {
		return this.draft.edited();
	}

	/** The calendar's own address. */
	public String calendar() {
		return "/backoffice/calendars/" + id();
	}

	/** The draft's own address. */
	public String path() {
		return calendar() + "/draft";
	}

	/** Whether nothing was published of the calendar before. */
	public boolean isFirst() {
		return this.draft.number() == 1;
	}

}
