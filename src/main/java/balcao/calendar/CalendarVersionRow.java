package balcao.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version in the history of a calendar.
 *
 * @param publishedBy the name of who published it; null when the application did
 */
public record CalendarVersionRow(int number, String name, Instant publishedAt, @Nullable String publishedBy) {

}
