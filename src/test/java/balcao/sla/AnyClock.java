package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import balcao.calendar.AnyCalendar;
import balcao.calendar.BusinessHours;
import balcao.calendar.BusinessTime;

/**
 * Clocks with any history: paused, held to other terms, ended, reopened, in any order.
 */
public abstract class AnyClock extends AnyCalendar {

	private static final int CALENDARS = 3;

	@Provide
	protected Arbitrary<Lived> clocks() {
		return Combinators
			.combine(regular().list().ofSize(CALENDARS),
					instants().map((instant) -> instant.truncatedTo(ChronoUnit.MICROS)), durations(), versions(),
					acts().list().ofMaxSize(12))
			.as(AnyClock::live);
	}

	private static Lived live(List<BusinessHours> hours, Instant start, Duration duration, long version,
			List<Act> acts) {
		List<BusinessTime> calendars = hours.stream().map(BusinessTime::of).toList();
		ClockTimes times = new ClockTimes((calendar) -> calendars.get((int) calendar - 1));
		DeadlineClock clock = DeadlineClock.start(1, 1,
				TargetTerms.usual(TargetName.SOLUTION, version, List.of(Level.any(duration))), 1,
				terms(duration, version), times, start);
		Instant now = start;
		for (Act act : acts) {
			now = now.plus(act.after());
			act(clock, act, times, now);
		}
		return new Lived(clock, times, acts, now);
	}

	private static void act(DeadlineClock clock, Act act, ClockTimes times, Instant now) {
		switch (act.kind()) {
			case PAUSE -> clock.pause(PauseCause.WAITING_CLIENT, 1L, now);
			case RESUME -> clock.resume(times, now);
			case CHANGE ->
				clock.replaceTerms(terms(act.duration(), act.version()), TermCause.SEVERITY, "why", now, times, now);
			case IDENTIFY -> clock.holdAnew(
					TargetTerms.usual(TargetName.SOLUTION, act.version(), List.of(Level.any(act.duration()))),
					terms(act.duration(), act.version()), times, now);
			case COMPLETE -> clock.complete(times, now);
			case CANCEL -> clock.cancel(times, now);
			case REOPEN -> clock.reopen(times, now);
			case ANNUL -> clock.pauses()
				.stream()
				.filter((pause) -> pause.counts() && pause.cause() != PauseCause.RESOLVED)
				.findFirst()
				.ifPresent((pause) -> clock.annul(pause, times, now));
		}
	}

	private static ClockTerms terms(Duration duration, long version) {
		return new ClockTerms(2, null, duration, StagePercents.USUAL, version, 1L);
	}

	private static Arbitrary<Act> acts() {
		Arbitrary<Kind> kinds = Arbitraries.frequency(Tuple.of(5, Kind.PAUSE), Tuple.of(5, Kind.RESUME),
				Tuple.of(4, Kind.CHANGE), Tuple.of(1, Kind.IDENTIFY), Tuple.of(2, Kind.COMPLETE),
				Tuple.of(3, Kind.REOPEN), Tuple.of(2, Kind.ANNUL), Tuple.of(1, Kind.CANCEL));
		Arbitrary<Duration> gaps = Arbitraries.oneOf(Arbitraries.just(Duration.ZERO),
				Arbitraries.longs()
					.between(0, 5 * 24 * 3600L * 1_000_000)
					.map((micros) -> Duration.of(micros, ChronoUnit.MICROS)));
		return Combinators.combine(kinds, gaps, durations(), versions()).as(Act::new);
	}

	private static Arbitrary<Duration> durations() {
		return Arbitraries.longs().between(1, 60 * 60).map(Duration::ofMinutes);
	}

	private static Arbitrary<Long> versions() {
		return Arbitraries.longs().between(1, CALENDARS);
	}

	/** What may happen to a clock. */
	enum Kind {

		PAUSE, RESUME, CHANGE, IDENTIFY, COMPLETE, REOPEN, ANNUL, CANCEL

	}

	record Act(Kind kind, Duration after, Duration duration, long version) {

	}

	/** A clock, how it came about, and the instant until which that went on. */
	protected record Lived(DeadlineClock clock, ClockTimes times, List<Act> acts, Instant now) {

		@Override
		public String toString() {
			return this.clock.startedAt() + " " + this.clock.duration() + " " + this.acts;
		}

	}

}
