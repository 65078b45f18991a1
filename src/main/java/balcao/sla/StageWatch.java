package balcao.sla;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Announces the stages that clocks have come to, each once, in the order in which they
 * were reached. Safe on any number of nodes: a clock is looked at under its row lock, and
 * what was announced is written in the same transaction. A pass with nothing due costs
 * one statement that reads the head of an index.
 */
@Service
public class StageWatch {

	private static final int AT_ONCE = 100;

	private final DeadlineClocks clocks;

	private final StageChanges changes;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StageWatch(DeadlineClocks clocks, StageChanges changes, TransactionOperations transactions,
			ApplicationEventPublisher events, Clock clock) {
		this.clocks = clocks;
		this.changes = changes;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	/** Announces everything that is due; answers how many stages that were. */
	public int pass() {
		Instant now = this.clock.instant();
		int all = 0;
		int some;
		do {
			some = this.transactions.execute((transaction) -> announceSome(now));
			all += some;
		}
		while (some > 0);
		return all;
	}

	private int announceSome(Instant now) {
		List<DeadlineClock> due = this.clocks.lockDue(now, AT_ONCE);
		for (DeadlineClock one : due) {
			Instant at = Objects.requireNonNull(one.watchAt());
			Stage stage = one.announce();
			if (this.changes.add(one.id(), one.round(), stage, at, now)) {
				this.events.publishEvent(new StageReached(one.id(), one.subjectId(), one.target(), stage, at, now));
			}
		}
		return due.size();
	}

}
