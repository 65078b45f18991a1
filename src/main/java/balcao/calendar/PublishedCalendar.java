package balcao.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One version of a calendar; published, it never changes.
 *
 * @param name what the calendar was called when this was published
 * @param number 1 for the first version of the calendar; for a draft the one it would get
 * @param validFrom since when it is in force, unless a later version is; null for a draft
 * @param publishedAt null for a draft
 * @param publishedBy the name of who published it; null when the application did
 * @param edited counts the changes made while it was a draft; to be given back with the
 * next one
 */
public record PublishedCalendar(long versionId, long calendarId, String name, int number, @Nullable Instant validFrom,
		@Nullable Instant publishedAt, @Nullable String publishedBy, int edited, BusinessTime time) {

	/** Whether it may still change. */
	public boolean isDraft() {
		return this.publishedAt == null;
	}

}
