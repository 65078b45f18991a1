package balcao.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The national holidays of Brazil, each with the law that makes it one, and proposals of
 * what else a company may keep: days of a state, optional days (<em>pontos
 * facultativos</em>) and parts of days.
 */
public final class BrazilianHolidays {

	private static final String LAW_662 = "Lei 662/1949, com a redação da Lei 10.607/2002";

	/** Declared by each municipality; the federal list of holidays has it every year. */
	private static final String GOOD_FRIDAY_LAW = "Lei 9.093/1995, art. 2º (declarada por lei municipal)";

	/** The executive lists these days each year by decree; hours have varied. */
	private static final String OPTIONAL_POINT = "Portaria anual do governo federal";

	private static final List<Rule> FIXED = List.of(
			new Rule(MonthDay.of(1, 1), "Confraternização Universal", LAW_662, 1949),
			new Rule(MonthDay.of(4, 21), "Tiradentes", LAW_662, 2003),
			new Rule(MonthDay.of(5, 1), "Dia do Trabalho", LAW_662, 1949),
			new Rule(MonthDay.of(9, 7), "Independência do Brasil", LAW_662, 1949),
			new Rule(MonthDay.of(10, 12), "Nossa Senhora Aparecida", "Lei 6.802/1980", 1980),
			new Rule(MonthDay.of(11, 2), "Finados", LAW_662, 2003),
			new Rule(MonthDay.of(11, 15), "Proclamação da República", LAW_662, 1949),
			new Rule(MonthDay.of(11, 20), "Dia Nacional de Zumbi e da Consciência Negra", "Lei 14.759/2023", 2024),
			new Rule(MonthDay.of(12, 25), "Natal", LAW_662, 1949));

	private BrazilianHolidays() {
	}

	/** The national holidays of a year from 2003 on, in order. */
	public static List<Holiday> of(int year) {
		if (year < 2003 || year > 2999) {
			throw new CalendarRefused("calendar.refused.holidayYear", Integer.toString(year));
		}
		List<Holiday> holidays = new ArrayList<>();
		for (Rule rule : FIXED) {
			if (year >= rule.since()) {
				holidays.add(Holiday.wholeDay(rule.day().atYear(year), rule.name(), rule.law())
					.by(HolidayLayer.NATIONAL, ""));
			}
		}
		holidays.add(Holiday.wholeDay(easter(year).minusDays(2), "Sexta-feira Santa", GOOD_FRIDAY_LAW)
			.by(HolidayLayer.NATIONAL, ""));
		holidays.sort(Comparator.comparing(Holiday::date));
		return List.copyOf(holidays);
	}

	/**
	 * Everything that a calendar may take of a year from 2003 on, in order. National
	 * holidays and those of the state whose law is known are binding; Good Friday is for
	 * each city's law, Carnival, Corpus Christi and the two eves for each company.
	 * @param state none for the national days alone
	 */
	public static List<ProposedHoliday> proposals(int year, @Nullable BrazilianState state) {
		List<ProposedHoliday> proposals = new ArrayList<>();
		of(year).forEach(
				(holiday) -> proposals.add(new ProposedHoliday(holiday, !holiday.source().equals(GOOD_FRIDAY_LAW))));
		LocalDate easter = easter(year);
		if (state != null) {
			proposals.addAll(StateHolidays.of(state, year, easter));
		}
		for (Holiday optional : List.of(
				Holiday.wholeDay(easter.minusDays(48), "Carnaval (segunda-feira)", OPTIONAL_POINT),
				Holiday.wholeDay(easter.minusDays(47), "Carnaval (terça-feira)", OPTIONAL_POINT),
				Holiday.closedUntil(easter.minusDays(46), "14:00", "Quarta-feira de Cinzas", OPTIONAL_POINT),
				Holiday.wholeDay(easter.plusDays(60), "Corpus Christi", OPTIONAL_POINT),
				Holiday.closedFrom(LocalDate.of(year, 12, 24), "13:00", "Véspera de Natal", OPTIONAL_POINT),
				Holiday.closedFrom(LocalDate.of(year, 12, 31), "13:00", "Véspera de Ano-Novo", OPTIONAL_POINT))) {
			if (proposals.stream().anyMatch((binding) -> binding.holiday().date().equals(optional.date()))) {
				continue;
			}
			proposals.add(new ProposedHoliday(optional.by(HolidayLayer.NATIONAL, "").optional(), false));
		}
		proposals.sort(Comparator.comparing((ProposedHoliday proposal) -> proposal.holiday().date())
			.thenComparing((proposal) -> !proposal.binding()));
		return List.copyOf(proposals);
	}

	/** Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher. */
	static LocalDate easter(int year) {
		int golden = year % 19;
		int century = year / 100;
		int ofCentury = year % 100;
		int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
		int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
		int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
		int lateMoon = (golden + 11 * epact + 22 * toSunday) / 451;
		int days = epact + toSunday - 7 * lateMoon + 114;
		return LocalDate.of(year, days / 31, days % 31 + 1);
	}

	/**
	 * @param since the first year under the law
	 */
	private record Rule(MonthDay day, String name, String law, int since) {
	}

}
