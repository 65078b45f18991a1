package balcao.sla;

import java.time.ZoneOffset;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import balcao.calendar.BusinessHours;
import balcao.calendar.BusinessTime;
import balcao.calendar.CalendarService;

/** The time that a clock counts. */
@Component
class ClockTimes {

	/** Every hour of every day: calendar days, as contracts call them. */
	static final BusinessTime RUNNING = BusinessTime.of(BusinessHours.always(ZoneOffset.UTC));

	private final LongFunction<BusinessTime> versions;

	@Autowired
	ClockTimes(CalendarService calendars) {
		this((version) -> calendars.version(version).time());
	}

	/** Counts by other hours than those that are published. */
	ClockTimes(LongFunction<BusinessTime> versions) {
		this.versions = versions;
	}

	/**
	 * @param calendarVersionId null for every hour of every day
	 */
	BusinessTime of(@Nullable Long calendarVersionId) {
		return (calendarVersionId != null) ? this.versions.apply(calendarVersionId) : RUNNING;
	}

}
