package balcao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The holidays of Brazil's states that do not fall on national ones. The law stands where
 * it was checked; a day without one is proposed, never taken for granted.
 */
final class StateHolidays {

	private static final String UNCHECKED = "";

	private static final Map<BrazilianState, List<Rule>> RULES = rules();

	private StateHolidays() {
	}

	static List<ProposedHoliday> of(BrazilianState state, int year, LocalDate easter) {
		return RULES.getOrDefault(state, List.of())
			.stream()
			.filter((rule) -> year >= rule.since())
			.map((rule) -> new ProposedHoliday(Holiday.wholeDay(rule.day().on(year, easter), rule.name(), rule.law())
				.by(HolidayLayer.STATE, state.name()), !rule.law().isEmpty()))
			.toList();
	}

	private static Map<BrazilianState, List<Rule>> rules() {
		Map<BrazilianState, List<Rule>> rules = new EnumMap<>(BrazilianState.class);
		rules.put(BrazilianState.AC,
				List.of(fixed(1, 23, "Dia do Evangélico", "Lei estadual 1.538/2004"),
						fixed(3, 8, "Dia Internacional da Mulher", "Lei estadual 1.411/2001"),
						fixed(6, 15, "Aniversário do Acre", "Lei estadual 14/1964"),
						fixed(9, 5, "Dia da Amazônia", "Lei estadual 1.526/2004"),
						fixed(11, 17, "Assinatura do Tratado de Petrópolis", "Lei estadual 57/1965")));
		rules.put(BrazilianState.AL,
				List.of(fixed(6, 24, "São João", "Lei estadual 5.508/1993"),
						fixed(6, 29, "São Pedro", "Lei estadual 5.508/1993"),
						fixed(9, 16, "Emancipação Política de Alagoas", "Lei estadual 5.509/1993")));
		rules.put(BrazilianState.AP, List.of(fixed(3, 19, "São José", "Lei estadual 667/2002"),
				fixed(7, 25, "São Tiago", UNCHECKED), fixed(9, 13, "Criação do Território do Amapá", UNCHECKED)));
		rules.put(BrazilianState.AM,
				List.of(fixed(9, 5, "Elevação do Amazonas à categoria de província", "Lei estadual 25/1977"),
						fixed(12, 8, "Nossa Senhora da Conceição", "Lei estadual 25/1977")));
		rules.put(BrazilianState.BA,
				List.of(fixed(7, 2, "Independência da Bahia", "Constituição estadual, art. 6º, § 3º")));
		rules.put(BrazilianState.CE, List.of(fixed(3, 19, "São José", UNCHECKED),
				fixed(3, 25, "Data Magna do Ceará", "Emenda constitucional estadual 73/2011", 2012)));
		rules.put(BrazilianState.DF, List.of(fixed(11, 30, "Dia do Evangélico", "Lei distrital 963/1995")));
		rules.put(BrazilianState.ES, List.of(new Rule((year, easter) -> easter.plusDays(8), "Nossa Senhora da Penha",
				"Lei estadual 11.010/2019", 2020)));
		rules.put(BrazilianState.GO, List.of(fixed(7, 26, "Fundação da Cidade de Goiás", UNCHECKED),
				fixed(10, 24, "Fundação de Goiânia", UNCHECKED)));
		rules.put(BrazilianState.MA,
				List.of(fixed(7, 28, "Adesão do Maranhão à Independência", "Lei estadual 2.457/1964")));
		rules.put(BrazilianState.MS, List.of(fixed(10, 11, "Criação do Estado", "Lei estadual 10/1979")));
		rules.put(BrazilianState.PA,
				List.of(fixed(8, 15, "Adesão do Pará à Independência", "Lei estadual 5.999/1996")));
		rules.put(BrazilianState.PB, List.of(fixed(8, 5, "Fundação do Estado", "Lei estadual 3.489/1967")));
		rules.put(BrazilianState.PR, List.of(fixed(12, 19, "Emancipação Política do Paraná", UNCHECKED)));
		rules.put(BrazilianState.PE, List.of(fixed(3, 6, "Data Magna de Pernambuco", "Lei estadual 16.059/2017", 2018),
				fixed(6, 24, "São João", UNCHECKED)));
		rules.put(BrazilianState.PI, List.of(fixed(10, 19, "Dia do Piauí", "Lei estadual 176/1937")));
		rules.put(BrazilianState.RJ,
				List.of(new Rule((year, easter) -> easter.minusDays(47), "Carnaval", "Lei estadual 5.243/2008", 2009),
						fixed(4, 23, "São Jorge", "Lei estadual 5.198/2008")));
		rules.put(BrazilianState.RN,
				List.of(fixed(10, 3, "Mártires de Cunhaú e Uruaçu", "Lei estadual 8.913/2006", 2007)));
		rules.put(BrazilianState.RS,
				List.of(fixed(9, 20, "Revolução Farroupilha", "Constituição estadual, art. 6º, parágrafo único")));
		rules.put(BrazilianState.RO, List.of(fixed(1, 4, "Criação do Estado", "Lei estadual 2.291/2010", 2011),
				fixed(6, 18, "Dia do Evangélico", "Lei estadual 1.026/2001")));
		rules.put(BrazilianState.RR, List.of(fixed(10, 5, "Criação de Roraima", "Constituição estadual, art. 9º")));
		rules.put(BrazilianState.SC, List.of(new Rule((year, easter) -> orNextSunday(LocalDate.of(year, 8, 11)),
				"Data Magna de Santa Catarina", "Lei estadual 12.906/2004, com a redação da Lei 16.719/2015", 2015)));
		rules.put(BrazilianState.SP,
				List.of(fixed(7, 9, "Revolução Constitucionalista de 1932", "Lei estadual 9.497/1997")));
		rules.put(BrazilianState.SE,
				List.of(fixed(7, 8, "Emancipação Política de Sergipe", "Constituição estadual, art. 269")));
		rules.put(BrazilianState.TO,
				List.of(fixed(3, 18, "Autonomia do Estado", "Lei estadual 960/1998"),
						fixed(9, 8, "Nossa Senhora da Natividade", "Lei estadual 627/1993"),
						fixed(10, 5, "Criação do Estado", "Lei estadual 98/1989")));
		return rules;
	}

	private static Rule fixed(int month, int day, String name, String law) {
		return fixed(month, day, name, law, 0);
	}

	private static Rule fixed(int month, int day, String name, String law, int since) {
		MonthDay date = MonthDay.of(month, day);
		return new Rule((year, easter) -> date.atYear(year), name, law, since);
	}

	/** On a workday it is kept on the Sunday after. */
	private static LocalDate orNextSunday(LocalDate date) {
		return (date.getDayOfWeek() == DayOfWeek.SATURDAY) ? date
				: date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
	}

	@FunctionalInterface
	private interface Day {

		LocalDate on(int year, LocalDate easter);

	}

	/**
	 * @param since the first year under the law
	 */
	private record Rule(Day day, String name, String law, int since) {
	}

}
