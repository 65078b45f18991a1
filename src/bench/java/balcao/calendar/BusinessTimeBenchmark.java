package balcao.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a question costs, on the timeline and day by day, at ever changing starts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = { "-Xms256m", "-Xmx256m", "-XX:+UseSerialGC" })
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class BusinessTimeBenchmark {

	private static final int QUESTIONS = 1024;

	private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

	@Param({ "office", "always" })
	public String calendar;

	@Param({ "minute", "day", "forty hours", "year", "ten years" })
	public String span;

	private BusinessHours hours;

	private BusinessTime time;

	private DayWalk walk;

	private final Instant[] starts = new Instant[QUESTIONS];

	private final Instant[] ends = new Instant[QUESTIONS];

	private final Duration[] amounts = new Duration[QUESTIONS];

	private final List<List<Span>> pauses = new ArrayList<>();

	private int next;

	@Setup
	public void ask() {
		this.hours = "office".equals(this.calendar) ? office() : BusinessHours.always(ZoneId.of("America/Sao_Paulo"));
		this.time = BusinessTime.of(this.hours);
		this.walk = new DayWalk(new OpenDays(this.hours));
		Random random = new Random(7);
		for (int i = 0; i < QUESTIONS; i++) {
			Instant start = FIRST.plusSeconds(random.nextInt(2 * 365 * 86_400));
			this.starts[i] = start;
			this.amounts[i] = switch (this.span) {
				case "minute" -> Duration.ofMinutes(1);
				case "forty hours" -> Duration.ofHours(40);
				case "day" -> openWithin(start, 1);
				case "year" -> openWithin(start, 365);
				default -> openWithin(start, 3652);
			};
			this.ends[i] = this.walk.plus(start, this.amounts[i], Pauses.NONE);
			Instant paused = start.plusSeconds(random.nextInt(86_400));
			this.pauses.add(List.of(new Span(paused, paused.plusSeconds(random.nextInt(86_400)))));
		}
	}

	@Benchmark
	public Instant plus() {
		int i = next();
		return this.time.plus(this.starts[i], this.amounts[i]);
	}

	/** Makes the timeline too. */
	@Benchmark
	public Instant firstPlus() {
		int i = next();
		return BusinessTime.of(this.hours).plus(this.starts[i], this.amounts[i]);
	}

	@Benchmark
	public Instant plusByWalk() {
		int i = next();
		return this.walk.plus(this.starts[i], this.amounts[i], Pauses.NONE);
	}

	@Benchmark
	public Instant plusWithPause() {
		int i = next();
		return this.time.plus(this.starts[i], this.amounts[i], this.pauses.get(i));
	}

	@Benchmark
	public long plusSeconds() {
		int i = next();
		return this.time.plusSeconds(this.starts[i].getEpochSecond(), this.amounts[i].getSeconds());
	}

	@Benchmark
	public Duration between() {
		int i = next();
		return this.time.between(this.starts[i], this.ends[i]);
	}

	@Benchmark
	public Duration betweenByWalk() {
		int i = next();
		return this.walk.between(this.starts[i], this.ends[i], Pauses.NONE);
	}

	@Benchmark
	public long betweenSeconds() {
		int i = next();
		return this.time.betweenSeconds(this.starts[i].getEpochSecond(), this.ends[i].getEpochSecond());
	}

	private int next() {
		this.next = (this.next + 1) % QUESTIONS;
		return this.next;
	}

	/** The business time of so many days from a start, at least a minute. */
	private Duration openWithin(Instant start, int days) {
		Duration open = this.walk.between(start, start.plus(Duration.ofDays(days)), Pauses.NONE);
		return open.isZero() ? Duration.ofMinutes(1) : open;
	}

	/** Two windows a day from Monday to Friday, and a dozen holidays a year. */
	private static BusinessHours office() {
		return BusinessHours.brazilianOffice()
			.withHolidays(IntStream.rangeClosed(2020, 2040)
				.boxed()
				.flatMap((year) -> IntStream.rangeClosed(1, 12)
					.mapToObj((month) -> Holiday.wholeDay(LocalDate.of(year, month, month + 8), "Feriado", "")))
				.toList());
	}

}
