package balcao.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

import balcao.calendar.BrazilianHolidays;
import balcao.calendar.BusinessHours;
import balcao.calendar.DatedException;
import balcao.calendar.Holiday;
import balcao.calendar.HolidayLayer;
import balcao.calendar.OpenInterval;
import balcao.calendar.web.CalendarForm.DayRow;
import balcao.calendar.web.CalendarForm.ExceptionRow;
import balcao.calendar.web.CalendarForm.HolidayRow;
import balcao.calendar.web.CalendarForm.RangeRow;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarReadingTests {

	private final List<DayRow> week = new ArrayList<>();

	private final List<HolidayRow> holidays = new ArrayList<>();

	private final List<ExceptionRow> exceptions = new ArrayList<>();

	private BindingResult errors = new BeanPropertyBindingResult(this, "form");

	@BeforeEach
	void openOnMondays() {
		this.week.add(new DayRow(List.of(new RangeRow("8:00", "12:00"), new RangeRow("13:00", "24:00"))));
	}

	@Test
	void whatAFormShowsIsReadBackTheSame() {
		BusinessHours hours = BusinessHours.brazilianOffice()
			.withHolidays(BrazilianHolidays.of(2026).stream().map((day) -> day.by(HolidayLayer.OWN, "")).toList())
			.withExceptions(List.of(
					new DatedException(LocalDate.of(2026, 11, 28),
							List.of(OpenInterval.of("09:00", "12:00"), OpenInterval.of("22:00", "24:00")), "Mutirão"),
					new DatedException(LocalDate.of(2026, 12, 31), List.of(), "Recesso")));
		assertThat(read(CalendarForm.of("Escritório", hours))).contains(hours);
	}

	@Test
	void emptyRowsSayNothing() {
		this.holidays.add(HolidayRow.empty());
		this.exceptions.add(ExceptionRow.empty());
		BusinessHours hours = read(form()).orElseThrow();
		assertThat(hours.on(DayOfWeek.MONDAY)).containsExactly(OpenInterval.of("08:00", "12:00"),
				OpenInterval.of("13:00", "24:00"));
		assertThat(hours.on(DayOfWeek.TUESDAY)).isEmpty();
		assertThat(hours.holidays()).isEmpty();
		assertThat(hours.exceptions()).isEmpty();
	}

	@Test
	void holidayMayCloseAPartOfTheDay() {
		this.holidays.add(new HolidayRow("2026-12-24", "Véspera", "", "12:00", ""));
		this.holidays.add(new HolidayRow("2026-02-18", "Cinzas", "Portaria", "", "13:00"));
		assertThat(read(form()).orElseThrow().holidays()).containsExactly(
				Holiday.closedUntil(LocalDate.of(2026, 2, 18), "13:00", "Cinzas", "Portaria"),
				Holiday.closedFrom(LocalDate.of(2026, 12, 24), "12:00", "Véspera", ""));
	}

	@Test
	void hoursOfAnExceptionAreReadAsPeopleWriteThem() {
		this.exceptions.add(new ExceptionRow("2026-11-28", "Mutirão", "9:00-12:00, 13:00 – 15:00;22:00 às 24:00"));
		assertThat(read(form()).orElseThrow().exceptions().get(0).open()).containsExactly(
				OpenInterval.of("09:00", "12:00"), OpenInterval.of("13:00", "15:00"),
				OpenInterval.of("22:00", "24:00"));
	}

	@Test
	void eachMistakeIsNotedAtItsField() {
		this.week.add(new DayRow(List.of(new RangeRow("18:00", "08:00"), new RangeRow("", "12:00"))));
		this.week.add(new DayRow(List.of(new RangeRow("08:00", "12:00"), new RangeRow("11:00", "13:00"))));
		this.holidays.add(new HolidayRow("24/12/2026", "", "", "", ""));
		this.holidays.add(new HolidayRow("2026-12-24", "Véspera", "", "meio-dia", ""));
		this.exceptions.add(new ExceptionRow("2026-11-28", "", "9 às 12"));
		this.exceptions.add(new ExceptionRow("2026-11-28", "De novo", ""));
		assertThat(read(form())).isEmpty();
		assertThat(this.errors.getFieldErrors()).extracting(FieldError::getField)
			.containsExactly("week[1].ranges[0].closes", "week[1].ranges[1].opens", "week[2].ranges[1].opens",
					"holidays[0].name", "holidays[0].date", "holidays[1].closedFrom", "exceptions[0].reason",
					"exceptions[0].hours", "exceptions[1].date");
	}

	@Test
	void datesThatCalendarsDoNotReachAreRefusedForTheWhole() {
		this.holidays.add(new HolidayRow("9999-12-24", "Longe", "", "", ""));
		assertThat(read(form())).isEmpty();
		assertThat(this.errors.getGlobalErrors()).extracting((error) -> error.getCode())
			.containsExactly("calendar.refused.farDate");
	}

	@Test
	void calendarThatNeverOpensIsRefusedForTheWhole() {
		this.week.clear();
		assertThat(read(form())).isEmpty();
		assertThat(this.errors.getGlobalErrors()).extracting((error) -> error.getCode())
			.containsExactly("calendar.refused.neverOpens");
	}

	@Test
	void unknownZoneIsNoted() {
		assertThat(read(new CalendarForm("Nome", "Mars/Olympus", this.week, this.holidays, this.exceptions))).isEmpty();
		assertThat(this.errors.getFieldErrors("zone")).isNotEmpty();
	}

	@Test
	void nationalHolidaysComeOnlyOnDatesNotTypedYet() {
		this.holidays.add(new HolidayRow("2026-12-25", "Natal da casa", "", "", ""));
		List<HolidayRow> rows = form().withNationalHolidays("2026").holidays();
		assertThat(rows).hasSize(10).contains(this.holidays.get(0));
		assertThat(form().withNationalHolidays("2026").withNationalHolidays("2026").holidays()).hasSize(10);
	}

	@Test
	void rowsAreAddedAndTakenAway() {
		CalendarForm form = form();
		assertThat(form.withRange(DayOfWeek.SUNDAY).week().get(6).ranges()).hasSize(3);
		assertThat(form.withHoliday().holidays()).hasSize(2);
		assertThat(form.withHoliday().withoutHoliday(1).holidays()).hasSize(1);
		assertThat(form.withoutHoliday(-1).withoutHoliday(9)).isEqualTo(form);
		assertThat(form.withException().withoutException(0).exceptions()).hasSize(1);
	}

	private CalendarForm form() {
		return new CalendarForm("Nome", "America/Sao_Paulo", this.week, this.holidays, this.exceptions);
	}

	private Optional<BusinessHours> read(CalendarForm form) {
		this.errors = new BeanPropertyBindingResult(form, "form");
		return new CalendarReading(form, this.errors).hours();
	}

}
