package balcao.calendar;

import java.util.List;

/**
 * A calendar as it is now.
 *
 * @param history its latest versions, the newest first
 */
public record CalendarPage(PublishedCalendar calendar, boolean archived, List<CalendarVersionRow> history) {

}
