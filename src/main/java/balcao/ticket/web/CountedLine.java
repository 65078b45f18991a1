package balcao.ticket.web;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

import balcao.calendar.AccountLine;
import org.jspecify.annotations.Nullable;

/**
 * A line of the account of a deadline.
 *
 * @param counted the working time it adds; zero where nothing counts
 * @param name of the holiday, or why the hours were others
 */
record CountedLine(AccountLine.Kind kind, LocalDateTime from, LocalDateTime to, Duration counted,
		@Nullable String name) {

	static CountedLine of(AccountLine line, ZoneId zone) {
		return new CountedLine(line.kind(), line.from().atZone(zone).toLocalDateTime(),
				line.to().atZone(zone).toLocalDateTime(), line.counted(), line.name());
	}

	public boolean isAttended() {
		return this.kind == AccountLine.Kind.OPEN;
	}

	/** Whether it is made of whole days, whose hours need not be told. */
	public boolean isWholeDays() {
		return this.from.toLocalTime().equals(LocalTime.MIDNIGHT) && this.to.toLocalTime().equals(LocalTime.MIDNIGHT);
	}

	/** Whether it begins and ends on one day. */
	public boolean isWithinDay() {
		return this.from.toLocalDate().equals(lastDay().toLocalDate());
	}

	/** An instant of the last day of the line, which may end as that day does. */
	public LocalDateTime lastDay() {
		return this.to.minusNanos(1);
	}

}
