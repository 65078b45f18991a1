package balcao.sla;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import balcao.calendar.BusinessTime;

/** The calendars that one batch of clocks counts by, each looked up once. */
final class TimesAtHand {

	private final ClockTimes times;

	private final Map<Long, BusinessTime> known = new HashMap<>();

	TimesAtHand(ClockTimes times) {
		this.times = times;
	}

	BusinessTime of(@Nullable Long calendarVersionId) {
		if (calendarVersionId == null) {
			return ClockTimes.RUNNING;
		}
		BusinessTime time = this.known.get(calendarVersionId);
		if (time == null) {
			time = this.times.of(calendarVersionId);
			this.known.put(calendarVersionId, time);
		}
		return time;
	}

}
