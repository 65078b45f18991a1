package balcao.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Business time as people tell it. */
class BusinessTimeTests {

	private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

	private static final BusinessHours OFFICE = BusinessHours.brazilianOffice();

	@Test
	void lunchAndNightDoNotCount() {
		BusinessTime time = BusinessTime.of(OFFICE);
		assertThat(time.plus(at("2026-11-24T11:30:00-03:00"), Duration.ofHours(1)))
			.isEqualTo(at("2026-11-24T13:30:00-03:00"));
		assertThat(time.plus(at("2026-11-24T17:00:00-03:00"), Duration.ofHours(2)))
			.isEqualTo(at("2026-11-25T09:00:00-03:00"));
	}

	@Test
	void dueExactlyAtClosingStaysAtClosing() {
		BusinessTime time = BusinessTime.of(OFFICE);
		assertThat(time.plus(at("2026-11-24T10:00:00-03:00"), Duration.ofHours(2)))
			.isEqualTo(at("2026-11-24T12:00:00-03:00"));
		assertThat(time.plus(at("2026-11-27T17:00:00-03:00"), Duration.ofHours(1)))
			.isEqualTo(at("2026-11-27T18:00:00-03:00"));
	}

	@Test
	void nanosecondsAreKept() {
		BusinessTime time = BusinessTime.of(OFFICE);
		assertThat(time.plus(at("2026-11-24T11:59:59.999999999-03:00"), Duration.ofNanos(2)))
			.isEqualTo(at("2026-11-24T13:00:00.000000001-03:00"));
	}

	@Test
	void holidayClosesFromAnHourOn() {
		BusinessTime time = BusinessTime.of(OFFICE.withHolidays(
				List.of(Holiday.closedFrom(LocalDate.of(2026, 12, 24), "11:00", "Véspera de Natal", "Portaria 1"))));
		assertThat(time.between(at("2026-12-24T00:00:00-03:00"), at("2026-12-25T00:00:00-03:00")))
			.isEqualTo(Duration.ofHours(3));
		assertThat(time.plus(at("2026-12-24T10:30:00-03:00"), Duration.ofHours(1)))
			.isEqualTo(at("2026-12-25T08:30:00-03:00"));
	}

	@Test
	void holidayClosesUntilAnHour() {
		BusinessTime time = BusinessTime
			.of(OFFICE.withHolidays(List.of(Holiday.closedUntil(LocalDate.of(2026, 2, 18), "14:00", "Cinzas", ""))));
		assertThat(time.between(at("2026-02-18T00:00:00-03:00"), at("2026-02-19T00:00:00-03:00")))
			.isEqualTo(Duration.ofHours(4));
		assertThat(time.nextOpening(at("2026-02-18T09:00:00-03:00"))).contains(at("2026-02-18T14:00:00-03:00"));
	}

	@Test
	void holidayClosesTheMiddleOfADayAndTwoOfOneDateAddUp() {
		LocalDate match = LocalDate.of(2026, 6, 19);
		Holiday game = new Holiday(match, "Jogo", "", 10 * 3600, 15 * 3600);
		BusinessTime time = BusinessTime
			.of(OFFICE.withHolidays(List.of(game, Holiday.closedFrom(match, "17:00", "Festa", ""))));
		assertThat(time.segments(at("2026-06-19T00:00:00-03:00"), at("2026-06-20T00:00:00-03:00"), List.of()))
			.containsExactly(span("2026-06-19T08:00:00-03:00", "2026-06-19T10:00:00-03:00"),
					span("2026-06-19T15:00:00-03:00", "2026-06-19T17:00:00-03:00"));
	}

	@Test
	void exceptionReplacesWeeklyHoursAndHoliday() {
		LocalDate christmas = LocalDate.of(2026, 12, 25);
		BusinessTime time = BusinessTime.of(OFFICE
			.withHolidays(List.of(Holiday.wholeDay(christmas, "Natal", "Lei 662/1949")))
			.withExceptions(List
				.of(new DatedException(christmas, List.of(OpenInterval.of("09:00", "10:00")), "Plantão de Natal"))));
		assertThat(time.between(at("2026-12-25T00:00:00-03:00"), at("2026-12-26T00:00:00-03:00")))
			.isEqualTo(Duration.ofHours(1));
	}

	@Test
	void dayOfTwentyFourHoursHasTwentyThreeOrTwentyFiveWhenTheClockChanges() {
		BusinessTime time = BusinessTime.of(BusinessHours.always(ZoneId.of("Europe/Berlin")));
		assertThat(time.between(at("2026-03-29T00:00:00+01:00"), at("2026-03-30T00:00:00+02:00")))
			.isEqualTo(Duration.ofHours(23));
		assertThat(time.between(at("2026-10-25T00:00:00+02:00"), at("2026-10-26T00:00:00+01:00")))
			.isEqualTo(Duration.ofHours(25));
	}

	@Test
	void edgeAtASkippedHourIsTheFirstInstantAfterTheGap() {
		BusinessTime time = BusinessTime.of(sundays("Europe/Berlin", "02:30", "04:00"));
		assertThat(time.segments(at("2026-03-29T00:00:00+01:00"), at("2026-03-30T00:00:00+02:00"), List.of()))
			.containsExactly(span("2026-03-29T03:00:00+02:00", "2026-03-29T04:00:00+02:00"));
	}

	@Test
	void edgeAtARepeatedHourIsItsFirstOccurrence() {
		BusinessTime time = BusinessTime.of(sundays("Europe/Berlin", "01:00", "02:30"));
		assertThat(time.segments(at("2026-10-25T00:00:00+02:00"), at("2026-10-26T00:00:00+01:00"), List.of()))
			.containsExactly(span("2026-10-25T01:00:00+02:00", "2026-10-25T02:30:00+02:00"));
	}

	@Test
	void changeOfHalfAnHourCounts() {
		BusinessTime time = BusinessTime.of(BusinessHours.always(ZoneId.of("Australia/Lord_Howe")));
		assertThat(time.between(at("2026-04-05T00:00:00+11:00"), at("2026-04-06T00:00:00+10:30")))
			.isEqualTo(Duration.ofMinutes(24 * 60 + 30));
	}

	@Test
	void midnightThatBrazilSkippedOpensAnHourLater() {
		BusinessTime time = BusinessTime.of(BusinessHours.always(SAO_PAULO));
		assertThat(time.between(at("2018-11-04T00:00:00-03:00"), at("2018-11-05T00:00:00-02:00")))
			.isEqualTo(Duration.ofHours(23));
	}

	@Test
	void accountTellsHolidayWeekendAndSegments() {
		BusinessTime time = BusinessTime.of(OFFICE.withHolidays(
				List.of(Holiday.wholeDay(LocalDate.of(2026, 11, 20), "Consciência Negra", "Lei 14.759/2023"))));
		Instant start = at("2026-11-19T17:30:00-03:00");
		Instant due = time.plus(start, Duration.ofHours(1));
		assertThat(due).isEqualTo(at("2026-11-23T08:30:00-03:00"));
		assertThat(time.account(start, due, List.of())).containsExactly(
				line(AccountLine.Kind.OPEN, "2026-11-19T17:30:00-03:00", "2026-11-19T18:00:00-03:00", 30),
				new AccountLine(AccountLine.Kind.HOLIDAY, at("2026-11-20T00:00:00-03:00"),
						at("2026-11-21T00:00:00-03:00"), Duration.ZERO, "Consciência Negra", "Lei 14.759/2023"),
				line(AccountLine.Kind.CLOSED, "2026-11-21T00:00:00-03:00", "2026-11-23T00:00:00-03:00", 0),
				line(AccountLine.Kind.OPEN, "2026-11-23T08:00:00-03:00", "2026-11-23T08:30:00-03:00", 30));
	}

	@Test
	void accountTellsPartialHolidayExceptionAndPause() {
		BusinessTime time = BusinessTime
			.of(OFFICE.withHolidays(List.of(Holiday.closedFrom(LocalDate.of(2026, 12, 24), "12:00", "Véspera", "")))
				.withExceptions(List.of(new DatedException(LocalDate.of(2026, 12, 25),
						List.of(OpenInterval.of("09:00", "10:00")), "Plantão"))));
		List<Span> pauses = List.of(span("2026-12-24T11:00:00-03:00", "2026-12-24T11:30:00-03:00"));
		assertThat(time.account(at("2026-12-24T10:00:00-03:00"), at("2026-12-25T09:30:00-03:00"), pauses))
			.containsExactly(line(AccountLine.Kind.OPEN, "2026-12-24T10:00:00-03:00", "2026-12-24T11:00:00-03:00", 60),
					line(AccountLine.Kind.PAUSE, "2026-12-24T11:00:00-03:00", "2026-12-24T11:30:00-03:00", 0),
					line(AccountLine.Kind.OPEN, "2026-12-24T11:30:00-03:00", "2026-12-24T12:00:00-03:00", 30),
					new AccountLine(AccountLine.Kind.PARTIAL_HOLIDAY, at("2026-12-24T12:00:00-03:00"),
							at("2026-12-25T00:00:00-03:00"), Duration.ZERO, "Véspera", null),
					new AccountLine(AccountLine.Kind.EXCEPTION, at("2026-12-25T00:00:00-03:00"),
							at("2026-12-25T09:30:00-03:00"), Duration.ZERO, "Plantão", null),
					line(AccountLine.Kind.OPEN, "2026-12-25T09:00:00-03:00", "2026-12-25T09:30:00-03:00", 30));
	}

	@Test
	void accountKeepsSilentAboutWeekendsWithinAPause() {
		BusinessTime time = BusinessTime.of(OFFICE);
		List<Span> pauses = List.of(span("2026-11-27T17:00:00-03:00", "2026-11-30T09:00:00-03:00"));
		assertThat(time.account(at("2026-11-27T16:00:00-03:00"), at("2026-11-30T10:00:00-03:00"), pauses))
			.extracting(AccountLine::kind)
			.containsExactly(AccountLine.Kind.OPEN, AccountLine.Kind.PAUSE, AccountLine.Kind.OPEN);
	}

	@Test
	void pauseWithoutEndIsNeverDue() {
		BusinessTime time = BusinessTime.of(OFFICE);
		Span waiting = new Span(at("2026-11-24T09:00:00-03:00"), Instant.MAX);
		Instant start = at("2026-11-24T08:00:00-03:00");
		assertThat(time.plus(start, Duration.ofHours(1), List.of(waiting))).isEqualTo(waiting.from());
		assertThatExceptionOfType(CalendarRefused.class)
			.isThrownBy(() -> time.plus(start, Duration.ofHours(2), List.of(waiting)));
	}

	@Test
	void openWindowHasOpeningAndClosing() {
		BusinessTime time = BusinessTime.of(OFFICE);
		assertThat(time.closing(at("2026-11-24T11:00:00-03:00"))).contains(at("2026-11-24T12:00:00-03:00"));
		assertThat(time.closing(at("2026-11-24T12:00:00-03:00"))).isEmpty();
		assertThat(time.isOpen(at("2026-11-24T08:00:00-03:00"))).isTrue();
		assertThat(time.isOpen(at("2026-11-24T18:00:00-03:00"))).isFalse();
		assertThat(time.nextOpening(at("2026-11-27T18:00:00-03:00"))).contains(at("2026-11-30T08:00:00-03:00"));
	}

	@Test
	void roundTheClockNeverClosesUnlessAHolidayComes() {
		Instant now = at("2026-11-24T11:00:00-03:00");
		BusinessHours always = BusinessHours.always(SAO_PAULO);
		assertThat(BusinessTime.of(always).closing(now)).isEmpty();
		BusinessHours untilChristmas = always
			.withHolidays(List.of(Holiday.wholeDay(LocalDate.of(2026, 12, 25), "Natal", "")));
		assertThat(BusinessTime.of(untilChristmas).closing(now)).contains(at("2026-12-25T00:00:00-03:00"));
	}

	@Test
	void onlyPastExceptionsNeverOpenAgain() {
		BusinessTime time = BusinessTime.of(new BusinessHours(SAO_PAULO, Map.of(), List.of(), List
			.of(new DatedException(LocalDate.of(2026, 1, 10), List.of(OpenInterval.of("08:00", "12:00")), "Mutirão"))));
		Instant after = at("2026-02-01T00:00:00-03:00");
		assertThat(time.nextOpening(after)).isEmpty();
		assertThat(time.plus(at("2026-01-01T00:00:00-03:00"), Duration.ofHours(4)))
			.isEqualTo(at("2026-01-10T12:00:00-03:00"));
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> time.plus(after, Duration.ofNanos(1)));
	}

	@Test
	void whatHasNoAnswerIsRefused() {
		assertThatExceptionOfType(CalendarRefused.class)
			.isThrownBy(() -> new BusinessHours(SAO_PAULO, Map.of(), List.of(), List.of()));
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> OpenInterval.of("17:00", "09:00"));
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> OpenInterval.of("09:00", "24:01"));
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> OpenInterval.of("9h", "12:00"));
		assertThatExceptionOfType(CalendarRefused.class)
			.isThrownBy(() -> Holiday.closedFrom(LocalDate.EPOCH, "24:00", "", ""));
		assertThatExceptionOfType(CalendarRefused.class)
			.isThrownBy(() -> BusinessTime.of(OFFICE).plus(Instant.EPOCH, Duration.ofNanos(-1)));
		assertThatExceptionOfType(CalendarRefused.class)
			.isThrownBy(() -> BusinessTime.of(OFFICE).between(Instant.MIN, Instant.EPOCH));
		DatedException closed = new DatedException(LocalDate.EPOCH, List.of(), "");
		assertThatExceptionOfType(CalendarRefused.class)
			.isThrownBy(() -> OFFICE.withExceptions(List.of(closed, closed)));
	}

	@Test
	void centuriesAreCountedInNoTime() {
		BusinessTime time = BusinessTime.of(sundays("Europe/Berlin", "00:00", "24:00"));
		assertTimeout(Duration.ofSeconds(2), () -> {
			Instant start = at("1990-01-01T00:00:00Z");
			Instant due = time.plus(start, Duration.ofDays(52_000));
			assertThat(time.between(start, due)).isEqualTo(Duration.ofDays(52_000));
		});
	}

	private static BusinessHours sundays(String zone, String opens, String closes) {
		return new BusinessHours(ZoneId.of(zone), Map.of(DayOfWeek.SUNDAY, List.of(OpenInterval.of(opens, closes))),
				List.of(), List.of());
	}

	private static AccountLine line(AccountLine.Kind kind, String from, String to, int minutes) {
		return new AccountLine(kind, at(from), at(to), Duration.ofMinutes(minutes), null, null);
	}

	private static Span span(String from, String to) {
		return new Span(at(from), at(to));
	}

	private static Instant at(String text) {
		return OffsetDateTime.parse(text).toInstant();
	}

}
