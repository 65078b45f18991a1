package balcao.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Calendars, instants, amounts and pauses of all kinds, for properties. */
public abstract class AnyCalendar {

	private static final Instant FIRST = Instant.parse("2011-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("2029-12-31T00:00:00Z");

	/** Around these clocks change somewhere; at the first Samoa skips a whole day. */
	private static final List<Instant> CHANGES = List.of(Instant.parse("2011-12-30T10:00:00Z"),
			Instant.parse("2012-10-21T03:00:00Z"), Instant.parse("2013-02-17T02:00:00Z"),
			Instant.parse("2014-03-09T05:00:00Z"), Instant.parse("2016-10-16T03:00:00Z"),
			Instant.parse("2018-02-18T02:00:00Z"), Instant.parse("2018-11-04T03:00:00Z"),
			Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"),
			Instant.parse("2026-04-04T15:00:00Z"), Instant.parse("2026-10-03T15:30:00Z"));

	@Provide
	protected Arbitrary<BusinessHours> calendars() {
		return Arbitraries.oneOf(regular(), calendar(weekly(0, 0), 1), roundTheClock());
	}

	/** Calendars that open every week, so that every amount is reached. */
	@Provide
	protected Arbitrary<BusinessHours> regular() {
		return calendar(weekly(1, 7), 0);
	}

	@Provide
	protected Arbitrary<Instant> instants() {
		Arbitrary<Instant> anywhere = Arbitraries.longs()
			.between(FIRST.getEpochSecond(), LAST.getEpochSecond())
			.map(Instant::ofEpochSecond);
		Arbitrary<Instant> nearChange = Combinators
			.combine(Arbitraries.of(CHANGES), Arbitraries.integers().between(-2880, 2880))
			.as((change, minutes) -> change.plusSeconds(60L * minutes));
		return Combinators.combine(Arbitraries.oneOf(anywhere, nearChange), nanos()).as(Instant::plusNanos);
	}

	@Provide
	protected Arbitrary<Instant> anyInstants() {
		Arbitrary<Instant> any = Arbitraries.longs()
			.between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
			.map(Instant::ofEpochSecond);
		Arbitrary<Instant> countable = Arbitraries.longs()
			.between(Instant.parse("0001-01-01T00:00:00Z").getEpochSecond(),
					Instant.parse("9998-12-31T00:00:00Z").getEpochSecond())
			.map(Instant::ofEpochSecond);
		return Arbitraries.oneOf(any, countable, instants());
	}

	@Provide
	protected Arbitrary<Duration> amounts() {
		return Combinators.combine(Arbitraries.longs().between(0, 400L * 3600), nanos())
			.as((seconds, nanos) -> Duration.ofSeconds(seconds, nanos));
	}

	@Provide
	protected Arbitrary<Duration> anyAmounts() {
		return Arbitraries.oneOf(Arbitraries.longs().map(Duration::ofSeconds), amounts());
	}

	@Provide
	protected Arbitrary<List<Span>> pauses() {
		Arbitrary<Span> pause = Combinators.combine(instants(), amounts())
			.as((from, length) -> new Span(from, from.plus(length)));
		Arbitrary<Span> nearChange = Combinators
			.combine(Arbitraries.of(CHANGES), Arbitraries.integers().between(-100, 100), amounts())
			.as((change, hours, length) -> new Span(change.plusSeconds(3600L * hours),
					change.plusSeconds(3600L * hours).plus(length)));
		return Arbitraries.oneOf(pause, nearChange).list().ofMaxSize(5);
	}

	private Arbitrary<BusinessHours> calendar(Arbitrary<Map<DayOfWeek, List<OpenInterval>>> weekly,
			int leastExceptions) {
		return Combinators
			.combine(zones(), weekly, holidays(),
					exceptions(leastExceptions).filter(
							(exceptions) -> leastExceptions == 0 || exceptions.stream().anyMatch((e) -> !e.isClosed())))
			.as(BusinessHours::new);
	}

	private Arbitrary<BusinessHours> roundTheClock() {
		return Combinators.combine(zones(), holidays(), exceptions(0))
			.as((zone, holidays,
					exceptions) -> BusinessHours.always(zone).withHolidays(holidays).withExceptions(exceptions));
	}

	private Arbitrary<ZoneId> zones() {
		return Arbitraries
			.of("America/Sao_Paulo", "UTC", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Havana",
					"Africa/Cairo", "Pacific/Apia", "America/New_York", "Asia/Tehran", "Pacific/Chatham", "Asia/Gaza")
			.map(ZoneId::of);
	}

	private Arbitrary<Map<DayOfWeek, List<OpenInterval>>> weekly(int least, int most) {
		return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), openIntervals(1)).ofMinSize(least).ofMaxSize(most);
	}

	/** Intervals that may touch and overlap; often on the hour, often until midnight. */
	private Arbitrary<List<OpenInterval>> openIntervals(int least) {
		Arbitrary<Integer> edges = Arbitraries.frequencyOf(
				Tuple.of(3, Arbitraries.integers().between(0, 24).map((hour) -> hour * 3600)),
				Tuple.of(1, Arbitraries.integers().between(0, 1440).map((minute) -> minute * 60)));
		return Combinators.combine(edges, edges)
			.filter((one, other) -> !one.equals(other))
			.as((one, other) -> new OpenInterval(Math.min(one, other), Math.max(one, other)))
			.list()
			.ofMinSize(least)
			.ofMaxSize(3);
	}

	private Arbitrary<LocalDate> dates() {
		return instants().map((instant) -> LocalDate.ofInstant(instant, ZoneId.of("UTC")));
	}

	private Arbitrary<List<Holiday>> holidays() {
		Arbitrary<Integer> hours = Arbitraries.integers().between(1, 23).map((hour) -> hour * 3600);
		return Combinators.combine(dates(), hours, Arbitraries.integers().between(0, 3))
			.as((date, hour, shape) -> new Holiday(date, "holiday", "", (shape == 1 || shape == 3) ? hour : null,
					(shape == 2) ? hour : (shape == 3) ? Integer.valueOf(hour + 1800) : null))
			.list()
			.ofMaxSize(8);
	}

	private Arbitrary<List<DatedException>> exceptions(int least) {
		return Combinators.combine(dates(), openIntervals(0))
			.as((date, open) -> new DatedException(date, open, "exception"))
			.list()
			.ofMinSize(least)
			.ofMaxSize(5)
			.map((exceptions) -> List.copyOf(exceptions.stream()
				.collect(Collectors.toMap(DatedException::date, (exception) -> exception, (one, other) -> one,
						TreeMap::new))
				.values()))
			.filter((exceptions) -> exceptions.size() >= least);
	}

	private Arbitrary<Long> nanos() {
		return Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(0, 999_999_999));
	}

}
