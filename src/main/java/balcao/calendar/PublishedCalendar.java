package balcao.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One version of a calendar, which never changes.
 *
 * @param name what the calendar was called when this was published
 * @param number 1 for the first version of the calendar
 * @param publishedBy the name of who published it; null when the application did
 */
public record PublishedCalendar(long versionId, long calendarId, String name, int number, Instant publishedAt,
		@Nullable String publishedBy, BusinessTime time) {

}
