package balcao.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** At which full hour of the day somebody has letters of notices, all in one. */
public record DigestHour(int hour, ZoneId zone) {

	/** The hours of a day. */
	public static final int HOURS = 24;

	public DigestHour {
		if (hour < 0 || hour >= HOURS) {
			throw new IllegalArgumentException("No hour of a day: " + hour);
		}
	}

	/** The next time after an instant; where clocks skip the hour, right after it. */
	public Instant after(Instant at) {
		ZonedDateTime today = at.atZone(this.zone).toLocalDate().atTime(LocalTime.of(this.hour, 0)).atZone(this.zone);
		return today.toInstant().isAfter(at) ? today.toInstant()
				: today.toLocalDate().plusDays(1).atTime(LocalTime.of(this.hour, 0)).atZone(this.zone).toInstant();
	}

}
