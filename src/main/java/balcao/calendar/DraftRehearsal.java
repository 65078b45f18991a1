package balcao.calendar;

/** Where one can see what a draft would change before it is published. */
public interface DraftRehearsal {

	/** The address of the page, such as {@code /backoffice/rehearsals/calendar/7}. */
	String path(long calendarId);

}
