package balcao.rehearsal;

import org.springframework.stereotype.Component;

import balcao.calendar.DraftRehearsal;

/** Leads from the draft of a calendar to what it would change. */
@Component
class CalendarWhatIf implements DraftRehearsal {

	@Override
	public String path(long calendarId) {
		return Rehearsal.pathOf(Topic.CALENDAR, calendarId);
	}

}
