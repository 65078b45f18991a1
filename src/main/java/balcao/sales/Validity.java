package balcao.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How long a proposal holds, and when its deciders are reminded of it. */
record Validity(LocalDate until, ZoneId zone) {

	/** Nobody is reminded at night. */
	private static final LocalTime MORNING = LocalTime.of(9, 0);

	/** The end of the last day. */
	Instant end() {
		return this.until.plusDays(1).atStartOfDay(this.zone).toInstant();
	}

	/** The mornings of so many days before the last one, those that are yet to come. */
	List<Instant> reminders(Collection<Integer> daysBefore, Instant now) {
		return daysBefore.stream()
			.distinct()
			.map((days) -> this.until.minusDays(days).atTime(MORNING).atZone(this.zone).toInstant())
			.filter((at) -> at.isAfter(now) && at.isBefore(end()))
			.sorted(Comparator.naturalOrder())
			.toList();
	}

}
