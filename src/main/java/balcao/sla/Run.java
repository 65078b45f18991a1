package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import balcao.calendar.AccountLine;
import balcao.calendar.BusinessTime;
import balcao.calendar.Span;

/**
 * The course of a clock under one calendar after another: a pure function of its facts.
 * Time consumed under earlier terms stays consumed.
 *
 * @param legs in their order, each beginning where the one before ends; the last has no
 * end
 * @param pauses in any order
 */
record Run(List<Leg> legs, List<Span> pauses) {

	/**
	 * The earliest instant at which so much time is consumed; it may lie under former
	 * terms.
	 */
	Instant reaches(Duration amount) {
		Duration left = amount;
		for (Leg leg : this.legs.subList(0, this.legs.size() - 1)) {
			Duration consumed = leg.time().between(leg.from(), leg.until(), this.pauses);
			if (consumed.compareTo(left) >= 0) {
				return leg.time().plus(leg.from(), left, this.pauses);
			}
			left = left.minus(consumed);
		}
		Leg last = this.legs.get(this.legs.size() - 1);
		return last.time().plus(last.from(), left, this.pauses);
	}

	/** The instants at which the stages end, to the microsecond. */
	DeadlineClock.Foresight foresee(Duration duration, StagePercents percents) {
		return new DeadlineClock.Foresight(reaches(duration, percents.green()), reaches(duration, percents.yellow()),
				reaches(duration, percents.red()), reaches(duration, 100));
	}

	private Instant reaches(Duration duration, int percent) {
		return reaches(part(duration, percent)).truncatedTo(ChronoUnit.MICROS);
	}

	/** How many stages are behind when so much is consumed. */
	static int stagesPassed(Duration consumed, Duration duration, StagePercents percents) {
		return (int) IntStream.of(percents.green(), percents.yellow(), percents.red())
			.filter((percent) -> consumed.compareTo(part(duration, percent)) >= 0)
			.count();
	}

	private static Duration part(Duration duration, int percent) {
		return duration.multipliedBy(percent).dividedBy(100);
	}

	/** What is consumed until an instant. */
	Duration consumed(Instant until) {
		Duration consumed = Duration.ZERO;
		for (Leg leg : this.legs) {
			Instant end = leg.until().isBefore(until) ? leg.until() : until;
			consumed = consumed.plus(leg.time().between(leg.from(), end, this.pauses));
		}
		return consumed;
	}

	/** What would count between two instants if nothing had stood still. */
	Duration open(Instant from, Instant until) {
		Duration open = Duration.ZERO;
		for (Leg leg : this.legs) {
			Instant start = leg.from().isAfter(from) ? leg.from() : from;
			Instant end = leg.until().isBefore(until) ? leg.until() : until;
			open = open.plus(leg.time().between(start, end));
		}
		return open;
	}

	/** Line by line what was counted until an instant, and what was not. */
	List<AccountLine> account(Instant until) {
		List<AccountLine> lines = new ArrayList<>();
		for (Leg leg : this.legs) {
			Instant end = leg.until().isBefore(until) ? leg.until() : until;
			if (leg.from().isBefore(end)) {
				lines.addAll(leg.time().account(leg.from(), end, this.pauses));
			}
		}
		return lines;
	}

	/**
	 * The time of one calendar.
	 *
	 * @param until {@link Instant#MAX} for the terms that hold without end
	 */
	record Leg(BusinessTime time, Instant from, Instant until) {

	}

}
