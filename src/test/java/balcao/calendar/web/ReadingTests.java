package balcao.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import balcao.calendar.DatedException;
import balcao.calendar.Holiday;
import balcao.calendar.HolidayLayer;
import balcao.calendar.OpenInterval;
import org.junit.jupiter.api.Test;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

	private BindingResult errors = new MapBindingResult(new HashMap<>(), "form");

	@Test
	void rangesOfADayAreReadAndEmptyOnesSayNothing() {
		Map<DayOfWeek, List<OpenInterval>> week = week(day("8:00", "12:00", "", "", "13:00", "24:00"));
		assertThat(week.get(DayOfWeek.MONDAY)).containsExactly(OpenInterval.of("08:00", "12:00"),
				OpenInterval.of("13:00", "24:00"));
		assertThat(week.get(DayOfWeek.SUNDAY)).isEmpty();
		assertThat(this.errors.hasErrors()).isFalse();
	}

	@Test
	void eachMistakeOfAWeekIsNotedAtItsField() {
		week(day("18:00", "08:00", "", "12:00"), day("08:00", "12:00", "11:00", "13:00"), day("22:00", "00:00"),
				day("9h", "10:00"));
		assertThat(this.errors.getFieldErrors()).extracting(FieldError::getField)
			.containsExactly("week[0].ranges[0].closes", "week[0].ranges[1].opens", "week[1].ranges[1].opens",
					"week[2].ranges[0].closes", "week[3].ranges[0].opens");
		assertThat(this.errors.getFieldErrors("week[2].ranges[0].closes")).extracting(FieldError::getCode)
			.containsExactly("calendar.form.midnight");
	}

	@Test
	void holidayIsReadWithItsLayerAndKind() {
		Holiday typed = holiday(new HolidayForm("2027-07-09", "9 de Julho", "HOLIDAY", "STATE", "SP",
				"Lei estadual 9.497/1997", "", ""));
		assertThat(typed).isEqualTo(Holiday.wholeDay(LocalDate.of(2027, 7, 9), "9 de Julho", "Lei estadual 9.497/1997")
			.by(HolidayLayer.STATE, "SP"));
		assertThat(HolidayForm.of(typed)).extracting(HolidayForm::place, HolidayForm::layer)
			.containsExactly("SP", "STATE");
	}

	@Test
	void hoursCountOnlyForAPartOfADay() {
		assertThat(holiday(new HolidayForm("2026-12-24", "Véspera", "PARTIAL", "OWN", "", "", "13:00", "")))
			.isEqualTo(Holiday.closedFrom(LocalDate.of(2026, 12, 24), "13:00", "Véspera", ""));
		assertThat(holiday(new HolidayForm("2026-12-24", "Véspera", "OPTIONAL", "OWN", "Santos", "", "13:00", "")))
			.isEqualTo(Holiday.wholeDay(LocalDate.of(2026, 12, 24), "Véspera", "").optional());
	}

	@Test
	void eachMistakeOfAHolidayIsNotedAtItsField() {
		refused(new HolidayForm("24/12/2026", "x", "HOLIDAY", "OWN", "", "", "", ""), "date");
		refused(new HolidayForm("2026-12-24", "x", "PARTY", "OWN", "", "", "", ""), "kind");
		refused(new HolidayForm("2026-12-24", "x", "OPTIONAL", "MOON", "", "", "", ""), "layer");
		refused(new HolidayForm("9999-12-24", "x", "HOLIDAY", "OWN", "", "", "", ""), "date");
		refused(new HolidayForm("2026-12-24", "x", "PARTIAL", "OWN", "", "", "", ""), "closedFrom");
		refused(new HolidayForm("2026-12-24", "x", "PARTIAL", "OWN", "", "", "meio-dia", ""), "closedFrom");
		refused(new HolidayForm("2026-12-24", "x", "PARTIAL", "OWN", "", "", "13:00", "12:00"), "closedUntil");
		refused(new HolidayForm("2026-12-24", "x", "PARTIAL", "OWN", "", "", "00:00", "24:00"), "closedFrom");
		refused(new HolidayForm("2026-12-24", "x", "HOLIDAY", "CITY", "", "", "", ""), "place");
	}

	@Test
	void hoursOfAnExceptionAreReadAsPeopleWriteThem() {
		DatedException typed = new Reading(this.errors)
			.exception(new ExceptionForm("2026-11-28", "Mutirão", "9:00-12:00, 13:00 – 15:00;22:00 às 24:00"))
			.orElseThrow();
		assertThat(typed.open()).containsExactly(OpenInterval.of("09:00", "12:00"), OpenInterval.of("13:00", "15:00"),
				OpenInterval.of("22:00", "24:00"));
		assertThat(ExceptionForm.of(typed).hours()).isEqualTo("09:00–12:00, 13:00–15:00, 22:00–24:00");
	}

	@Test
	void mistakesOfAnExceptionAreNotedAtItsHours() {
		for (String hours : List.of("9 às 12", "09:00–12:00, 11:00–13:00", "12:00–09:00", "20:00–00:00")) {
			this.errors = new MapBindingResult(new HashMap<>(), "form");
			assertThat(new Reading(this.errors).exception(new ExceptionForm("2026-11-28", "Mutirão", hours))).as(hours)
				.isEmpty();
			assertThat(this.errors.getFieldErrors()).extracting(FieldError::getField).containsOnly("hours");
		}
	}

	@Test
	void onlyZonesOfTheListAreTaken() {
		assertThat(new Reading(this.errors).zone("America/Manaus")).isPresent();
		assertThat(new Reading(this.errors).zone("Mars/Olympus")).isEmpty();
		assertThat(this.errors.getFieldErrors("zone")).isNotEmpty();
	}

	@Test
	void importedDateTravelsThroughTheForm() {
		for (Holiday holiday : List.of(Holiday.wholeDay(LocalDate.of(2027, 1, 25), "Aniversário | São Paulo", ""),
				Holiday.closedUntil(LocalDate.of(2027, 2, 10), "14:00", "Cinzas", "Portaria")
					.by(HolidayLayer.CITY, "Santos"),
				Holiday.wholeDay(LocalDate.of(2027, 2, 9), "Carnaval", "").by(HolidayLayer.NATIONAL, "").optional())) {
			assertThat(ImportRow.read(new ImportRow(holiday, true, false, null).code())).contains(holiday);
		}
		for (String nonsense : List.of("", "x", "|||||||", "2027-13-01|||HOLIDAY|OWN|||x",
				"2027-01-01|9|8|HOLIDAY|OWN|||x", "2027-01-01|||HOLIDAY|MOON|||x", "2027-01-01|||HOLIDAY|STATE|||x",
				"2027-01-01|||HOLIDAY|OWN|||" + "x".repeat(200))) {
			assertThat(ImportRow.read(nonsense)).as(nonsense).isEmpty();
		}
	}

	@Test
	void rangesAreAddedAndTakenAway() {
		WeekForm form = new WeekForm("Nome", "UTC", List.of(day("08:00", "12:00")));
		assertThat(form.withRange(DayOfWeek.SUNDAY).week().get(6).ranges()).hasSize(3);
		assertThat(form.withRange(DayOfWeek.SUNDAY).withoutRange(DayOfWeek.SUNDAY, 2)).isEqualTo(form);
		assertThat(form.withoutRange(DayOfWeek.MONDAY, -1).withoutRange(DayOfWeek.MONDAY, 9)).isEqualTo(form);
		assertThat(form.likeMonday().week().get(4)).isEqualTo(form.week().get(0));
		assertThat(form.likeMonday().week().get(5)).isEqualTo(form.week().get(5));
	}

	private Map<DayOfWeek, List<OpenInterval>> week(DayRow... days) {
		return new Reading(this.errors).week(new WeekForm("Nome", "UTC", List.of(days)).week());
	}

	private static DayRow day(String... hours) {
		List<RangeRow> ranges = new ArrayList<>();
		for (int i = 0; i < hours.length; i += 2) {
			ranges.add(new RangeRow(hours[i], hours[i + 1]));
		}
		return new DayRow(ranges);
	}

	private Holiday holiday(HolidayForm form) {
		return new Reading(this.errors).holiday(form).orElseThrow();
	}

	private void refused(HolidayForm form, String field) {
		this.errors = new BeanPropertyBindingResult(form, "form");
		assertThat(new Reading(this.errors).holiday(form)).as(form.toString()).isEmpty();
		assertThat(this.errors.getFieldErrors()).extracting(FieldError::getField).contains(field);
	}

}
