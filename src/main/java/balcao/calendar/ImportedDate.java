package balcao.calendar;

/**
 * A date found in an iCalendar file.
 *
 * @param repeats whether it is one of several dates of an entry that repeats every year
 */
public record ImportedDate(Holiday holiday, boolean repeats) {

}
