package balcao.ticket;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.organization.Choice;
import balcao.sla.TargetName;

/**
 * A team in numbers, over a period. Promises count when their clock has ended kept or
 * broken, and time is that of the clock's own calendar.
 *
 * @param teams those whose numbers the person may see
 * @param until the last day, included
 * @param days opened and ended tickets, day by day, without the days of neither
 * @param all every promise together; without any, nothing was measured
 * @param targets each promise as a whole, followed by its severities
 * @param standing what is open now
 */
public record TeamNumbers(Choice team, List<Choice> teams, NumbersPeriod period, LocalDate from, LocalDate until,
		List<Day> days, Figure all, List<Figure> targets, QueueCounts standing) {

	public long opened() {
		return this.days.stream().mapToLong(Day::opened).sum();
	}

	public long ended() {
		return this.days.stream().mapToLong(Day::ended).sum();
	}

	/** Ended for each hundred opened; null when nothing was opened. */
	public @Nullable Long capacity() {
		return (opened() > 0) ? Math.round(100.0 * ended() / opened()) : null;
	}

	/** How fast solutions were; null when there was none. */
	public @Nullable Figure solution() {
		return this.targets.stream()
			.filter((figure) -> figure.severity() == null && figure.target() != null
					&& figure.target().is(TargetName.SOLUTION))
			.findFirst()
			.orElse(null);
	}

	/** Whether there is nothing to tell of the period. */
	public boolean isEmpty() {
		return this.days.isEmpty() && this.all.count() == 0;
	}

	/** What is open and in time. */
	public long green() {
		return this.standing.open() - this.standing.breached() - this.standing.red() - this.standing.yellow()
				- this.standing.paused();
	}

	/** Tickets of one local day. */
	public record Day(LocalDate day, long opened, long ended) {

	}

	/**
	 * How one promise was kept.
	 *
	 * @param target null for all of them
	 * @param severity null for all of them
	 * @param count how many clocks ended kept or broken
	 * @param median business time that half of them needed at most
	 * @param slow business time that nine in ten needed at most
	 * @param share how much of its promise the middle one needed: 1 is all of it
	 */
	public record Figure(@Nullable TargetName target, @Nullable Integer severity, long count, long kept,
			@Nullable Duration median, @Nullable Duration slow, @Nullable Double share) {

		static final Figure NOTHING = new Figure(null, null, 0, 0, null, null, null);

		/** How many in a hundred were kept; null when none ended. */
		public @Nullable Long quality() {
			return (this.count > 0) ? Math.round(100.0 * this.kept / this.count) : null;
		}

		/** The share in a hundred; null when none ended. */
		public @Nullable Long efficiency() {
			return (this.share != null) ? Math.round(100 * this.share) : null;
		}

	}

}
