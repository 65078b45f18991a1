package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.calendar.BusinessTime;
import balcao.platform.Refused;

/**
 * Something promised to one subject alone, beside its policy: until the close of a day,
 * until the close of so many business days after the present one, or for exactly so long.
 *
 * @param day counts every hour until the day closes, so that no later calendar moves it
 * @param businessDays counts by the subject's calendar; without one, whole days
 * @param zone where the day is one
 * @param exactly every hour of every day, whoever is waited for; null for a day
 */
public record OwnPromise(TargetName target, @Nullable LocalDate day, @Nullable Integer businessDays, ZoneId zone,
		@Nullable Duration exactly, StagePercents percents) {

	/** No calendar is closed for longer. */
	private static final int MOST_CLOSED_DAYS = 400;

	public static OwnPromise on(TargetName target, LocalDate day, ZoneId zone) {
		return new OwnPromise(target, day, null, zone, null, StagePercents.USUAL);
	}

	public static OwnPromise within(TargetName target, int businessDays, ZoneId zone) {
		return new OwnPromise(target, null, businessDays, zone, null, StagePercents.USUAL);
	}

	/** Counts every hour of every day, and rests for nobody. */
	public static OwnPromise lasting(TargetName target, Duration duration, StagePercents percents) {
		return new OwnPromise(target, null, null, ZoneOffset.UTC, duration, percents);
	}

	/** Whether it counts by the subject's calendar. */
	boolean countsByCalendar() {
		return this.businessDays != null;
	}

	/**
	 * The time it gives from a whole second on. Refuses a day that is over.
	 * @param time the subject's; null without a calendar
	 */
	Duration duration(@Nullable BusinessTime time, Instant start) {
		LocalDate last = this.day;
		Duration duration = (this.exactly != null) ? this.exactly
				: (last != null) ? Duration.between(start, closing(time, last, start))
						: days((this.businessDays != null) ? this.businessDays : 0, time, start);
		if (duration.isNegative() || duration.isZero()) {
			throw new Refused("sla.refused.promiseOver");
		}
		return duration;
	}

	/** When the day's last hours end; its midnight where it has none. */
	private Instant closing(@Nullable BusinessTime time, LocalDate last, Instant start) {
		ZoneId local = (time != null) ? time.hours().zone() : this.zone;
		Instant midnight = last.plusDays(1).atStartOfDay(local).toInstant();
		if (time == null || time.openOn(last).isEmpty()) {
			return midnight;
		}
		Duration open = time.between(start, midnight);
		return open.isZero() ? midnight : time.plus(start, open);
	}

	private static Duration days(int days, @Nullable BusinessTime time, Instant start) {
		if (time == null) {
			return Duration.ofDays(days);
		}
		ZoneId zone = time.hours().zone();
		LocalDate last = start.atZone(zone).toLocalDate();
		for (int left = days, closed = 0; left > 0 && closed < MOST_CLOSED_DAYS;) {
			last = last.plusDays(1);
			boolean open = !time.openOn(last).isEmpty();
			left -= open ? 1 : 0;
			closed = open ? 0 : closed + 1;
		}
		return time.between(start, last.plusDays(1).atStartOfDay(zone).toInstant());
	}

	/** The start of a clock, in whole seconds as durations are. */
	static Instant start(Instant now) {
		return now.truncatedTo(ChronoUnit.SECONDS);
	}

	/**
	 * How such a target behaves: ended by the solution, resting while the client is asked
	 * unless every hour counts.
	 */
	TargetTerms terms() {
		return new TargetTerms(this.target, null, null, StartsOn.OPENING, CompletesOn.SOLUTION,
				RestartsOn.RESUMES_ON_REOPENING, this.exactly == null, this.exactly == null, List.of());
	}

}
