package balcao.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The open windows of consecutive days with running totals, so that every question costs
 * a few binary searches and no memory. Instants and amounts are {@link EpochNanos}.
 */
final class Timeline {

	/** Says that an amount is not reached within the timeline. */
	static final long NOT_REACHED = Long.MAX_VALUE;

	private final LocalDate firstDay;

	private final LocalDate untilDay;

	private final long start;

	private final long end;

	private final long[] openings;

	/** The open time before each window and, last, that of all windows. */
	private final long[] totals;

	/**
	 * @param openings of windows in order that do not touch
	 * @param totals one more than openings
	 */
	private Timeline(OpenDays days, LocalDate firstDay, LocalDate untilDay, long[] openings, long[] totals) {
		this.firstDay = firstDay;
		this.untilDay = untilDay;
		this.start = EpochNanos.ofSecond(days.startOf(firstDay).getEpochSecond());
		this.end = EpochNanos.ofSecond(days.startOf(untilDay).getEpochSecond());
		this.openings = openings;
		this.totals = totals;
	}

	/** The timeline of the days from the first up to and without the last. */
	static Timeline of(OpenDays days, LocalDate firstDay, LocalDate untilDay) {
		Draft draft = new Draft();
		days.forEachWindow(firstDay, untilDay, draft);
		return draft.finish(days, firstDay, untilDay);
	}

	LocalDate firstDay() {
		return this.firstDay;
	}

	LocalDate untilDay() {
		return this.untilDay;
	}

	long days() {
		return ChronoUnit.DAYS.between(this.firstDay, this.untilDay);
	}

	boolean covers(long from, long to) {
		return this.start <= from && to <= this.end;
	}

	/**
	 * The open and unpaused time from one instant to a later one; both must be covered.
	 */
	long open(long from, long to, Pauses pauses) {
		long open = open(from, to);
		for (int i = 0; i < pauses.count(); i++) {
			long stops = Math.max(from, EpochNanos.of(pauses.get(i).from()));
			long resumes = Math.min(to, EpochNanos.of(pauses.get(i).to()));
			if (stops < resumes) {
				open -= open(stops, resumes);
			}
		}
		return open;
	}

	/**
	 * The earliest instant at which the amount of open and unpaused time has passed.
	 * @param from must be covered
	 * @param amount more than zero
	 */
	long reach(long from, long amount, Pauses pauses) {
		long awake = from;
		long remaining = amount;
		for (int i = 0; i < pauses.count(); i++) {
			long stops = EpochNanos.of(pauses.get(i).from());
			long resumes = EpochNanos.of(pauses.get(i).to());
			if (resumes > awake) {
				long open = open(awake, Math.max(awake, Math.min(stops, this.end)));
				if (open >= remaining) {
					break;
				}
				if (resumes > this.end) {
					return NOT_REACHED;
				}
				remaining -= open;
				awake = resumes;
			}
		}
		return reach(awake, remaining);
	}

	/** The open windows between two instants that are covered. */
	List<Span> windows(long from, long to) {
		List<Span> windows = new ArrayList<>();
		for (int i = Math.max(0, windowAt(from)); i < this.openings.length && this.openings[i] < to; i++) {
			long opens = Math.max(from, this.openings[i]);
			long closes = Math.min(to, this.openings[i] + this.totals[i + 1] - this.totals[i]);
			if (opens < closes) {
				DayWalk.append(windows, new Span(EpochNanos.toInstant(opens), EpochNanos.toInstant(closes)));
			}
		}
		return windows;
	}

	private long open(long from, long to) {
		return openUntil(to) - openUntil(from);
	}

	private long openUntil(long at) {
		int window = windowAt(at);
		if (window < 0) {
			return 0;
		}
		return Math.min(this.totals[window] + at - this.openings[window], this.totals[window + 1]);
	}

	private long reach(long from, long amount) {
		long before = openUntil(from);
		if (amount > this.totals[this.openings.length] - before) {
			return NOT_REACHED;
		}
		int found = Arrays.binarySearch(this.totals, before + amount);
		int window = (found >= 0) ? found - 1 : -found - 2;
		return this.openings[window] + before + amount - this.totals[window];
	}

	/** The last window that opens at or before an instant; -1 when there is none. */
	private int windowAt(long at) {
		int found = Arrays.binarySearch(this.openings, at);
		return (found >= 0) ? found : -found - 2;
	}

	/** A timeline as it is written, window after window. */
	private static final class Draft implements OpenDays.Windows {

		private long[] openings = new long[512];

		private long[] totals = new long[512];

		private int count;

		private long total;

		private long lastClosing = Long.MIN_VALUE;

		@Override
		public void add(long opensSecond, long closesSecond) {
			if (opensSecond != this.lastClosing) {
				if (this.count + 1 == this.totals.length) {
					this.openings = Arrays.copyOf(this.openings, this.count * 2);
					this.totals = Arrays.copyOf(this.totals, this.count * 2);
				}
				this.openings[this.count] = EpochNanos.ofSecond(opensSecond);
				this.count++;
			}
			this.total += EpochNanos.ofAmount(closesSecond - opensSecond);
			this.totals[this.count] = this.total;
			this.lastClosing = closesSecond;
		}

		Timeline finish(OpenDays days, LocalDate firstDay, LocalDate untilDay) {
			return new Timeline(days, firstDay, untilDay, Arrays.copyOf(this.openings, this.count),
					Arrays.copyOf(this.totals, this.count + 1));
		}

	}

}
