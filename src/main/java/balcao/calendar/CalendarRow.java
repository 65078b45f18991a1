package balcao.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A calendar in the list of all. */
public record CalendarRow(long id, String name, String zone, int number, Instant publishedAt,
		@Nullable String publishedBy, boolean archived) {

}
