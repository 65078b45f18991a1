package balcao.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds open clocks to what was published since they began, batch by batch. What is
 * consumed stays consumed and nothing that has ended is rewritten; a clock that was moved
 * is not spoken of again, so that doing it twice changes nothing.
 */
@Service
@Transactional
public class DeadlineMove {

	private final ClockRows rows;

	private final DeadlineClocks clocks;

	private final DeadlineService deadlines;

	private final Revisions revisions;

	private final ClockTimes times;

	private final ApplicationEventPublisher events;

	DeadlineMove(ClockRows rows, DeadlineClocks clocks, DeadlineService deadlines, Revisions revisions,
			ClockTimes times, ApplicationEventPublisher events) {
		this.rows = rows;
		this.clocks = clocks;
		this.deadlines = deadlines;
		this.revisions = revisions;
		this.times = times;
		this.events = events;
	}

	/**
	 * Moves the clocks that come next. Publishes {@link DeadlinesMoving} before it locks
	 * them and {@link DeadlinesMoved} afterwards; clocks that somebody else has locked
	 * are left for another round.
	 * @param after the clock after which to begin
	 */
	public MovedClocks move(TermsChange change, Replanning because, long after, int limit, Instant now) {
		Revision revision = this.revisions.of(change);
		List<ClockRows.ClockPlace> places = this.rows.places(revision.open(), after, limit);
		if (places.isEmpty()) {
			return new MovedClocks(0, 0, after);
		}
		Set<Long> subjects = places.stream().map(ClockRows.ClockPlace::subjectId).collect(Collectors.toSet());
		this.events.publishEvent(new DeadlinesMoving(subjects));
		List<ClockFacts> batch = this.rows.lock(revision.open(),
				places.stream().map(ClockRows.ClockPlace::id).toList());
		replan(batch, revision, because, now);
		if (change instanceof TermsChange.OfPolicy policy) {
			this.rows.followPolicy(subjects, policy.formerId(), policy.versionId());
		}
		this.events.publishEvent(new DeadlinesMoved(this.rows.next(subjects), because));
		return new MovedClocks(batch.size(), places.size(), places.get(places.size() - 1).id());
	}

	private void replan(List<ClockFacts> batch, Revision revision, Replanning because, Instant now) {
		TimesAtHand times = new TimesAtHand(this.times);
		List<ClockRows.Replan> replans = new ArrayList<>(batch.size());
		List<ClockFacts> others = new ArrayList<>();
		for (ClockFacts clock : batch) {
			ClockRows.Replan replan = replan(clock, revision, because, times, now);
			if (replan != null) {
				replans.add(replan);
			}
			else {
				others.add(clock);
			}
		}
		this.rows.replan(replans, because.cause(), because.reason());
		oneByOne(others, revision, because, now);
	}

	/**
	 * The new terms of a clock; null where it is dropped or where terms are yet to begin.
	 */
	private static ClockRows.@Nullable Replan replan(ClockFacts clock, Revision revision, Replanning because,
			TimesAtHand times, Instant now) {
		Optional<ClockTerms> terms = revision.revise(clock);
		if (terms.isEmpty() || clock.isYetToBegin(because.from())) {
			return null;
		}
		Run run = clock.run(terms.get(), because.from(), times, now);
		DeadlineClock.Foresight foresight = (clock.state() == ClockState.RUNNING)
				? run.foresee(terms.get().duration(), terms.get().percents()) : null;
		int announced = (clock.announced() == 0) ? 0 : Math.min(clock.announced(),
				Run.stagesPassed(run.consumed(now), terms.get().duration(), terms.get().percents()));
		return new ClockRows.Replan(clock.id(), terms.get(), because.from(), foresight, announced);
	}

	private void oneByOne(Collection<ClockFacts> others, Revision revision, Replanning because, Instant now) {
		for (ClockFacts facts : others) {
			DeadlineClock clock = this.clocks.findById(facts.id()).orElseThrow();
			revision.revise(facts)
				.ifPresentOrElse((terms) -> clock.replaceTerms(terms, because.cause(), because.reason(), because.from(),
						this.times, now), () -> clock.cancel(this.times, now));
		}
		this.clocks.flush();
	}

	/**
	 * Gives subjects other severities, one after another, as if somebody had overruled
	 * them; answers how many there were.
	 */
	public int changeSeverities(TermsChange.OfSeverities change, Replanning because, Instant now) {
		Set<Long> subjects = new HashSet<>(change.bySubject().keySet());
		this.events.publishEvent(new DeadlinesMoving(subjects));
		change.bySubject()
			.forEach((subject, severities) -> this.deadlines.changeSeverity(subject, severities.after(),
					because.cause(), because.reason(), now));
		this.clocks.flush();
		this.events.publishEvent(new DeadlinesMoved(this.rows.next(subjects), because));
		return subjects.size();
	}

}
