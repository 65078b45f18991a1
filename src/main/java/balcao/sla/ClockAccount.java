package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

import balcao.calendar.AccountLine;
import balcao.calendar.Holiday;
import balcao.calendar.Span;

/**
 * How a clock was counted until an instant: a pure function of its facts, like its due
 * instant.
 */
final class ClockAccount {

	private final Instant now;

	private final List<ClockPause> pauses = new ArrayList<>();

	private final List<ClockLine> lines = new ArrayList<>();

	private final Set<Holiday> holidays = new LinkedHashSet<>();

	private Duration exact = Duration.ZERO;

	private ClockAccount(Instant now) {
		this.now = now;
	}

	/**
	 * @param names what the version of a calendar is called
	 * @param now until when a pause that still lasts reaches
	 */
	static ClockAccount of(DeadlineClock clock, ClockTimes times, LongFunction<String> names, Instant until,
			Instant now) {
		ClockAccount account = new ClockAccount(now);
		Run run = clock.run(times, now);
		clock.pauses()
			.stream()
			.sorted(Comparator.comparing((Pause pause) -> pause.from()).thenComparing(Pause::id))
			.forEach((pause) -> account.pauses.add(account.tell(pause, run)));
		List<FormerTerm> former = clock.formerTerms();
		for (int i = 0; i < run.legs().size(); i++) {
			Run.Leg leg = run.legs().get(i);
			Long calendar = (i < former.size()) ? former.get(i).countedBy() : clock.terms().calendarVersionId();
			Instant end = leg.until().isBefore(until) ? leg.until() : until;
			if (leg.from().isBefore(end)) {
				account.count(leg, end, run.pauses(), (calendar != null) ? names.apply(calendar) : null);
			}
		}
		return account;
	}

	private ClockPause tell(Pause pause, Run run) {
		Span span = pause.span(this.now);
		return new ClockPause(pause.id(), pause.cause(), pause.messageId(), pause.from(), pause.until(),
				pause.annulledAt(), run.open(span.from(), span.to()));
	}

	private void count(Run.Leg leg, Instant end, List<Span> spans, @Nullable String calendar) {
		for (AccountLine line : leg.time().account(leg.from(), end, spans)) {
			if (line.kind() == AccountLine.Kind.PAUSE) {
				split(line, calendar);
			}
			else {
				Duration before = roundedUp(this.exact);
				this.exact = this.exact.plus(line.counted());
				this.lines.add(new ClockLine(line, roundedUp(this.exact).minus(before), calendar, null));
			}
			meet(line, leg.time().hours().holidays(), leg.time().hours().zone());
		}
	}

	/**
	 * Up, since a clock that began within a second is then shown as if at its beginning.
	 */
	private static Duration roundedUp(Duration exact) {
		return Duration.ofSeconds(exact.getSeconds() + ((exact.getNano() > 0) ? 1 : 0));
	}

	/** Pauses that touch are one line of the calendar, but were asked for one by one. */
	private void split(AccountLine line, @Nullable String calendar) {
		Instant from = line.from();
		for (ClockPause pause : this.pauses) {
			Instant over = Objects.requireNonNullElse(pause.until(), this.now);
			Instant end = over.isBefore(line.to()) ? over : line.to();
			if (!pause.isAnnulled() && !pause.from().isAfter(from) && end.isAfter(from)) {
				this.lines.add(new ClockLine(
						new AccountLine(line.kind(), from, end, Duration.ZERO, line.name(), line.source()),
						Duration.ZERO, calendar, pause));
				from = end;
			}
		}
	}

	private void meet(AccountLine line, List<Holiday> among, ZoneId zone) {
		if (line.kind() == AccountLine.Kind.HOLIDAY || line.kind() == AccountLine.Kind.PARTIAL_HOLIDAY) {
			LocalDate first = LocalDate.ofInstant(line.from(), zone);
			LocalDate last = LocalDate.ofInstant(line.to().minusNanos(1), zone);
			among.stream()
				.filter((holiday) -> holiday.name().equals(line.name()) && !holiday.date().isBefore(first)
						&& !holiday.date().isAfter(last))
				.forEach(this.holidays::add);
		}
	}

	/** The oldest first, those that no longer count among them. */
	List<ClockPause> pauses() {
		return List.copyOf(this.pauses);
	}

	/** Their whole seconds add up as exactly as their nanoseconds do. */
	List<ClockLine> lines() {
		return this.lines.stream().sorted(Comparator.comparing((line) -> line.what().from())).toList();
	}

	/** Those that the lines met. */
	List<Holiday> holidays() {
		return List.copyOf(this.holidays);
	}

}
