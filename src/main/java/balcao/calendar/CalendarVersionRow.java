package balcao.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version in the history of a calendar.
 *
 * @param validFrom since when it is in force, unless a later one is
 * @param publishedBy the name of who published it; null when the application did
 */
public record CalendarVersionRow(int number, String name, Instant validFrom, Instant publishedAt,
		@Nullable String publishedBy) {

}
