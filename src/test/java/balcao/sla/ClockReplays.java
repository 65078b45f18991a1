package balcao.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/** Replays every stored clock from its facts. */
@TestComponent
public class ClockReplays {

	private final DeadlineClocks clocks;

	private final ClockTimes times;

	private final TransactionOperations transactions;

	public ClockReplays(DeadlineClocks clocks, ClockTimes times, TransactionOperations transactions) {
		this.clocks = clocks;
		this.times = times;
		this.transactions = transactions;
	}

	/** What is stored and is not what the facts give. */
	public List<String> differences() {
		List<String> differences = new ArrayList<>();
		this.transactions.executeWithoutResult((transaction) -> this.clocks.findAll()
			.forEach((clock) -> differences.addAll(differences(clock, this.times))));
		return differences;
	}

	public long count() {
		return this.clocks.count();
	}

	static List<String> differences(DeadlineClock clock, ClockTimes times) {
		List<String> differences = new ArrayList<>();
		DeadlineClock.Foresight replay = clock.replay(times);
		boolean paused = clock.state() == ClockState.PAUSED;
		compare(clock, "due", clock.dueAt(), paused ? null : replay.dueAt(), differences);
		compare(clock, "yellow", clock.yellowAt(), paused ? null : replay.yellowAt(), differences);
		compare(clock, "red", clock.redAt(), paused ? null : replay.redAt(), differences);
		compare(clock, "escalation", clock.escalateAt(), paused ? null : replay.escalateAt(), differences);
		Instant end = clock.endedAt();
		if (end != null) {
			long consumed = clock.run(times, end).consumed(end).toSeconds();
			compare(clock, "consumed", clock.consumedSeconds(), consumed, differences);
			compare(clock, "watch", clock.watchAt(), null, differences);
		}
		if (end != null && clock.state() != ClockState.CANCELLED) {
			boolean late = end.isAfter(replay.dueAt());
			compare(clock, "verdict", clock.state(), late ? ClockState.BREACHED : ClockState.MET, differences);
		}
		return differences;
	}

	private static void compare(DeadlineClock clock, String what, @Nullable Object stored, @Nullable Object replayed,
			List<String> differences) {
		if (!Objects.equals(stored, replayed)) {
			differences.add("%s of %s clock of subject %d: stored %s, replayed %s".formatted(what,
					clock.target().code(), clock.subjectId(), stored, replayed));
		}
	}

}
