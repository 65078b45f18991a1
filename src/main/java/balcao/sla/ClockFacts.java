package balcao.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import balcao.calendar.Span;
import balcao.catalog.Priority;

/**
 * The facts of a clock as work in bulk reads them, without the entity.
 *
 * @param label what people call the subject
 * @param severity of the subject now
 * @param priority of the subject now
 * @param contractCalendarId what counts instead of the calendars that the policy names
 * @param stored the instants as they are stored; null for a paused clock
 * @param pauses those that count; one that lasts has no end
 */
record ClockFacts(long id, long subjectId, String label, long organizationId, TargetName target, int severity,
		@Nullable Priority priority, @Nullable Long contractCalendarId, ClockTerms terms, Instant startedAt,
		Instant termsFrom, int announced, ClockState state, DeadlineClock.@Nullable Foresight stored,
		@Nullable Instant endedAt, List<Former> former, List<Span> pauses) {

	/** The course until now. */
	Run run(TimesAtHand times, Instant now) {
		List<Run.Leg> legs = formerLegs(times, Instant.MAX);
		legs.add(leg(times, this.terms.calendarVersionId(), this.termsFrom, Instant.MAX));
		return new Run(legs, pauses(now));
	}

	/**
	 * The course if it were held to other terms from an instant on, as
	 * {@link DeadlineClock#replaceTerms} holds it.
	 */
	Run run(ClockTerms others, Instant wished, TimesAtHand times, Instant now) {
		Instant from = wished.isBefore(this.startedAt) ? this.startedAt : wished;
		boolean sameCalendar = Objects.equals(others.calendarVersionId(), this.terms.calendarVersionId());
		boolean begun = !from.isBefore(this.termsFrom);
		List<Run.Leg> legs = formerLegs(times, (begun || sameCalendar) ? Instant.MAX : from);
		Instant begins = (begun || !sameCalendar) ? from : this.termsFrom;
		if (begun) {
			legs.add(leg(times, this.terms.calendarVersionId(), this.termsFrom, from));
		}
		legs.add(leg(times, others.calendarVersionId(), begins, Instant.MAX));
		return new Run(legs, pauses(now));
	}

	/** The course if all of it had been counted by other calendars. */
	Run run(Calendars calendars, TimesAtHand times) {
		Instant end = Objects.requireNonNull(this.endedAt);
		List<Run.Leg> legs = new ArrayList<>();
		this.former
			.forEach((term) -> legs.add(leg(times, calendars.of(term.calendarVersionId()), term.from(), term.until())));
		legs.add(leg(times, calendars.of(this.terms.calendarVersionId()), this.termsFrom, Instant.MAX));
		return new Run(legs, pauses(end));
	}

	/** Whether terms are still to begin. */
	boolean isYetToBegin(Instant from) {
		return from.isBefore(this.termsFrom);
	}

	private List<Run.Leg> formerLegs(TimesAtHand times, Instant latest) {
		List<Run.Leg> legs = new ArrayList<>(this.former.size() + 2);
		for (Former term : this.former) {
			Instant until = term.until().isBefore(latest) ? term.until() : latest;
			if (term.from().isBefore(until)) {
				legs.add(leg(times, term.calendarVersionId(), term.from(), until));
			}
		}
		return legs;
	}

	private static Run.Leg leg(TimesAtHand times, @Nullable Long calendarVersionId, Instant from, Instant until) {
		return new Run.Leg(times.of(calendarVersionId), from, until);
	}

	private List<Span> pauses(Instant now) {
		if (this.state != ClockState.PAUSED) {
			return this.pauses;
		}
		return this.pauses.stream().map((pause) -> pause.to().equals(Instant.MAX) ? until(pause, now) : pause).toList();
	}

	private static Span until(Span pause, Instant now) {
		return new Span(pause.from(), now.isBefore(pause.from()) ? pause.from() : now);
	}

	/** The time under one calendar before the present terms. */
	record Former(@Nullable Long calendarVersionId, Instant from, Instant until) {

	}

	/** Which calendar counts instead of one. */
	@FunctionalInterface
	interface Calendars {

		@Nullable Long of(@Nullable Long calendarVersionId);

	}

}
