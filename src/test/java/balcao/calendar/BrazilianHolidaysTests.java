package balcao.calendar;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

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
	void onlyWhatALawKnownToUsMakesAHolidayIsBinding() {
		assertThat(BrazilianHolidays.proposals(2027, BrazilianState.SP)).filteredOn(ProposedHoliday::binding)
			.extracting((proposal) -> proposal.holiday().date())
			.contains(LocalDate.of(2027, 7, 9), LocalDate.of(2027, 11, 20))
			.hasSize(10)
			.isSorted();
		assertThat(BrazilianHolidays.proposals(2027, BrazilianState.SP)).filteredOn((proposal) -> !proposal.binding())
			.extracting(ProposedHoliday::key)
			.containsExactly("2027-02-08 Carnaval (segunda-feira)", "2027-02-09 Carnaval (terça-feira)",
					"2027-02-10 Quarta-feira de Cinzas", "2027-03-26 Sexta-feira Santa", "2027-05-27 Corpus Christi",
					"2027-12-24 Véspera de Natal", "2027-12-31 Véspera de Ano-Novo");
	}

	@Test
	void partsOfDaysSayFromWhenOrUntilWhen() {
		assertThat(BrazilianHolidays.proposals(2026, null)).extracting(ProposedHoliday::holiday)
			.filteredOn(Holiday::isPartial)
			.extracting(Holiday::closedFrom, Holiday::closedUntil)
			.containsExactly(tuple("", "14:00"), tuple("13:00", ""), tuple("13:00", ""));
	}

	@ParameterizedTest
	@EnumSource(BrazilianState.class)
	void proposalsOfAStateNameItAndNoneComesTwice(BrazilianState state) {
		for (int year = 2020; year < 2040; year++) {
			List<ProposedHoliday> proposals = BrazilianHolidays.proposals(year, state);
			assertThat(proposals).extracting(ProposedHoliday::key).doesNotHaveDuplicates();
			assertThat(proposals).extracting(ProposedHoliday::holiday)
				.filteredOn((holiday) -> holiday.layer() == HolidayLayer.STATE)
				.allMatch((holiday) -> holiday.place().equals(state.name()));
			assertThat(proposals).filteredOn(ProposedHoliday::binding)
				.noneMatch((proposal) -> proposal.holiday().source().isEmpty());
		}
	}

	@Test
	void carnivalTuesdayIsAHolidayInRioByItsLaw() {
		assertThat(BrazilianHolidays.proposals(2027, BrazilianState.RJ))
			.filteredOn((proposal) -> proposal.holiday().date().equals(LocalDate.of(2027, 2, 9)))
			.singleElement()
			.satisfies((proposal) -> assertThat(proposal.binding()).isTrue());
	}

	@Test
	void yearBeforeTheLawIsRefused() {
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> BrazilianHolidays.of(2002));
	}

}
