package balcao.calendar;

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
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What holds for every calendar, every instant and every pause. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class BusinessTimePropertiesTests extends AnyCalendar {

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
		DayWalk walk = new DayWalk(new OpenDays(hours));
		Instant from = one.isBefore(other) ? one : other;
		Instant to = one.isBefore(other) ? other : one;
		Duration dayByDay = walk.windows(from, to).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
		assertThat(walk.between(from, to, Pauses.NONE)).isEqualTo(dayByDay);
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
