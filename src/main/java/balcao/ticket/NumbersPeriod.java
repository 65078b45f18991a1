package balcao.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which time a team's numbers are about, in whole local days. */
public enum NumbersPeriod {

	THIS_MONTH, LAST_MONTH, LAST_90_DAYS;

	/** The first day, and the one after the last. */
	Days days(Instant now, ZoneId zone) {
		LocalDate today = LocalDate.ofInstant(now, zone);
		LocalDate first = today.withDayOfMonth(1);
		return switch (this) {
			case THIS_MONTH -> new Days(first, today.plusDays(1));
			case LAST_MONTH -> new Days(first.minusMonths(1), first);
			case LAST_90_DAYS -> new Days(today.minusDays(89), today.plusDays(1));
		};
	}

	/** Days from one on, up to another that is not among them. */
	record Days(LocalDate from, LocalDate until) {

	}

}
