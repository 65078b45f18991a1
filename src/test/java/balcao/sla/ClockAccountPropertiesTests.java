package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;

import balcao.calendar.AccountLine;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for the account of every clock, whatever happened to it. */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
class ClockAccountPropertiesTests extends AnyClock {

	@Property
	void countedSegmentsUntilTheDueInstantAddUpToTheTarget(@ForAll("clocks") Lived lived) {
		DeadlineClock clock = lived.clock();
		clock.resume(lived.times(), lived.now());
		Instant due = clock.replay(lived.times()).dueAt();
		List<ClockLine> lines = lines(lived, due);
		assertThat(exact(lines)).isEqualTo(clock.duration());
		assertThat(whole(lines)).isEqualTo(clock.duration());
		if (clock.state() == ClockState.RUNNING) {
			assertThat(clock.dueAt()).isEqualTo(due);
		}
	}

	@Property
	void linesAddUpToWhatWasConsumed(@ForAll("clocks") Lived lived) {
		DeadlineClock clock = lived.clock();
		Instant until = clock.explainedUntil(lived.now());
		List<ClockLine> lines = lines(lived, until);
		assertThat(exact(lines)).isEqualTo(clock.run(lived.times(), lived.now()).consumed(until));
		assertThat(whole(lines).minus(exact(lines))).isBetween(Duration.ZERO, Duration.ofSeconds(1));
		Long consumed = clock.consumedSeconds();
		if (consumed != null) {
			assertThat(exact(lines).toSeconds()).isEqualTo(consumed);
		}
	}

	@Property
	void linesOfAClockAreInOrderAndNothingCountsTwice(@ForAll("clocks") Lived lived) {
		Instant counted = Instant.MIN;
		Instant from = Instant.MIN;
		for (ClockLine line : lines(lived, lived.clock().explainedUntil(lived.now()))) {
			assertThat(line.what().from()).isAfterOrEqualTo(from);
			from = line.what().from();
			if (line.isCounted()) {
				assertThat(from).isAfterOrEqualTo(counted);
				counted = line.what().to();
			}
			assertThat(line.counted()).isGreaterThanOrEqualTo(Duration.ZERO);
		}
	}

	@Property
	void everyPauseThatCountsIsALineAndNoneThatWasAnnulled(@ForAll("clocks") Lived lived) {
		DeadlineClock clock = lived.clock();
		Instant until = clock.explainedUntil(lived.now());
		List<ClockLine> lines = lines(lived, until);
		assertThat(lines).filteredOn((line) -> line.what().kind() == AccountLine.Kind.PAUSE)
			.allMatch((line) -> !Objects.requireNonNull(line.pause()).isAnnulled());
		for (Pause pause : clock.pauses()) {
			boolean seen = pause.counts() && pause.from().isBefore(until)
					&& pause.span(lived.now()).to().isAfter(pause.from());
			if (seen) {
				assertThat(lines).anyMatch((line) -> line.what().kind() == AccountLine.Kind.PAUSE
						&& line.what().from().equals(pause.from()));
			}
		}
	}

	@Property
	void storedInstantsAreWhatTheFactsGive(@ForAll("clocks") Lived lived) {
		assertThat(ClockReplays.differences(lived.clock(), lived.times())).isEmpty();
	}

	private static List<ClockLine> lines(Lived lived, Instant until) {
		return ClockAccount.of(lived.clock(), lived.times(), (version) -> "Calendar " + version, until, lived.now())
			.lines();
	}

	private static Duration exact(List<ClockLine> lines) {
		return lines.stream().map((line) -> line.what().counted()).reduce(Duration.ZERO, Duration::plus);
	}

	private static Duration whole(List<ClockLine> lines) {
		return lines.stream().map(ClockLine::counted).reduce(Duration.ZERO, Duration::plus);
	}

}
