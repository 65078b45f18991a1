package balcao.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Service;

import balcao.platform.DueWork;

/**
 * Calls the next ones where nobody answered in time. Safe on any number of nodes: alarms
 * are taken under their row locks, and whoever is called is committed with them, one
 * alarm after the other: one that fails keeps no other from calling. A pass with nothing
 * due reads the head of one partial index.
 */
@Service
public class PagingWatch {

	private static final int AT_ONCE = 50;

	private final AlarmRows alarms;

	private final PagingService paging;

	private final DueWork work;

	private final Clock clock;

	PagingWatch(AlarmRows alarms, PagingService paging, DueWork work, Clock clock) {
		this.alarms = alarms;
		this.paging = paging;
		this.work = work;
		this.clock = clock;
	}

	/** Does everything that is due; answers how many alarms that were. */
	public int pass() {
		Instant now = this.clock.instant();
		return this.work.pass("alarm", (tried) -> this.alarms.due(now, AT_ONCE, tried), (id) -> act(id, now));
	}

	private boolean act(long id, Instant now) {
		Optional<AlarmRows.Alarm> due = this.alarms.lockDue(id, now);
		due.ifPresent((alarm) -> this.paging.escalate(alarm, now));
		return due.isPresent();
	}

}
