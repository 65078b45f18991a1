package balcao.calendar;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Published versions of a calendar, the newest first.
 *
 * @param draft whether the next version is being written
 * @param next the version before which the next page begins; null on the last page
 */
public record CalendarHistory(long calendarId, String name, boolean draft, List<CalendarVersionRow> rows,
		@Nullable Integer next) {

}
