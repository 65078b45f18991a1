package balcao.sla;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Announces the stages that clocks have come to, each once, those of a clock in the order
 * in which they were reached. Safe on any number of nodes: a clock is looked at under its
 * row lock, and what was announced is written in the same transaction, together with what
 * listeners write. Where a listener fails, the clocks are tried one by one, and what
 * fails then waits for the next pass. A pass with nothing due costs one statement that
 * reads the head of an index.
 */
@Service
public class StageWatch {

	private static final Logger log = LoggerFactory.getLogger(StageWatch.class);

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
			some = announceSome(now);
			all += some;
		}
		while (some > 0);
		return all;
	}

	private int announceSome(Instant now) {
		try {
			return announce(() -> this.clocks.lockDue(now, AT_ONCE), now);
		}
		catch (RuntimeException ex) {
			log.debug("Clocks are announced one by one", ex);
			return announceEach(now);
		}
	}

	private int announceEach(Instant now) {
		int all = 0;
		for (long id : this.clocks.due(now, AT_ONCE)) {
			try {
				all += announce(() -> this.clocks.lockOneDue(id, now), now);
			}
			catch (ConcurrencyFailureException ex) {
				log.debug("Somebody works with the subject of clock {}; it waits for the next pass", id, ex);
			}
			catch (RuntimeException ex) {
				log.warn("The stage of clock {} could not be announced and is tried again at the next pass", id, ex);
			}
		}
		return all;
	}

	private int announce(Supplier<List<DeadlineClock>> take, Instant now) {
		return this.transactions.execute((transaction) -> announce(take.get(), now));
	}

	private int announce(List<DeadlineClock> due, Instant now) {
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
