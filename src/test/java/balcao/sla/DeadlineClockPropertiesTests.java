package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import balcao.calendar.BusinessHours;
import balcao.calendar.BusinessTime;
import balcao.calendar.CalendarService;
import balcao.calendar.PublishedCalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/**
 * Lets clocks live random lives, and counts minute by minute what they should have
 * counted.
 */
class DeadlineClockPropertiesTests {

	private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

	private static final List<BusinessTime> CALENDARS = List.of(BusinessTime.of(BusinessHours.brazilianOffice()),
			BusinessTime.of(BusinessHours.always(ZoneId.of("America/Sao_Paulo"))));

	@Property(tries = 400)
	void whatIsStoredIsWhatAReplayGivesAndWhatAPatientPersonCounts(@ForAll("lives") List<Act> life) {
		ClockTimes times = times();
		Instant now = START;
		DeadlineClock clock = DeadlineClock.start(1, 1,
				TargetTerms.usual(TargetName.SOLUTION, 1L, List.of(Level.any(Duration.ofHours(4)))), 1, terms(240, 0),
				times, now);
		Counting counting = new Counting();
		for (Act act : life) {
			Instant next = now.plus(act.minutes(), ChronoUnit.MINUTES);
			counting.pass(now, next, clock);
			now = next;
			act.deed().on(clock, act, times, now);
			counting.annulled |= act.deed() == Deed.ANNUL && clock.state().isOpen();
			assertThat(ClockReplays.differences(clock, times)).isEmpty();
			if (!counting.annulled) {
				Instant until = Objects.requireNonNullElse(clock.endedAt(), now);
				assertThat(clock.run(times, until).consumed(until)).isEqualTo(Duration.ofMinutes(counting.minutes));
			}
			dueIsWhereTheTargetIsUsedUp(clock, times, now);
		}
	}

	private static void dueIsWhereTheTargetIsUsedUp(DeadlineClock clock, ClockTimes times, Instant now) {
		Instant due = clock.dueAt();
		if (due != null) {
			Run run = clock.run(times, now);
			assertThat(run.consumed(due)).isEqualTo(clock.duration());
			assertThat(run.account(due).stream().map((line) -> line.counted()).reduce(Duration.ZERO, Duration::plus))
				.isEqualTo(clock.duration());
			assertThat(clock.yellowAt()).isBeforeOrEqualTo(clock.redAt());
			assertThat(clock.redAt()).isBeforeOrEqualTo(clock.escalateAt());
			assertThat(clock.escalateAt()).isBeforeOrEqualTo(due);
		}
	}

	@Provide
	Arbitrary<List<Act>> lives() {
		return Combinators
			.combine(Arbitraries.of(Deed.class), Arbitraries.integers().between(0, 3000),
					Arbitraries.integers().between(1, 2000), Arbitraries.integers().between(0, 1))
			.as(Act::new)
			.list()
			.ofMinSize(1)
			.ofMaxSize(14);
	}

	private static ClockTerms terms(int minutes, int calendar) {
		return new ClockTerms(3, null, Duration.ofMinutes(minutes), StagePercents.USUAL, (long) calendar, 1L);
	}

	private static ClockTimes times() {
		CalendarService calendars = mock(CalendarService.class);
		when(calendars.version(anyLong())).thenAnswer((asked) -> {
			PublishedCalendar calendar = mock(PublishedCalendar.class);
			when(calendar.time()).thenReturn(CALENDARS.get(asked.<Long>getArgument(0).intValue()));
			return calendar;
		});
		return new ClockTimes(calendars);
	}

	/** Something that happens some minutes after what happened before. */
	record Act(Deed deed, int minutes, int duration, int calendar) {

	}

	enum Deed {

		PAUSE {
			@Override
			void on(DeadlineClock clock, Act act, ClockTimes times, Instant now) {
				clock.pause(PauseCause.WAITING_CLIENT, 1L, now);
			}
		},
		RESUME {
			@Override
			void on(DeadlineClock clock, Act act, ClockTimes times, Instant now) {
				clock.resume(times, now);
			}
		},
		CHANGE_TERMS {
			@Override
			void on(DeadlineClock clock, Act act, ClockTimes times, Instant now) {
				clock.replaceTerms(terms(act.duration(), act.calendar()), TermCause.SEVERITY, null, now, times, now);
			}
		},
		COMPLETE {
			@Override
			void on(DeadlineClock clock, Act act, ClockTimes times, Instant now) {
				clock.complete(times, now);
			}
		},
		REOPEN {
			@Override
			void on(DeadlineClock clock, Act act, ClockTimes times, Instant now) {
				clock.reopen(times, now);
			}
		},
		CANCEL {
			@Override
			void on(DeadlineClock clock, Act act, ClockTimes times, Instant now) {
				if (act.duration() % 8 == 0) {
					clock.cancel(times, now);
				}
			}
		},
		ANNUL {
			@Override
			void on(DeadlineClock clock, Act act, ClockTimes times, Instant now) {
				List<Pause> pauses = new ArrayList<>(clock.pauses());
				if (!pauses.isEmpty()) {
					clock.annul(pauses.get(act.duration() % pauses.size()), times, now);
				}
			}
		};

		abstract void on(DeadlineClock clock, Act act, ClockTimes times, Instant now);

	}

	/** Looks at every minute. */
	private static final class Counting {

		private long minutes;

		private boolean annulled;

		void pass(Instant from, Instant to, DeadlineClock clock) {
			if (clock.state() == ClockState.RUNNING) {
				BusinessTime time = CALENDARS.get(Objects.requireNonNull(clock.terms().calendarVersionId()).intValue());
				for (Instant minute = from; minute.isBefore(to); minute = minute.plus(1, ChronoUnit.MINUTES)) {
					this.minutes += time.isOpen(minute) ? 1 : 0;
				}
			}
		}

	}

}
