package balcao.duty;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a shift.
 *
 * @param calendarId null for every hour
 * @param startsOn when the first of the people takes over; the others follow by the week
 * @param personIds in the order of their turns
 */
public record ShiftTerms(String name, DutyHours hours, @Nullable Long calendarId, LocalDate startsOn,
		LocalTime handOver, List<Long> personIds) {

	public ShiftTerms {
		personIds = List.copyOf(personIds);
	}

}
