package balcao.calendar;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BrazilianHolidaysTests {

	@Test
	void yearOf2026HasTenEachWithItsLaw() {
		assertThat(BrazilianHolidays.of(2026)).extracting(Holiday::date)
			.containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 21),
					LocalDate.of(2026, 5, 1), LocalDate.of(2026, 9, 7), LocalDate.of(2026, 10, 12),
					LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 15), LocalDate.of(2026, 11, 20),
					LocalDate.of(2026, 12, 25));
		assertThat(BrazilianHolidays.of(2026)).allMatch((holiday) -> holiday.source().startsWith("Lei "))
			.noneMatch(Holiday::isPartial);
	}

	@Test
	void twentiethOfNovemberIsNationalFrom2024On() {
		assertThat(BrazilianHolidays.of(2023)).extracting(Holiday::date).doesNotContain(LocalDate.of(2023, 11, 20));
		assertThat(BrazilianHolidays.of(2024)).extracting(Holiday::date).contains(LocalDate.of(2024, 11, 20));
	}

	@ParameterizedTest
	@CsvSource({ "2003-04-20", "2008-03-23", "2011-04-24", "2016-03-27", "2024-03-31", "2025-04-20", "2026-04-05",
			"2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22" })
	void easterFallsOnItsSunday(LocalDate sunday) {
		assertThat(BrazilianHolidays.easter(sunday.getYear())).isEqualTo(sunday);
	}

	@Test
	void yearBeforeTheLawIsRefused() {
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> BrazilianHolidays.of(2002));
	}

}
