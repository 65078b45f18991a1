package balcao.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What the calendars of other help desks got wrong, and their users reported. */
class PeersCalendarTests {

	private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

	private static final List<DayOfWeek> WORKDAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY,
			DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

	/** osTicket 6847. */
	@Test
	void fourHoursOverTwoWindowsADayNeverEndInsideLunch() {
		BusinessTime time = workdays("America/Sao_Paulo", OpenInterval.of("09:00", "12:00"),
				OpenInterval.of("13:30", "18:00"));
		assertThat(time.plus(at("2026-11-23T11:00:00-03:00"), Duration.ofHours(4)))
			.isEqualTo(at("2026-11-23T16:30:00-03:00"));
		for (int minutes = 1; minutes < 2400; minutes++) {
			Instant due = time.plus(at("2026-11-23T11:00:00-03:00"), Duration.ofMinutes(minutes));
			int second = due.atZone(SAO_PAULO).toLocalTime().toSecondOfDay();
			assertThat(second > 12 * 3600 && second < 13 * 3600 + 1800).as("due %s", due).isFalse();
		}
	}

	/** osTicket 6847. */
	@Test
	void lunchEnteredAsAPartialHolidayIsNotCounted() {
		LocalDate monday = LocalDate.of(2026, 11, 23);
		BusinessTime time = BusinessTime
			.of(new BusinessHours(SAO_PAULO, Map.of(DayOfWeek.MONDAY, List.of(OpenInterval.of("09:00", "18:00"))),
					List.of(Holiday.closedBetween(monday, "12:00", "13:30", "Almoço", "")), List.of()));
		assertThat(time.plus(at("2026-11-23T11:00:00-03:00"), Duration.ofHours(4)))
			.isEqualTo(at("2026-11-23T16:30:00-03:00"));
	}

	/** osTicket, where the second window of a date was dropped. */
	@Test
	void everyWindowOfAnExceptionalDateCounts() {
		LocalDate saturday = LocalDate.of(2026, 11, 28);
		BusinessTime time = BusinessTime.of(
				BusinessHours.brazilianOffice()
					.withExceptions(
							List.of(new DatedException(
									saturday, List.of(OpenInterval.of("08:00", "09:00"),
											OpenInterval.of("10:00", "11:00"), OpenInterval.of("20:00", "24:00")),
									"Virada"))));
		assertThat(time.between(at("2026-11-28T00:00:00-03:00"), at("2026-11-29T00:00:00-03:00")))
			.isEqualTo(Duration.ofHours(6));
	}

	/** osTicket 6739. */
	@Test
	void calendarWithOnlyTuesdayOpenGoesFromTuesdayToTuesday() {
		BusinessTime time = BusinessTime.of(new BusinessHours(SAO_PAULO,
				Map.of(DayOfWeek.TUESDAY, List.of(OpenInterval.of("09:00", "17:00"))), List.of(), List.of()));
		assertThat(time.plus(at("2026-11-25T10:00:00-03:00"), Duration.ofHours(2)))
			.isEqualTo(at("2026-12-01T11:00:00-03:00"));
		assertThat(time.plus(at("2026-11-24T16:00:00-03:00"), Duration.ofHours(10)))
			.isEqualTo(at("2026-12-08T10:00:00-03:00"));
	}

	/** Zammad 3180. */
	@Test
	void dayUntilTwentyFourLosesNoMinute() {
		BusinessTime time = BusinessTime.of(BusinessHours.always(ZoneId.of("UTC")));
		assertThat(time.between(at("2026-11-23T00:00:00Z"), at("2026-11-30T00:00:00Z"))).isEqualTo(Duration.ofDays(7));
		assertThat(OpenInterval.of("00:00", "24:00").closes()).isEqualTo("24:00");
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> OpenInterval.of("00:00", "24:00:01"));
	}

	/** Zammad 2497. */
	@Test
	void hoursUntilMidnightAreWrittenTwentyFourAndNeverHang() {
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> OpenInterval.of("09:00", "00:00"));
		BusinessTime time = workdays("Europe/Berlin", OpenInterval.of("09:00", "24:00"));
		assertThat(time.plus(at("2026-11-23T23:00:00+01:00"), Duration.ofHours(2)))
			.isEqualTo(at("2026-11-24T10:00:00+01:00"));
		assertThat(time.plus(at("2026-11-23T09:00:00+01:00"), Duration.ofHours(15)))
			.isEqualTo(at("2026-11-24T00:00:00+01:00"));
	}

	/** Zammad 390. */
	@Test
	void freeDayFromAnImportedFeedIsNamedInTheAccount() {
		BusinessTime time = BusinessTime.of(BusinessHours.brazilianOffice()
			.withHolidays(List.of(Holiday.wholeDay(LocalDate.of(2026, 11, 24), "Dia importado", "feriados.ics"))));
		assertThat(time.account(at("2026-11-23T17:00:00-03:00"), at("2026-11-25T09:00:00-03:00"), List.of()))
			.anySatisfy((line) -> {
				assertThat(line.name()).isEqualTo("Dia importado");
				assertThat(line.source()).isEqualTo("feriados.ics");
			});
	}

	/** Frappe Helpdesk 2075 and GLPI 687. */
	@Test
	void ticketOpenedOnSaturdayCountsFromMondayOpening() {
		BusinessTime time = BusinessTime.of(BusinessHours.brazilianOffice());
		assertThat(time.plus(at("2026-11-21T10:15:00-03:00"), Duration.ofHours(2)))
			.isEqualTo(at("2026-11-23T10:00:00-03:00"));
		assertThat(time.between(at("2026-11-21T10:15:00-03:00"), at("2026-11-23T08:00:00-03:00"))).isZero();
	}

	/** GLPI 10594: two working days are eighteen hours of this calendar. */
	@Test
	void pauseOverAWeekendTakesOnlyItsOpenHoursFromATargetInDays() {
		BusinessTime time = BusinessTime.of(BusinessHours.brazilianOffice());
		List<Span> pauses = List.of(span("2026-11-20T17:00:00-03:00", "2026-11-23T09:00:00-03:00"));
		assertThat(time.plus(at("2026-11-20T08:00:00-03:00"), Duration.ofHours(18), pauses))
			.isEqualTo(at("2026-11-24T10:00:00-03:00"));
	}

	/** Frappe Helpdesk 2449, and thrice in ERPNext. */
	@Test
	void timeOnHoldIsBusinessTimeAndNotAddedToTheCreation() {
		BusinessTime time = BusinessTime.of(BusinessHours.brazilianOffice());
		List<Span> overnight = List.of(span("2026-11-23T17:30:00-03:00", "2026-11-24T08:30:00-03:00"));
		Instant start = at("2026-11-23T16:00:00-03:00");
		assertThat(time.plus(start, Duration.ofHours(4), overnight)).isEqualTo(at("2026-11-24T11:00:00-03:00"));
		assertThat(time.between(start, at("2026-11-24T11:00:00-03:00"), overnight)).isEqualTo(Duration.ofHours(4));
	}

	/** GLPI 22678. */
	@Test
	void oneBusinessHourBeforeAMorningDeadlineIsTheAfternoonBefore() {
		BusinessTime time = BusinessTime.of(BusinessHours.brazilianOffice());
		Instant start = at("2026-11-23T14:00:00-03:00");
		Duration target = Duration.ofMinutes(270);
		assertThat(time.plus(start, target)).isEqualTo(at("2026-11-24T08:30:00-03:00"));
		assertThat(time.plus(start, target.minusHours(1))).isEqualTo(at("2026-11-23T17:30:00-03:00"));
	}

	/** Zendesk biz 35 and 37. */
	@Test
	void midnightThatSaoPauloSkippedEndsNoLoop() {
		BusinessTime time = workdays("America/Sao_Paulo", OpenInterval.of("00:00", "24:00"));
		BusinessTime always = BusinessTime.of(BusinessHours.always(SAO_PAULO));
		assertTimeout(Duration.ofSeconds(2), () -> {
			assertThat(time.plus(at("2018-11-02T23:00:00-03:00"), Duration.ofHours(2)))
				.isEqualTo(at("2018-11-05T01:00:00-02:00"));
			assertThat(always.plus(at("2018-11-03T23:00:00-03:00"), Duration.ofHours(2)))
				.isEqualTo(at("2018-11-04T02:00:00-02:00"));
			assertThat(always.between(at("2018-02-17T00:00:00-02:00"), at("2018-02-18T00:00:00-03:00")))
				.isEqualTo(Duration.ofHours(25));
		});
	}

	@Test
	void saoPauloHasSummerTimeUntil2019AndNoneSince() {
		BusinessTime time = BusinessTime.of(BusinessHours.brazilianOffice());
		assertThat(time.nextOpening(at("2019-01-15T00:00:00Z"))).contains(at("2019-01-15T08:00:00-02:00"));
		assertThat(time.nextOpening(at("2020-01-15T00:00:00Z"))).contains(at("2020-01-15T08:00:00-03:00"));
		assertThat(time.plus(at("2018-11-02T17:00:00-03:00"), Duration.ofHours(2)))
			.isEqualTo(at("2018-11-05T09:00:00-02:00"));
		assertThat(time.plus(at("2019-11-01T17:00:00-03:00"), Duration.ofHours(2)))
			.isEqualTo(at("2019-11-04T09:00:00-03:00"));
	}

	@Test
	void manausIsAnHourBehindSaoPauloAndTwoInItsSummers() {
		BusinessTime time = workdays("America/Manaus", OpenInterval.of("08:00", "12:00"));
		assertThat(time.nextOpening(at("2026-11-23T00:00:00-03:00"))).contains(at("2026-11-23T09:00:00-03:00"));
		assertThat(time.nextOpening(at("2019-01-15T00:00:00-02:00"))).contains(at("2019-01-15T10:00:00-02:00"));
	}

	@Test
	void fernandoDeNoronhaIsAnHourAheadOfSaoPaulo() {
		BusinessTime time = workdays("America/Noronha", OpenInterval.of("08:00", "12:00"));
		assertThat(time.plus(at("2026-11-23T06:00:00-03:00"), Duration.ofHours(1)))
			.isEqualTo(at("2026-11-23T08:00:00-03:00"));
	}

	@Test
	void clientInPortugalKeepsItsSummerTime() {
		BusinessTime time = workdays("Europe/Lisbon", OpenInterval.of("09:00", "18:00"));
		assertThat(time.nextOpening(at("2026-07-06T00:00:00Z"))).contains(at("2026-07-06T08:00:00Z"));
		assertThat(time.nextOpening(at("2026-11-23T00:00:00Z"))).contains(at("2026-11-23T09:00:00Z"));
		assertThat(time.plus(at("2026-03-27T17:00:00+00:00"), Duration.ofHours(2)))
			.isEqualTo(at("2026-03-30T10:00:00+01:00"));
	}

	/** moment-business-time 58. */
	@Test
	void hourAddedAtTheEndOfSummerTimePasses() {
		BusinessTime time = BusinessTime.of(BusinessHours.always(ZoneId.of("Europe/London")));
		Instant lastOfSummer = at("2026-10-25T01:30:00+01:00");
		assertThat(time.plus(lastOfSummer, Duration.ofHours(1))).isEqualTo(at("2026-10-25T01:30:00+00:00"));
	}

	/** working_hours 26. */
	@Test
	void nextOpeningIsNotAnHourEarlyWhenTheClockGoesBack() {
		BusinessTime time = workdays("Europe/Paris", OpenInterval.of("09:00", "17:00"));
		assertThat(time.nextOpening(at("2026-10-23T20:00:00+02:00"))).contains(at("2026-10-26T09:00:00+01:00"));
	}

	/** moment-business-time 17, businesstimedelta 9, ts-business-time 5. */
	@Test
	void twoClosedInstantsHaveNoTimeBetweenThemAndEndNoLoop() {
		BusinessTime time = BusinessTime.of(BusinessHours.brazilianOffice()
			.withHolidays(List.of(Holiday.wholeDay(LocalDate.of(2026, 11, 23), "Feriado", ""))));
		assertTimeout(Duration.ofSeconds(2), () -> {
			assertThat(time.between(at("2026-11-20T20:00:00-03:00"), at("2026-11-24T05:00:00+00:00"))).isZero();
			assertThat(time.segments(at("2026-11-20T20:00:00-03:00"), at("2026-11-23T20:00:00+09:00"), List.of()))
				.isEmpty();
		});
	}

	/** A calendar that nobody validated. */
	@Test
	void emptyAndInvertedCalendarsAreRefused() {
		assertThatExceptionOfType(CalendarRefused.class)
			.isThrownBy(() -> new BusinessHours(SAO_PAULO, Map.of(DayOfWeek.MONDAY, List.of()), List.of(), List.of()));
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> OpenInterval.of("18:00", "08:00"));
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> OpenInterval.of("08:00", "08:00"));
	}

	private static BusinessTime workdays(String zone, OpenInterval... open) {
		Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
		WORKDAYS.forEach((weekday) -> week.put(weekday, List.of(open)));
		return BusinessTime.of(new BusinessHours(ZoneId.of(zone), week, List.of(), List.of()));
	}

	private static Span span(String from, String to) {
		return new Span(at(from), at(to));
	}

	private static Instant at(String text) {
		return OffsetDateTime.parse(text).toInstant();
	}

}
