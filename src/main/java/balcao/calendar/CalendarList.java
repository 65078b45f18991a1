package balcao.calendar;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of calendars by name.
 *
 * @param archived whether those out of use are listed, instead of those in use
 * @param after the calendar after which the page begins; 0 for the first page
 * @param next the calendar after which the next page begins; null on the last page
 */
public record CalendarList(List<CalendarRow> rows, boolean archived, long after, @Nullable Long next) {

}
