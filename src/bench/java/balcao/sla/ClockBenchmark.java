package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import balcao.calendar.BusinessHours;
import balcao.calendar.BusinessTime;
import balcao.calendar.Holiday;
import balcao.calendar.Span;

/**
 * The four instants of a million open clocks, each under one calendar until noon and
 * under another with a holiday more from then on; every tenth has a pause behind it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class ClockBenchmark {

	private static final int CLOCKS = 1_000_000;

	private static final Instant NOON = Instant.parse("2026-11-20T15:00:00Z");

	private BusinessTime before;

	private BusinessTime after;

	@Setup
	public void calendars() {
		BusinessHours office = BusinessHours.brazilianOffice();
		this.before = BusinessTime.of(office);
		this.after = BusinessTime.of(new BusinessHours(ZoneId.of("America/Sao_Paulo"), office.weekly(),
				List.of(Holiday.wholeDay(LocalDate.of(2026, 11, 23), "Feriado", "")), List.of()));
	}

	@Benchmark
	public void million(Blackhole hole) {
		for (int i = 0; i < CLOCKS; i++) {
			Instant start = NOON.minusSeconds(i % 864_000).plusNanos(1_000L * i);
			List<Span> pauses = (i % 10 == 0) ? List.of(new Span(start, start.plusSeconds(3_600))) : List.of();
			Run run = new Run(
					List.of(new Run.Leg(this.before, start, NOON), new Run.Leg(this.after, NOON, Instant.MAX)), pauses);
			hole.consume(run.foresee(Duration.ofHours(4 + i % 52), StagePercents.USUAL));
		}
	}

}
