package balcao.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When nothing shall ring for somebody: between two times of each day, which may lie
 * around midnight, and on weekends where they say so. The same times mean the whole day.
 */
public record QuietHours(LocalTime from, LocalTime until, boolean weekends, ZoneId zone) {

	private static final int A_WEEK = 8;

	/** Whether it is quiet at an instant. */
	public boolean contains(Instant at) {
		return contains(at.atZone(this.zone).toLocalDateTime());
	}

	private boolean contains(LocalDateTime local) {
		LocalTime time = local.toLocalTime();
		boolean night = this.from.isBefore(this.until) ? !time.isBefore(this.from) && time.isBefore(this.until)
				: !time.isBefore(this.from) || time.isBefore(this.until);
		return night || (this.weekends
				&& (local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY));
	}

	/**
	 * Until when a letter is held that would go out at an instant: that instant where it
	 * is not quiet, else the end; a day later where it is always quiet.
	 */
	public Instant heldUntil(Instant at) {
		if (!contains(at)) {
			return at;
		}
		ZonedDateTime local = at.atZone(this.zone);
		for (int day = 0; day < A_WEEK; day++) {
			ZonedDateTime end = local.plusDays(day).with(this.until);
			ZonedDateTime midnight = local.plusDays(day + 1L).truncatedTo(ChronoUnit.DAYS);
			if (end.toInstant().isAfter(at) && !contains(end.toInstant())) {
				return end.toInstant();
			}
			if (!contains(midnight.toInstant())) {
				return midnight.toInstant();
			}
		}
		return at.plus(1, ChronoUnit.DAYS);
	}

}
