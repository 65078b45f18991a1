package balcao.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Counts whole days on which anybody attends, however short they are. */
public final class BusinessDays {

	/** A calendar that stays closed longer than this never opens. */
	private static final int LONGEST_CLOSED = 400;

	private BusinessDays() {
	}

	/**
	 * The closing of the last of a number of business days after the day of an instant.
	 * Refuses a calendar that does not open for more than a year.
	 * @param days at least 1
	 */
	public static Instant after(BusinessTime time, Instant from, int days) {
		ZoneId zone = time.hours().zone();
		LocalDate date = LocalDate.ofInstant(from, zone);
		int left = days;
		int closed = 0;
		while (true) {
			date = date.plusDays(1);
			List<OpenInterval> open = time.openOn(date);
			closed = open.isEmpty() ? closed + 1 : 0;
			if (closed > LONGEST_CLOSED) {
				throw new CalendarRefused("calendar.refused.neverOpens");
			}
			if (!open.isEmpty() && --left <= 0) {
				int closes = open.get(open.size() - 1).closesSecond();
				return date.atStartOfDay().plusSeconds(closes).atZone(zone).toInstant();
			}
		}
	}

}
