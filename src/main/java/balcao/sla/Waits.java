package balcao.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * When a subject's clocks stood still, so that one that is started beside them stands
 * still as well: waiting for the client stops every clock whose terms say so, whenever it
 * began.
 *
 * @param known the clocks that there were
 * @param pauses theirs that count, the earliest first, the longest of those first
 */
record Waits(List<DeadlineClock> known, List<Wait> pauses) {

	/**
	 * A pause as it was before anything ended it.
	 *
	 * @param until null while it lasts
	 */
	record Wait(PauseCause cause, @Nullable Long messageId, Instant from, @Nullable Instant until) {

		private static Wait of(Pause pause) {
			return new Wait(pause.cause(), pause.messageId(), pause.from(), pause.until());
		}

	}

	static Waits of(Collection<DeadlineClock> clocks) {
		return new Waits(List.copyOf(clocks),
				clocks.stream()
					.flatMap((clock) -> clock.pauses().stream())
					.filter((pause) -> pause.counts() && pause.cause() != PauseCause.RESOLVED)
					.map(Wait::of)
					.distinct()
					.sorted(Comparator.comparing(Wait::from)
						.thenComparing(Wait::until, Comparator.nullsFirst(Comparator.reverseOrder())))
					.toList());
	}

	/** Whatever of the clocks was not known stands still as the others did, and do. */
	void imposeOnOthers(Collection<DeadlineClock> clocks, ClockTimes times) {
		impose(clocks.stream().filter((clock) -> !this.known.contains(clock)).toList(), Instant.MAX, times);
	}

	/**
	 * Lets clocks that run stand still as the others did before an instant; what still
	 * lasted then is left to whoever ends the clock at it.
	 */
	void impose(Collection<DeadlineClock> clocks, Instant before, ClockTimes times) {
		clocks.forEach((clock) -> this.pauses.stream()
			.filter((wait) -> clock.pausesOn(wait.cause()) && wait.from().isBefore(before))
			.forEach((wait) -> stand(clock, wait, before, times)));
	}

	private static void stand(DeadlineClock clock, Wait wait, Instant before, ClockTimes times) {
		Instant from = latest(wait.from(), clock.stoodUntil());
		Instant until = wait.until();
		if (from.isBefore(before) && (until == null || from.isBefore(until))) {
			clock.pause(wait.cause(), wait.messageId(), from);
			if (until != null && !until.isAfter(before)) {
				clock.resume(times, until);
			}
		}
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
