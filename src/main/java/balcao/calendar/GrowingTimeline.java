package balcao.calendar;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The timeline of a calendar around the instants it is asked for. It grows when asked
 * elsewhere, at least to double its length, but stays within 1900 to 2100 and some
 * megabytes: outside of them there is none.
 */
final class GrowingTimeline {

	private static final LocalDate FIRST_DAY = LocalDate.ofInstant(EpochNanos.FIRST, ZoneOffset.UTC).plusDays(1);

	private static final LocalDate UNTIL_DAY = LocalDate.ofInstant(EpochNanos.LAST, ZoneOffset.UTC).minusDays(1);

	private static final long LEAST_DAYS = 128;

	/** They take four megabytes; two centuries of office hours have 104,000. */
	private static final long MOST_WINDOWS = 262_144;

	private final OpenDays days;

	private final long mostDays;

	private volatile @Nullable Timeline known;

	GrowingTimeline(OpenDays days) {
		this.days = days;
		this.mostDays = 7 * MOST_WINDOWS / Math.max(1, days.windowsAWeek());
	}

	/** A timeline from one instant to a later one; null when there is none. */
	@Nullable Timeline covering(long from, long to) {
		Timeline timeline = this.known;
		if (timeline != null && timeline.covers(from, to)) {
			return timeline;
		}
		if (!EpochNanos.isWithin(from) || !EpochNanos.isWithin(to)) {
			return null;
		}
		Timeline grown = grown(this.days.dateOf(EpochNanos.toInstant(from)),
				this.days.dateOf(EpochNanos.toInstant(to)).plusDays(2));
		return (grown != null && grown.covers(from, to)) ? grown : null;
	}

	/**
	 * As {@link Timeline#reach}; {@link Timeline#NOT_REACHED} also where there is no
	 * timeline.
	 */
	long reach(long from, long amount, Pauses pauses) {
		Timeline timeline = covering(from, from);
		if (timeline == null || amount > EpochNanos.END - from) {
			return Timeline.NOT_REACHED;
		}
		long due = timeline.reach(from, amount, pauses);
		while (due == Timeline.NOT_REACHED) {
			Timeline longer = grown(timeline.firstDay(), timeline.untilDay().plusDays(1));
			if (longer == null || longer.days() == timeline.days()) {
				return due;
			}
			timeline = longer;
			due = timeline.reach(from, amount, pauses);
		}
		return due;
	}

	/** The timeline after it has grown to these days, or as it was if it may not. */
	private synchronized @Nullable Timeline grown(LocalDate firstDay, LocalDate untilDay) {
		Timeline timeline = this.known;
		LocalDate first = firstDay;
		LocalDate until = untilDay.plusDays(LEAST_DAYS);
		if (timeline != null) {
			long step = Math.max(LEAST_DAYS, timeline.days());
			first = firstDay.isBefore(timeline.firstDay()) ? firstDay.minusDays(step) : timeline.firstDay();
			until = untilDay.isAfter(timeline.untilDay()) ? untilDay.plusDays(step) : timeline.untilDay();
		}
		first = first.isBefore(FIRST_DAY) ? FIRST_DAY : first;
		until = until.isAfter(UNTIL_DAY) ? UNTIL_DAY : until;
		long length = ChronoUnit.DAYS.between(first, until);
		long before = (timeline != null) ? timeline.days() : 0;
		if (length > before && length <= this.mostDays) {
			timeline = Timeline.of(this.days, first, until);
			this.known = timeline;
		}
		return timeline;
	}

}
