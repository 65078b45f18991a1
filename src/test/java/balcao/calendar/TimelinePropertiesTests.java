package balcao.calendar;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The timeline answers as the walk from day to day, to the nanosecond. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class TimelinePropertiesTests extends AnyCalendar {

	@Property(tries = 500)
	void dueOnTheTimelineIsTheDueOfTheWalk(@ForAll("regular") BusinessHours hours, @ForAll("instants") Instant start,
			@ForAll("spans") Duration amount, @ForAll("pauses") List<Span> pauses) {
		OpenDays days = new OpenDays(hours);
		Pauses apart = Pauses.of(pauses);
		long due = new GrowingTimeline(days).reach(EpochNanos.of(start), EpochNanos.ofAmount(amount), apart);
		Instant walked = new DayWalk(days).plus(start, amount, apart);
		if (walked.isBefore(Instant.parse("2099-12-30T00:00:00Z"))) {
			assertThat(EpochNanos.toInstant(due)).isEqualTo(walked);
		}
		assertThat(BusinessTime.of(hours).plus(start, amount, pauses)).isEqualTo(walked);
	}

	@Property(tries = 500)
	void timeOnTheTimelineIsTheTimeOfTheWalk(@ForAll("calendars") BusinessHours hours, @ForAll("instants") Instant from,
			@ForAll("spans") Duration length, @ForAll("pauses") List<Span> pauses) {
		OpenDays days = new OpenDays(hours);
		Pauses apart = Pauses.of(pauses);
		Instant to = from.plus(length);
		Timeline timeline = Objects
			.requireNonNull(new GrowingTimeline(days).covering(EpochNanos.of(from), EpochNanos.of(to)));
		assertThat(timeline.open(EpochNanos.of(from), EpochNanos.of(to), apart))
			.isEqualTo(new DayWalk(days).between(from, to, apart).toNanos());
	}

	@Property(tries = 300)
	void windowsOnTheTimelineAreThoseOfTheWalk(@ForAll("calendars") BusinessHours hours,
			@ForAll("instants") Instant from, @ForAll("amounts") Duration length) {
		OpenDays days = new OpenDays(hours);
		Instant to = from.plus(length);
		Timeline timeline = Objects
			.requireNonNull(new GrowingTimeline(days).covering(EpochNanos.of(from), EpochNanos.of(to)));
		assertThat(timeline.windows(EpochNanos.of(from), EpochNanos.of(to)))
			.isEqualTo(new DayWalk(days).windows(from, to));
	}

	@Property(tries = 100)
	void growingForwardAndBackwardChangesNoAnswer(@ForAll("regular") BusinessHours hours,
			@ForAll @Size(min = 2, max = 12) List<@From("centuries") Instant> starts,
			@ForAll("spans") Duration amount) {
		BusinessTime time = BusinessTime.of(hours);
		DayWalk walk = new DayWalk(new OpenDays(hours));
		for (Instant start : starts) {
			Instant due = walk.plus(start, amount, Pauses.NONE);
			assertThat(time.plus(start, amount)).isEqualTo(due);
			assertThat(time.between(start, due)).isEqualTo(amount);
			assertThat(time.between(starts.get(0), due))
				.isEqualTo(starts.get(0).isBefore(due) ? walk.between(starts.get(0), due, Pauses.NONE) : Duration.ZERO);
		}
	}

	@Property(tries = 300)
	void wholeSecondsAreCountedAsInstantsAre(@ForAll("regular") BusinessHours hours, @ForAll("centuries") Instant start,
			@ForAll("spans") Duration amount) {
		BusinessTime time = BusinessTime.of(hours);
		Instant due = time.plus(Instant.ofEpochSecond(start.getEpochSecond()), Duration.ofSeconds(amount.toSeconds()));
		assertThat(time.plusSeconds(start.getEpochSecond(), amount.toSeconds())).isEqualTo(due.getEpochSecond());
		assertThat(time.betweenSeconds(start.getEpochSecond(), due.getEpochSecond())).isEqualTo(amount.toSeconds());
		assertThat(time.betweenSeconds(due.getEpochSecond(), start.getEpochSecond())).isZero();
	}

	@Property(tries = 5)
	void threadsThatShareACalendarGetTheSameAnswers(@ForAll("regular") BusinessHours hours,
			@ForAll @Size(200) List<@From("centuries") Instant> starts, @ForAll("amounts") Duration amount)
			throws Exception {
		BusinessTime time = BusinessTime.of(hours);
		DayWalk walk = new DayWalk(new OpenDays(hours));
		List<Instant> expected = starts.stream()
			.map((start) -> amount.isZero() ? start : walk.plus(start, amount, Pauses.NONE))
			.toList();
		Callable<List<Instant>> questions = () -> starts.stream().map((start) -> time.plus(start, amount)).toList();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			for (Future<List<Instant>> answers : threads
				.invokeAll(List.of(questions, questions, questions, questions))) {
				assertThat(answers.get()).isEqualTo(expected);
			}
		}
		finally {
			threads.shutdown();
		}
	}

	@Example
	void calendarOfManyWindowsIsCountedBeyondItsTimelineToo() {
		List<OpenInterval> everyOtherMinute = IntStream.range(0, 720)
			.mapToObj((minute) -> new OpenInterval(minute * 120, minute * 120 + 60))
			.toList();
		BusinessHours hours = BusinessHours.always(ZoneId.of("America/New_York"));
		Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
		hours.weekly().keySet().forEach((weekday) -> week.put(weekday, everyOtherMinute));
		hours = new BusinessHours(hours.zone(), week, List.of(), List.of());
		BusinessTime time = BusinessTime.of(hours);
		DayWalk walk = new DayWalk(new OpenDays(hours));
		Instant start = Instant.parse("2026-01-01T00:00:30Z");
		for (int days = 1; days < 4000; days *= 3) {
			Duration amount = Duration.ofHours(12L * days).plusNanos(1);
			Instant due = walk.plus(start, amount, Pauses.NONE);
			assertThat(time.plus(start, amount)).isEqualTo(due);
			assertThat(time.between(start, due)).isEqualTo(amount);
		}
	}

	@Example
	void wholeSecondsAreRefusedAsInstantsAre() {
		BusinessTime time = BusinessTime.of(BusinessHours.brazilianOffice());
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> time.plusSeconds(0, -1));
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> time.plusSeconds(Long.MIN_VALUE, 1));
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> time.plusSeconds(0, Long.MAX_VALUE));
		assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> time.betweenSeconds(0, Long.MAX_VALUE));
	}

	@Example
	void wholeSecondsAreCountedWithoutMemory() {
		BusinessTime time = BusinessTime.of(BusinessHours.brazilianOffice());
		ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		count(time);
		long before = memory.getCurrentThreadAllocatedBytes();
		count(time);
		assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
	}

	private static void count(BusinessTime time) {
		long start = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
		for (int i = 0; i < 10_000; i++) {
			long due = time.plusSeconds(start + i * 3600L, 40 * 3600L);
			if (time.betweenSeconds(start + i * 3600L, due) != 40 * 3600L) {
				throw new AssertionError(i);
			}
		}
	}

	/** Amounts up to ten years of business time. */
	@Provide
	Arbitrary<Duration> spans() {
		Arbitrary<Duration> years = Combinators
			.combine(Arbitraries.longs().between(1, 3653L * 86_400), Arbitraries.longs().between(0, 999_999_999))
			.as(Duration::ofSeconds);
		return Arbitraries.oneOf(years, amounts().filter((amount) -> !amount.isZero()));
	}

	/** Instants in the years of a timeline, across their edges and beyond. */
	@Provide
	Arbitrary<Instant> centuries() {
		Arbitrary<Instant> anywhere = Arbitraries.longs()
			.between(Instant.parse("1850-01-01T00:00:00Z").getEpochSecond(),
					Instant.parse("2150-01-01T00:00:00Z").getEpochSecond())
			.map(Instant::ofEpochSecond);
		Arbitrary<Instant> edges = Combinators
			.combine(Arbitraries.of(EpochNanos.FIRST, EpochNanos.LAST),
					Arbitraries.integers().between(-400_000, 400_000))
			.as((edge, seconds) -> edge.plusSeconds(seconds));
		return Arbitraries.frequencyOf(Tuple.of(1, anywhere), Tuple.of(1, edges), Tuple.of(3, instants()));
	}

}
