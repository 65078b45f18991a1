package balcao.sla;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import balcao.calendar.PublishedCalendar;
import balcao.catalog.Priority;

/** What a client's contract would promise for requests that came in at one instant. */
public final class Promises {

	private final List<Offered> targets;

	private final Instant now;

	Promises(List<Offered> targets, Instant now) {
		this.targets = targets;
		this.now = now;
	}

	/** The promises that would begin at once; none without a contract. */
	public List<Promise> of(int severity, @Nullable Priority priority, boolean needsApproval) {
		StartsOn start = needsApproval ? StartsOn.APPROVAL_REQUEST : StartsOn.OPENING;
		return this.targets.stream()
			.filter((offered) -> offered.target().startsOn() == start)
			.flatMap((offered) -> promise(offered, severity, priority))
			.toList();
	}

	/** The promises that an emergency would begin, updates at an interval among them. */
	public List<Promise> ofEmergency(int severity, @Nullable Priority priority) {
		return this.targets.stream()
			.filter((offered) -> offered.target().startsOn() == StartsOn.OPENING
					|| offered.target().startsOn() == StartsOn.EMERGENCY)
			.flatMap((offered) -> promise(offered, severity, priority))
			.toList();
	}

	private Stream<Promise> promise(Offered offered, int severity, @Nullable Priority priority) {
		PublishedCalendar calendar = offered.calendar();
		return offered.target()
			.durationOf(severity, priority)
			.map((duration) -> new Promise(offered.target().name(), duration,
					(calendar != null) ? calendar.name() : null,
					((calendar != null) ? calendar.time() : ClockTimes.RUNNING).plus(this.now, duration)))
			.stream();
	}

	/**
	 * A target with the hours that would count.
	 *
	 * @param calendar null when every hour of every day counts
	 */
	record Offered(TargetTerms target, @Nullable PublishedCalendar calendar) {

	}

}
