package balcao.calendar;

/** A calendar to choose from a list. */
public record CalendarChoice(long id, String name) {

}
