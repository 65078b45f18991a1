package balcao.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What holds for every calendar, every instant and every pause. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class BusinessTimePropertiesTests {

	private static final Instant FIRST = Instant.parse("2011-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("2029-12-31T00:00:00Z");

	/** Around these clocks change somewhere; at the first Samoa skips a whole day. */
	private static final List<Instant> CHANGES = List.of(Instant.parse("2011-12-30T10:00:00Z"),
			Instant.parse("2012-10-21T03:00:00Z"), Instant.parse("2013-02-17T02:00:00Z"),
			Instant.parse("2014-03-09T05:00:00Z"), Instant.parse("2016-10-16T03:00:00Z"),
			Instant.parse("2018-02-18T02:00:00Z"), Instant.parse("2018-11-04T03:00:00Z"),
			Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"),
			Instant.parse("2026-04-04T15:00:00Z"), Instant.parse("2026-10-03T15:30:00Z"));

	@Property(tries = 500)
	void amountBetweenStartAndDueIsTheAmountAdded(@ForAll("regular") BusinessHours hours,
			@ForAll("instants") Instant start, @ForAll("amounts") Duration amount,
			@ForAll("pauses") List<Span> pauses) {
		BusinessTime time = BusinessTime.of(hours);
		Instant due = time.plus(start, amount, pauses);
		assertThat(time.between(start, due, pauses)).isEqualTo(amount);
	}

	@Property(tries = 500)
	void dueIsTheEarliestSuchInstant(@ForAll("regular") BusinessHours hours, @ForAll("instants") Instant start,
			@ForAll("amounts") Duration amount, @ForAll("pauses") List<Span> pauses) {
		BusinessTime time = BusinessTime.of(hours);
		Instant due = time.plus(start, amount, pauses);
		if (amount.isZero()) {
			assertThat(due).isEqualTo(start);
		}
		else {
			assertThat(time.between(start, due.minusNanos(1), pauses)).isEqualTo(amount.minusNanos(1));
		}
	}

	@Property(tries = 500)
	void partsAddUpToTheWhole(@ForAll("calendars") BusinessHours hours, @ForAll("instants") Instant one,
			@ForAll("instants") Instant other, @ForAll("instants") Instant third, @ForAll("pauses") List<Span> pauses) {
		BusinessTime time = BusinessTime.of(hours);
		List<Instant> inOrder = new ArrayList<>(List.of(one, other, third));
		Collections.sort(inOrder);
		Instant a = inOrder.get(0);
		Instant b = inOrder.get(1);
		Instant c = inOrder.get(2);
		assertThat(time.between(a, b, pauses).plus(time.between(b, c, pauses))).isEqualTo(time.between(a, c, pauses));
		assertThat(time.between(c, a, pauses)).isZero();
	}

	@Property(tries = 300)
	void laterStartsAndLargerAmountsAreNeverDueEarlier(@ForAll("regular") BusinessHours hours,
			@ForAll("instants") Instant start, @ForAll("amounts") Duration delay, @ForAll("amounts") Duration amount,
			@ForAll("amounts") Duration more, @ForAll("pauses") List<Span> pauses) {
		BusinessTime time = BusinessTime.of(hours);
		Instant due = time.plus(start, amount, pauses);
		assertThat(time.plus(start, amount.plus(more), pauses)).isAfterOrEqualTo(due);
		if (!amount.isZero()) {
			assertThat(time.plus(start.plus(delay), amount, pauses)).isAfterOrEqualTo(due);
		}
	}

	@Property(tries = 300)
	void pauseTakesItsOpenTimeAway(@ForAll("calendars") BusinessHours hours, @ForAll("instants") Instant from,
			@ForAll("amounts") Duration length, @ForAll("pauses") List<Span> pauses) {
		BusinessTime time = BusinessTime.of(hours);
		Instant to = from.plus(length);
		Duration expected = Duration.ZERO;
		Instant awake = from;
		for (Span pause : pauses.stream().sorted(Comparator.comparing(Span::from)).toList()) {
			Instant asleep = pause.from().isBefore(to) ? pause.from() : to;
			expected = expected.plus(time.between(awake, asleep));
			awake = pause.to().isAfter(awake) ? pause.to() : awake;
		}
		expected = expected.plus(awake.isBefore(to) ? time.between(awake, to) : Duration.ZERO);
		assertThat(time.between(from, to, pauses)).isEqualTo(expected);
	}

	@Property(tries = 200)
	void orderAndRepetitionOfPausesDoNotMatter(@ForAll("regular") BusinessHours hours,
			@ForAll("instants") Instant start, @ForAll("amounts") Duration amount, @ForAll("pauses") List<Span> pauses,
			@ForAll Random random) {
		BusinessTime time = BusinessTime.of(hours);
		List<Span> shuffled = new ArrayList<>(pauses);
		shuffled.addAll(pauses);
		Collections.shuffle(shuffled, random);
		assertThat(time.plus(start, amount, shuffled)).isEqualTo(time.plus(start, amount, pauses));
	}

	@Property(tries = 300)
	void segmentsAreApartOpenAndAddUp(@ForAll("calendars") BusinessHours hours, @ForAll("instants") Instant from,
			@ForAll("amounts") Duration length, @ForAll("pauses") List<Span> pauses) {
		BusinessTime time = BusinessTime.of(hours);
		Instant to = from.plus(length);
		List<Span> segments = time.segments(from, to, pauses);
		Duration sum = Duration.ZERO;
		Instant previous = null;
		for (Span segment : segments) {
			sum = sum.plus(segment.length());
			assertThat(segment.length()).isPositive();
			assertThat(time.isOpen(segment.from())).isTrue();
			assertThat(time.isOpen(segment.to().minusNanos(1))).isTrue();
			assertThat(pauses).noneMatch((pause) -> pause.contains(segment.from()));
			if (previous != null) {
				assertThat(segment.from()).isAfter(previous);
			}
			previous = segment.to();
		}
		assertThat(sum).isEqualTo(time.between(from, to, pauses));
	}

	@Property(tries = 300)
	void accountIsInOrderAndAddsUp(@ForAll("calendars") BusinessHours hours, @ForAll("instants") Instant from,
			@ForAll("amounts") Duration length, @ForAll("pauses") List<Span> pauses) {
		BusinessTime time = BusinessTime.of(hours);
		Instant to = from.plus(length);
		List<AccountLine> account = time.account(from, to, pauses);
		assertThat(account).isSortedAccordingTo(Comparator.comparing(AccountLine::from));
		assertThat(account).allMatch((line) -> !line.from().isBefore(from) && !line.to().isAfter(to));
		assertThat(account).allMatch((line) -> line.counted().isZero() != (line.kind() == AccountLine.Kind.OPEN));
		assertThat(account.stream().map(AccountLine::counted).reduce(Duration.ZERO, Duration::plus))
			.isEqualTo(time.between(from, to, pauses));
	}

	@Property(tries = 150)
	void leapingOverWeeksCountsAsGoingDayByDay(@ForAll("calendars") BusinessHours hours,
			@ForAll("instants") Instant one, @ForAll("instants") Instant other) {
		BusinessTime time = BusinessTime.of(hours);
		Instant from = one.isBefore(other) ? one : other;
		Instant to = one.isBefore(other) ? other : one;
		Duration dayByDay = time.segments(from, to, List.of())
			.stream()
			.map(Span::length)
			.reduce(Duration.ZERO, Duration::plus);
		assertThat(time.between(from, to)).isEqualTo(dayByDay);
	}

	@Property(tries = 60)
	void agreesWithAClockWatchedMinuteByMinute(@ForAll("calendars") BusinessHours hours,
			@ForAll("instants") Instant start) {
		BusinessTime time = BusinessTime.of(hours);
		Instant from = start.truncatedTo(ChronoUnit.MINUTES);
		int open = 0;
		for (Instant minute = from; minute.isBefore(from.plus(Duration.ofDays(3))); minute = minute.plusSeconds(60)) {
			boolean watched = watched(hours, minute);
			assertThat(time.isOpen(minute)).as("open at %s", minute).isEqualTo(watched);
			open += watched ? 1 : 0;
		}
		assertThat(time.between(from, from.plus(Duration.ofDays(3)))).isEqualTo(Duration.ofMinutes(open));
	}

	@Property(tries = 300)
	void openingAndClosingBoundTheOpenWindow(@ForAll("calendars") BusinessHours hours, @ForAll("instants") Instant at) {
		BusinessTime time = BusinessTime.of(hours);
		Optional<Instant> opening = time.nextOpening(at);
		Optional<Instant> closing = time.closing(at);
		if (time.isOpen(at)) {
			assertThat(opening).contains(at);
			closing.ifPresent((end) -> {
				assertThat(time.isOpen(end)).isFalse();
				assertThat(time.between(at, end)).isEqualTo(Duration.between(at, end));
			});
		}
		else {
			assertThat(closing).isEmpty();
			opening.ifPresent((next) -> {
				assertThat(time.isOpen(next)).isTrue();
				assertThat(time.between(at, next)).isZero();
			});
		}
	}

	@Property(tries = 300)
	void everyQuestionEnds(@ForAll("calendars") BusinessHours hours, @ForAll("anyInstants") Instant from,
			@ForAll("anyInstants") Instant to, @ForAll("anyAmounts") Duration amount,
			@ForAll("pauses") List<Span> pauses) {
		assertTimeout(Duration.ofSeconds(5), () -> {
			BusinessTime time = BusinessTime.of(hours);
			endOf(() -> time.plus(from, amount, pauses));
			endOf(() -> time.between(from, to, pauses));
			endOf(() -> time.nextOpening(from));
			endOf(() -> time.closing(from));
			endOf(() -> time.isOpen(from));
		});
	}

	@Provide
	Arbitrary<BusinessHours> calendars() {
		return Arbitraries.oneOf(regular(), calendar(weekly(0, 0), 1), roundTheClock());
	}

	/** Calendars that open every week, so that every amount is reached. */
	@Provide
	Arbitrary<BusinessHours> regular() {
		return calendar(weekly(1, 7), 0);
	}

	@Provide
	Arbitrary<Instant> instants() {
		Arbitrary<Instant> anywhere = Arbitraries.longs()
			.between(FIRST.getEpochSecond(), LAST.getEpochSecond())
			.map(Instant::ofEpochSecond);
		Arbitrary<Instant> nearChange = Combinators
			.combine(Arbitraries.of(CHANGES), Arbitraries.integers().between(-2880, 2880))
			.as((change, minutes) -> change.plusSeconds(60L * minutes));
		return Combinators.combine(Arbitraries.oneOf(anywhere, nearChange), nanos()).as(Instant::plusNanos);
	}

	@Provide
	Arbitrary<Instant> anyInstants() {
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
	Arbitrary<Duration> amounts() {
		return Combinators.combine(Arbitraries.longs().between(0, 400L * 3600), nanos())
			.as((seconds, nanos) -> Duration.ofSeconds(seconds, nanos));
	}

	@Provide
	Arbitrary<Duration> anyAmounts() {
		return Arbitraries.oneOf(Arbitraries.longs().map(Duration::ofSeconds), amounts());
	}

	@Provide
	Arbitrary<List<Span>> pauses() {
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

	private static void endOf(Runnable question) {
		try {
			question.run();
		}
		catch (CalendarRefused refused) {
			assertThat(refused.messageKey()).startsWith("calendar.refused.");
		}
	}

	/** The rules said naively: some interval of a day nearby holds the instant. */
	private static boolean watched(BusinessHours hours, Instant minute) {
		LocalDate today = LocalDate.ofInstant(minute, hours.zone());
		return IntStream.rangeClosed(-1, 1)
			.mapToObj(today::plusDays)
			.anyMatch((day) -> openOn(hours, day).stream()
				.anyMatch((open) -> !minute.isBefore(edge(hours.zone(), day, open.opensSecond()))
						&& minute.isBefore(edge(hours.zone(), day, open.closesSecond())))
					&& hours.holidays()
						.stream()
						.filter((holiday) -> holiday.date().equals(day) && !hasException(hours, day))
						.noneMatch(
								(holiday) -> !minute.isBefore(edge(hours.zone(), day, holiday.closure().opensSecond()))
										&& minute.isBefore(edge(hours.zone(), day, holiday.closure().closesSecond()))));
	}

	private static boolean hasException(BusinessHours hours, LocalDate day) {
		return hours.exceptions().stream().anyMatch((exception) -> exception.date().equals(day));
	}

	private static List<OpenInterval> openOn(BusinessHours hours, LocalDate day) {
		return hours.exceptions()
			.stream()
			.filter((exception) -> exception.date().equals(day))
			.findFirst()
			.map(DatedException::open)
			.orElseGet(() -> hours.on(day.getDayOfWeek()));
	}

	private static Instant edge(ZoneId zone, LocalDate day, int second) {
		LocalDateTime local = day.atStartOfDay().plusSeconds(second);
		ZoneOffsetTransition change = zone.getRules().getTransition(local);
		if (change != null && change.isGap()) {
			return change.getInstant();
		}
		return ZonedDateTime.of(local, zone).withEarlierOffsetAtOverlap().toInstant();
	}

}
