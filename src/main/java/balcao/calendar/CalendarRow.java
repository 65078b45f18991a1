package balcao.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A calendar in the list of all, as its latest version says.
 *
 * @param publishedBy the name of who published it; null when the application did
 */
public record CalendarRow(long id, String name, String zone, int number, Instant publishedAt,
		@Nullable String publishedBy) {

}
