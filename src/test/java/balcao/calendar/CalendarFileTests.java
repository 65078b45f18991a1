package balcao.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class CalendarFileTests {

	private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final Instant NOW = Instant.parse("2026-11-20T19:00:00Z");

	@Test
	void holidaysComeBackFromTheFileThatWasWritten() {
		List<Holiday> holidays = List.of(
				Holiday.closedUntil(LocalDate.of(2026, 2, 18), "14:00", "Cinzas", "Portaria; anual, federal")
					.by(HolidayLayer.NATIONAL, ""),
				Holiday.wholeDay(LocalDate.of(2026, 7, 9), "Revolução Constitucionalista", "Lei estadual 9.497/1997")
					.by(HolidayLayer.STATE, "SP"),
				Holiday.closedFrom(LocalDate.of(2026, 12, 24), "13:00", "Véspera de Natal", ""),
				Holiday.wholeDay(LocalDate.of(2027, 2, 9), "Carnaval", "").optional());
		BusinessHours hours = BusinessHours.brazilianOffice()
			.withHolidays(holidays)
			.withExceptions(List.of(new DatedException(LocalDate.of(2026, 11, 28),
					List.of(OpenInterval.of("09:00", "12:00")), "Mutirão")));
		String file = CalendarFile
			.write(new PublishedCalendar(70, 7, "Comercial", 3, NOW, NOW, "Rita", 0, BusinessTime.of(hours)), NOW);
		assertThat(file).contains("BEGIN:VCALENDAR", "VERSION:2.0", "DTSTART;VALUE=DATE:20260709",
				"DTEND;VALUE=DATE:20260710", "SUMMARY:Mutirão", "DTSTART:20261128T120000Z", "UID:");
		assertThat(read(file)).extracting(ImportedDate::holiday).containsExactlyElementsOf(holidays);
	}

	@Test
	void daysOfAStayAreTakenOneByOne() {
		assertThat(read(event("DTSTART;VALUE=DATE:20261228", "DTEND;VALUE=DATE:20270102", "SUMMARY:Recesso")))
			.extracting((date) -> date.holiday().date())
			.containsExactly(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 29), LocalDate.of(2026, 12, 30),
					LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));
	}

	@Test
	void hoursAreThoseOfTheCalendarsPlace() {
		Holiday eve = Holiday.closedFrom(LocalDate.of(2026, 12, 24), "13:00", "Véspera", "");
		assertThat(read(event("DTSTART:20261224T160000Z", "DTEND:20261225T030000Z", "SUMMARY:Véspera")))
			.containsExactly(new ImportedDate(eve, false));
		assertThat(read(event("DTSTART:20261224T130000", "DTEND:20261225T000000", "SUMMARY:Véspera")))
			.containsExactly(new ImportedDate(eve, false));
	}

	@Test
	void plainYearlyRuleIsFollowedForSomeYears() {
		List<ImportedDate> dates = read(
				event("DTSTART;VALUE=DATE:20000125", "SUMMARY:Aniversário", "RRULE:FREQ=YEARLY"));
		assertThat(dates).hasSize(6)
			.allMatch(ImportedDate::repeats)
			.extracting((date) -> date.holiday().date().getYear())
			.containsExactly(2026, 2027, 2028, 2029, 2030, 2031);
		assertThat(read(event("DTSTART;VALUE=DATE:20240229", "SUMMARY:Bissexto", "RRULE:FREQ=YEARLY")))
			.extracting((date) -> date.holiday().date())
			.containsExactly(LocalDate.of(2028, 2, 29));
	}

	@Test
	void ruleThatNeverEndsOrNeverHappensTakesItsFirstDayAlone() {
		for (String rule : List.of("FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=2147483647",
				"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY;INTERVAL=1;UNTIL=99991231T235959Z",
				"FREQ=YEARLY;INTERVAL=0", "FREQ=YEARLY;COUNT=-1", "FREQ=NEVER", "nonsense")) {
			assertTimeoutPreemptively(Duration.ofSeconds(5),
					() -> assertThat(read(event("DTSTART;VALUE=DATE:20270125", "SUMMARY:x", "RRULE:" + rule))).as(rule)
						.hasSizeLessThan(10));
		}
	}

	@Test
	void thousandsOfEventsAreCutAndEndlessStaysLeftOut() {
		StringBuilder many = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
		for (int i = 0; i < 5000; i++) {
			many.append("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:")
				.append(LocalDate.of(2027, 1, 1).plusDays(i).toString().replace("-", ""))
				.append("\r\nSUMMARY:Dia ")
				.append(i)
				.append("\r\nEND:VEVENT\r\n");
		}
		assertThat(read(many.append("END:VCALENDAR\r\n").toString())).hasSize(CalendarFile.MOST_DATES);
		refused(event("DTSTART;VALUE=DATE:20270101", "DTEND;VALUE=DATE:99981231", "SUMMARY:Sempre"));
	}

	@Test
	void whatIsNoCalendarIsRefused() {
		for (String text : List.of("", "<html>", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\r\nEND:VCALENDAR",
				"BEGIN:VCARD\r\nEND:VCARD", "\u0000\u0001", event("SUMMARY:Sem data"),
				event("DTSTART;VALUE=DATE:99999999999", "SUMMARY:x"), event("DTSTART:ontem", "SUMMARY:x"))) {
			refused(text);
		}
		assertThatExceptionOfType(CalendarRefused.class)
			.isThrownBy(() -> CalendarFile.read(new byte[CalendarFile.LARGEST + 1], SAO_PAULO, TODAY));
		assertThatExceptionOfType(CalendarRefused.class)
			.isThrownBy(() -> CalendarFile.read(new byte[] { (byte) 0xFF, (byte) 0xFE, 0 }, SAO_PAULO, TODAY));
	}

	@Test
	void deepNestingAndLongLinesAreAnswered() {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			refused("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(60_000));
			refused("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\nSUMMARY:" + "x".repeat(900_000));
			refused("BEGIN:VCALENDAR\r\n" + "\r\n ".repeat(300_000));
		});
	}

	@Test
	void textsAreCutToOneLineWithoutHiddenCharacters() {
		Holiday holiday = read(event("DTSTART;VALUE=DATE:20270101", "SUMMARY:Um\\nnome\u202E " + "x".repeat(300),
				"DESCRIPTION:" + "y".repeat(900)))
			.get(0)
			.holiday();
		assertThat(holiday.name()).startsWith("Um nome x").hasSizeLessThanOrEqualTo(120);
		assertThat(holiday.source()).hasSizeLessThanOrEqualTo(200);
	}

	private static String event(String... lines) {
		return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
				+ String.join("\r\n", lines) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
	}

	private static List<ImportedDate> read(String text) {
		return CalendarFile.read(text.getBytes(StandardCharsets.UTF_8), SAO_PAULO, TODAY);
	}

	private static void refused(String text) {
		assertThatExceptionOfType(CalendarRefused.class).as(text.substring(0, Math.min(text.length(), 60)))
			.isThrownBy(() -> read(text));
	}

}
