package balcao.sla;

import org.jspecify.annotations.Nullable;

import balcao.calendar.PublishedCalendar;

/**
 * What a subject was promised under.
 *
 * @param contractId null where nothing was promised
 * @param calendar by which its solution, else anything, is counted; null where every hour
 * counts
 */
public record Agreed(@Nullable Long contractId, @Nullable PublishedCalendar calendar) {

}
