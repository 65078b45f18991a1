package balcao.calendar.web;

import java.time.Duration;
import java.time.Instant;

import balcao.calendar.BusinessTime;
import balcao.calendar.CalendarRefused;
import org.jspecify.annotations.Nullable;

/** What a calendar means for a deadline that would begin now. */
final class Foresight {

	/** A goal that most companies promise. */
	static final Duration GOAL = Duration.ofHours(4);

	private Foresight() {
	}

	/** When four hours from now end; null where the calendar never opens so long. */
	static @Nullable Instant dueAt(BusinessTime time, Instant now) {
		try {
			return time.plus(now, GOAL);
		}
		catch (CalendarRefused ex) {
			return null;
		}
	}

}
