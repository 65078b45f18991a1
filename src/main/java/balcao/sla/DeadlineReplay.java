package balcao.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replays clocks as if other terms held, batch by batch, and tells which would be others.
 * Writes nothing.
 */
@Service
@Transactional(readOnly = true)
public class DeadlineReplay {

	private final ClockRows clocks;

	private final Revisions revisions;

	private final ClockTimes times;

	DeadlineReplay(ClockRows clocks, Revisions revisions, ClockTimes times) {
		this.clocks = clocks;
		this.revisions = revisions;
		this.times = times;
	}

	/** How many open clocks a change speaks of. */
	public long countOpen(TermsChange change) {
		return this.clocks.count(this.revisions.of(change).open());
	}

	/** How many open clocks run under versions that are older still, and stay there. */
	public long countStaying(TermsChange change) {
		ClockScope staying = this.revisions.of(change).staying();
		return (staying != null) ? this.clocks.count(staying) : 0;
	}

	/** How many clocks that ended since an instant a change speaks of. */
	public long countEnded(TermsChange change, Instant since) {
		return this.clocks.countEnded(this.revisions.of(change).ended(), since);
	}

	/**
	 * Open clocks as if the change held from an instant on: what is consumed until then
	 * stays consumed.
	 * @param after the clock after which to begin
	 */
	public ReplayedClocks open(TermsChange change, Instant from, long after, int limit, Instant now) {
		Revision revision = this.revisions.of(change);
		TimesAtHand times = new TimesAtHand(this.times);
		List<ClockFacts> batch = this.clocks.read(revision.open(), after, limit);
		List<ClockDifference> differences = new ArrayList<>();
		for (ClockFacts clock : batch) {
			ClockDifference difference = openDifference(clock, revision, from, times, now);
			if (difference != null) {
				differences.add(difference);
			}
		}
		return new ReplayedClocks(differences, batch.size(), last(batch, after));
	}

	static @Nullable ClockDifference openDifference(ClockFacts clock, Revision revision, Instant from,
			TimesAtHand times, Instant now) {
		Optional<ClockTerms> terms = revision.revise(clock);
		DeadlineClock.Foresight before = before(clock, times, now);
		if (terms.isEmpty()) {
			return difference(clock, revision, DifferenceKind.DROPPED, before.dueAt(), null);
		}
		DeadlineClock.Foresight after = clock.run(terms.get(), from, times, now)
			.foresee(terms.get().duration(), terms.get().percents());
		DifferenceKind kind = kind(clock, revision, before, after);
		return (kind != null) ? difference(clock, revision, kind, before.dueAt(), after.dueAt()) : null;
	}

	private static DeadlineClock.Foresight before(ClockFacts clock, TimesAtHand times, Instant now) {
		DeadlineClock.Foresight stored = clock.stored();
		return (stored != null) ? stored
				: clock.run(times, now).foresee(clock.terms().duration(), clock.terms().percents());
	}

	private static @Nullable DifferenceKind kind(ClockFacts clock, Revision revision, DeadlineClock.Foresight before,
			DeadlineClock.Foresight after) {
		if (!before.dueAt().equals(after.dueAt())) {
			return DifferenceKind.DUE;
		}
		if (!before.equals(after)) {
			return DifferenceKind.STAGES;
		}
		return (revision.severity(clock) != clock.severity()) ? DifferenceKind.SEVERITY : null;
	}

	private static ClockDifference difference(ClockFacts clock, Revision revision, DifferenceKind kind,
			Instant dueBefore, @Nullable Instant dueAfter) {
		return new ClockDifference(clock.subjectId(), clock.label(), clock.organizationId(), clock.target(), kind,
				clock.severity(), revision.severity(clock), dueBefore, dueAfter, null, null, null);
	}

	/**
	 * Clocks that ended since an instant, as if the change had been there from the start,
	 * compared with what they would have been by the version in force.
	 * @param after the clock after which to begin
	 */
	public ReplayedClocks ended(TermsChange change, Instant since, long after, int limit) {
		Revision revision = this.revisions.of(change);
		TimesAtHand times = new TimesAtHand(this.times);
		List<ClockFacts> batch = this.clocks.ended(revision.ended(), since, after, limit);
		List<ClockDifference> differences = new ArrayList<>();
		for (ClockFacts clock : batch) {
			endedDifference(clock, revision, times).ifPresent(differences::add);
		}
		return new ReplayedClocks(differences, batch.size(), last(batch, after));
	}

	static Optional<ClockDifference> endedDifference(ClockFacts clock, Revision revision, TimesAtHand times) {
		Instant end = Objects.requireNonNull(clock.endedAt());
		return revision.was(clock, times).map((verdict) -> verdict.of(end)).flatMap((was) -> {
			ClockState would = revision.would(clock, times)
				.map((verdict) -> verdict.of(end))
				.orElse(ClockState.CANCELLED);
			return (was != would) ? Optional.of(new ClockDifference(clock.subjectId(), clock.label(),
					clock.organizationId(), clock.target(), DifferenceKind.VERDICT, clock.severity(),
					revision.severity(clock), null, null, was, would, end)) : Optional.empty();
		});
	}

	private static long last(List<ClockFacts> batch, long after) {
		return batch.isEmpty() ? after : batch.get(batch.size() - 1).id();
	}

}
