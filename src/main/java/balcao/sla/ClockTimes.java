package balcao.sla;

import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import balcao.calendar.BusinessHours;
import balcao.calendar.BusinessTime;
import balcao.calendar.CalendarService;

/** The time that a clock counts. */
@Component
class ClockTimes {

	/** Every hour of every day: calendar days, as contracts call them. */
	static final BusinessTime RUNNING = BusinessTime.of(BusinessHours.always(ZoneOffset.UTC));

	private final CalendarService calendars;

	ClockTimes(CalendarService calendars) {
		this.calendars = calendars;
	}

	/**
	 * @param calendarVersionId null for every hour of every day
	 */
	BusinessTime of(@Nullable Long calendarVersionId) {
		return (calendarVersionId != null) ? this.calendars.version(calendarVersionId).time() : RUNNING;
	}

}
