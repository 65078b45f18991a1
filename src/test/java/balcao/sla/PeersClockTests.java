package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import balcao.calendar.BusinessHours;
import balcao.calendar.BusinessTime;
import balcao.calendar.CalendarService;
import balcao.calendar.DatedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** What other help desks got wrong about clocks, as their users reported it. */
class PeersClockTests {

	/** Monday to Friday, 08:00 to 12:00 and 13:00 to 18:00, in São Paulo (UTC−3). */
	private static final BusinessTime OFFICE = BusinessTime.of(BusinessHours.brazilianOffice());

	/** The same, closed on Tuesday 24 November. */
	private static final BusinessTime WITHOUT_TUESDAY = BusinessTime.of(BusinessHours.brazilianOffice()
		.withExceptions(List.of(new DatedException(LocalDate.of(2026, 11, 24), List.of(), "Mudança de sede"))));

	private final ClockTimes times = new ClockTimes(mock(CalendarService.class)) {
		@Override
		BusinessTime of(@Nullable Long version) {
			return (version == null) ? RUNNING : (version == 1) ? OFFICE : WITHOUT_TUESDAY;
		}
	};

	private DeadlineClock start(TargetName name, Duration duration, @Nullable Long calendar, String at) {
		return DeadlineClock.start(1, 1, TargetTerms.usual(name, calendar, List.of(Level.any(duration))), 1,
				terms(duration, calendar), this.times, Instant.parse(at));
	}

	private static ClockTerms terms(Duration duration, @Nullable Long calendar) {
		return new ClockTerms(3, null, duration, StagePercents.USUAL, calendar, 1L);
	}

	@Test
	void ticketOpenedOnSaturdayCountsItsFirstResponseFromMondaysOpening() {
		DeadlineClock clock = start(TargetName.FIRST_RESPONSE, Duration.ofHours(1), 1L, "2026-11-21T15:00:00Z");

		assertThat(clock.dueAt()).isEqualTo("2026-11-23T12:00:00Z");
	}

	@Test
	void pauseOverAWeekendMovesATargetInDaysByTheWeekend() {
		DeadlineClock running = start(TargetName.SOLUTION, Duration.ofDays(3), null, "2026-11-20T15:00:00Z");
		running.pause(PauseCause.WAITING_CLIENT, 7L, Instant.parse("2026-11-20T20:00:00Z"));
		running.resume(this.times, Instant.parse("2026-11-23T12:00:00Z"));

		assertThat(running.dueAt()).isEqualTo("2026-11-26T07:00:00Z");
	}

	@Test
	void pauseOverAWeekendMovesATargetInHoursByItsOpenPartOnly() {
		DeadlineClock clock = start(TargetName.SOLUTION, Duration.ofHours(8), 1L, "2026-11-20T15:00:00Z");
		// Friday 17:00 to Monday 09:00: two business hours
		clock.pause(PauseCause.WAITING_CLIENT, 7L, Instant.parse("2026-11-20T20:00:00Z"));
		clock.resume(this.times, Instant.parse("2026-11-23T12:00:00Z"));

		assertThat(clock.dueAt()).isEqualTo("2026-11-23T17:00:00Z");
	}

	@Test
	void severityThatChangesWhilePausedKeepsThePause() {
		DeadlineClock clock = start(TargetName.SOLUTION, Duration.ofHours(8), 1L, "2026-11-19T11:00:00Z");
		clock.pause(PauseCause.WAITING_CLIENT, 7L, Instant.parse("2026-11-19T12:00:00Z"));
		Instant changed = Instant.parse("2026-11-19T14:00:00Z");
		clock.replaceTerms(terms(Duration.ofHours(4), 1L), TermCause.SEVERITY, "Pior", changed, this.times, changed);
		assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
		assertThat(clock.dueAt()).isNull();
		clock.resume(this.times, Instant.parse("2026-11-19T18:00:00Z"));

		// one hour was used before the pause, three are left from 15:00
		assertThat(clock.dueAt()).isEqualTo("2026-11-19T21:00:00Z");
	}

	@Test
	void holdTimeIsBusinessTimeAndNotAddedToTheStart() {
		DeadlineClock clock = start(TargetName.SOLUTION, Duration.ofHours(4), 1L, "2026-11-19T11:00:00Z");
		clock.pause(PauseCause.WAITING_CLIENT, 7L, Instant.parse("2026-11-19T12:00:00Z"));
		clock.resume(this.times, Instant.parse("2026-11-20T12:00:00Z"));

		assertThat(clock.run(this.times, Instant.parse("2026-11-20T12:00:00Z"))
			.consumed(Instant.parse("2026-11-20T12:00:00Z"))).isEqualTo(Duration.ofHours(1));
		assertThat(clock.dueAt()).isEqualTo("2026-11-20T15:00:00Z");
	}

	@Test
	void timeBetweenSolutionAndReopeningDoesNotCount() {
		DeadlineClock clock = start(TargetName.SOLUTION, Duration.ofHours(4), 1L, "2026-11-19T11:00:00Z");
		clock.complete(this.times, Instant.parse("2026-11-19T12:00:00Z"));
		assertThat(clock.state()).isEqualTo(ClockState.MET);
		assertThat(clock.consumedSeconds()).isEqualTo(3600);
		assertThat(clock.differenceSeconds()).isEqualTo(3 * 3600);
		clock.reopen(this.times, Instant.parse("2026-11-23T11:00:00Z"));

		assertThat(clock.consumedSeconds()).isNull();
		assertThat(clock.dueAt()).isEqualTo("2026-11-23T14:00:00Z");
	}

	@Test
	void calendarThatChangesKeepsWhatItsFormerVersionCounted() {
		DeadlineClock clock = start(TargetName.SOLUTION, Duration.ofHours(12), 1L, "2026-11-23T11:00:00Z");
		Instant published = Instant.parse("2026-11-23T17:00:00Z");
		clock.replaceTerms(terms(Duration.ofHours(12), 2L), TermCause.CALENDAR, "Mudança de sede", published,
				this.times, published);

		// Monday counts nine hours, Tuesday none, Wednesday three
		assertThat(clock.dueAt()).isEqualTo("2026-11-25T14:00:00Z");
		assertThat(clock.formerTerms()).hasSize(1);
	}

	@Test
	void calendarThatChangesFromTomorrowOnLeavesTodayAsItIs() {
		DeadlineClock clock = start(TargetName.SOLUTION, Duration.ofHours(12), 1L, "2026-11-23T11:00:00Z");
		clock.replaceTerms(terms(Duration.ofHours(12), 2L), TermCause.CALENDAR, null,
				Instant.parse("2026-11-25T03:00:00Z"), this.times, Instant.parse("2026-11-23T17:00:00Z"));

		assertThat(clock.dueAt()).isEqualTo("2026-11-24T14:00:00Z");
	}

	@Test
	void stricterTermsThanWhatIsUsedFellDueWhereTheyWereUsedUp() {
		DeadlineClock clock = start(TargetName.SOLUTION, Duration.ofHours(40), 1L, "2026-11-23T11:00:00Z");
		Instant changed = Instant.parse("2026-11-23T20:00:00Z");
		clock.replaceTerms(terms(Duration.ofHours(4), 1L), TermCause.SEVERITY, "Parou tudo", changed, this.times,
				changed);

		assertThat(clock.dueAt()).isEqualTo("2026-11-23T15:00:00Z");
		assertThat(clock.watchAt()).as("all three stages are due for announcement").isBefore(changed);
	}

	@Test
	void laxerTermsArmTheStagesAgain() {
		DeadlineClock clock = start(TargetName.SOLUTION, Duration.ofHours(4), 1L, "2026-11-23T11:00:00Z");
		assertThat(clock.announce()).isEqualTo(Stage.YELLOW);
		Instant changed = Instant.parse("2026-11-23T13:30:00Z");
		clock.replaceTerms(terms(Duration.ofHours(40), 1L), TermCause.SEVERITY, "Há contorno", changed, this.times,
				changed);

		assertThat(clock.watchAt()).isEqualTo(clock.yellowAt());
		assertThat(clock.announce()).isEqualTo(Stage.YELLOW);
		assertThat(clock.round()).isEqualTo(2);
	}

	@Test
	void pauseThatIsAnnulledCountsAsIfTheClockHadGoneOn() {
		DeadlineClock clock = start(TargetName.SOLUTION, Duration.ofHours(8), 1L, "2026-11-19T11:00:00Z");
		Instant due = clock.dueAt();
		clock.pause(PauseCause.WAITING_CLIENT, 7L, Instant.parse("2026-11-19T12:00:00Z"));
		clock.annul(clock.pauses().get(0), this.times, Instant.parse("2026-11-19T14:00:00Z"));

		assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
		assertThat(clock.dueAt()).isEqualTo(due);
	}

	@Test
	void verdictIsDecidedByInstantsAndNotByWhenSomebodyLooked() {
		DeadlineClock kept = start(TargetName.SOLUTION, Duration.ofHours(4), 1L, "2026-11-23T11:00:00Z");
		kept.complete(this.times, Instant.parse("2026-11-23T15:00:00Z"));
		DeadlineClock broken = start(TargetName.SOLUTION, Duration.ofHours(4), 1L, "2026-11-23T11:00:00Z");
		broken.complete(this.times, Instant.parse("2026-11-23T15:00:00.000001Z"));

		assertThat(kept.state()).isEqualTo(ClockState.MET);
		assertThat(broken.state()).isEqualTo(ClockState.BREACHED);
	}

	@Test
	void cancelledClockHasNoVerdictThoughItsTimeWasOver() {
		DeadlineClock clock = start(TargetName.SOLUTION, Duration.ofHours(1), 1L, "2026-11-23T11:00:00Z");
		clock.cancel(this.times, Instant.parse("2026-11-24T11:00:00Z"));

		assertThat(clock.state()).isEqualTo(ClockState.CANCELLED);
		assertThat(clock.watchAt()).isNull();
	}

}
