package balcao.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A calendar in the list of all, as the version in force says.
 *
 * @param number null while the calendar was never published
 * @param publishedAt null while the calendar was never published
 * @param publishedBy the name of who published it; null when the application did
 * @param draft whether somebody is writing the next version
 */
public record CalendarRow(long id, String name, String zone, @Nullable Integer number, @Nullable Instant publishedAt,
		@Nullable String publishedBy, boolean draft) {

}
