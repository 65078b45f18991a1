package balcao.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import balcao.severity.SeveritiesMoved;
import balcao.severity.SeverityDecision;
import balcao.severity.SeverityService;
import balcao.sla.ClockDifference;
import balcao.sla.DeadlineMove;
import balcao.sla.DeadlineReplay;
import balcao.sla.MovedClocks;
import balcao.sla.ReplayedClocks;
import balcao.sla.Replanning;
import balcao.sla.TermCause;
import balcao.sla.TermsChange;

/**
 * Works at the jobs, on any number of nodes, each job on one at a time: a batch and how
 * far it came are one transaction, so that another node goes on where one was lost.
 */
@Component
class RehearsalWork {

	static final Duration LEASE = Duration.ofMinutes(1);

	private static final Logger log = LoggerFactory.getLogger(RehearsalWork.class);

	private static final Duration RETRY = Duration.ofSeconds(10);

	private static final int ATTEMPTS = 5;

	private static final int READ_AT_ONCE = 5_000;

	/** Their rows are locked while they are moved, which must not take long. */
	private static final int MOVED_AT_ONCE = 2_000;

	private static final int SUBJECTS_AT_ONCE = 500;

	private final Rehearsals rehearsals;

	private final RehearsalLines lines;

	private final DeadlineReplay replay;

	private final DeadlineMove move;

	private final SeverityService severities;

	private final TransactionOperations transactions;

	private final Clock clock;

	RehearsalWork(Rehearsals rehearsals, RehearsalLines lines, DeadlineReplay replay, DeadlineMove move,
			SeverityService severities, TransactionOperations transactions, Clock clock) {
		this.severities = severities;
		this.rehearsals = rehearsals;
		this.lines = lines;
		this.replay = replay;
		this.move = move;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Works at whatever waits until nothing does; answers how many jobs that were. */
	int pass() {
		int jobs = 0;
		UUID holder = UUID.randomUUID();
		Optional<Long> taken = this.rehearsals.take(holder, LEASE, this.clock.instant());
		while (taken.isPresent()) {
			jobs++;
			work(taken.get(), holder);
			taken = this.rehearsals.take(holder, LEASE, this.clock.instant());
		}
		return jobs;
	}

	private void work(long id, UUID holder) {
		try {
			boolean more = true;
			while (more) {
				more = step(id, holder);
			}
		}
		catch (RuntimeException ex) {
			log.warn("Rehearsal {} stopped and is tried again", id, ex);
			if (this.rehearsals.postpone(id, holder, RETRY) >= ATTEMPTS) {
				this.rehearsals.end(id, JobState.FAILED, this.clock.instant());
			}
		}
	}

	/** One batch; answers whether there is more to do. */
	boolean step(long id, UUID holder) {
		return Boolean.TRUE.equals(this.transactions.execute((transaction) -> this.rehearsals.hold(id, holder)
			.map((job) -> step(job, this.rehearsals.place(id), this.clock.instant()))
			.orElse(false)));
	}

	private boolean step(Rehearsal job, Rehearsals.Place place, Instant now) {
		if (job.topic() == Topic.MATRIX) {
			return redecide(job, place.after(), now);
		}
		TermsChange change = change(job);
		if (job.total() == null) {
			long ended = job.isWhatIf() ? this.replay.countEnded(change, since(job)) : 0;
			this.rehearsals.count(job.id(), this.replay.countOpen(change) + ended, this.replay.countStaying(change));
			return true;
		}
		return job.isWhatIf() ? replay(job, change, place, now) : move(job, change, place.after(), now);
	}

	private boolean replay(Rehearsal job, TermsChange change, Rehearsals.Place place, Instant now) {
		boolean open = place.part() == Part.OPEN;
		ReplayedClocks batch = open ? this.replay.open(change, job.validFrom(), place.after(), READ_AT_ONCE, now)
				: this.replay.ended(change, since(job), place.after(), READ_AT_ONCE);
		this.lines.add(job.id(), place.part(), batch.differences());
		boolean last = batch.count() < READ_AT_ONCE;
		this.rehearsals.advance(job.id(), last ? Part.ENDED : place.part(), last ? 0 : batch.last(),
				job.replayed() + batch.count(), LEASE);
		if (last && !open) {
			this.rehearsals.end(job.id(), JobState.DONE, now);
		}
		return !last || open;
	}

	/** Goes round until no clock is left: one may have been busy, or have begun since. */
	private boolean move(Rehearsal job, TermsChange change, long after, Instant now) {
		Replanning because = new Replanning(change.cause(), Objects.requireNonNull(job.reason()), job.askedById(),
				job.validFrom(), now);
		MovedClocks batch = this.move.move(change, because, after, MOVED_AT_ONCE, now);
		boolean last = batch.count() < MOVED_AT_ONCE;
		this.rehearsals.advance(job.id(), Part.OPEN, last ? 0 : batch.last(), job.replayed() + batch.moved(), LEASE);
		if (last && this.replay.countOpen(change) == 0) {
			this.rehearsals.end(job.id(), JobState.DONE, now);
			return false;
		}
		return true;
	}

	/** The matrix goes by subjects: which of them would be of another severity? */
	private boolean redecide(Rehearsal job, long after, Instant now) {
		if (job.total() == null) {
			this.rehearsals.count(job.id(), this.severities.countSubjects(), 0);
			return true;
		}
		Redecided batch = Redecided.of(this.severities.subjectsAfter(after, Instant.EPOCH, SUBJECTS_AT_ONCE),
				this.severities.matrix(job.formerId()), this.severities.matrix(job.versionId()), after);
		ReplayedClocks open = this.replay.open(new TermsChange.OfSeverities(batch.open()), job.validFrom(), 0,
				Integer.MAX_VALUE, now);
		if (job.isWhatIf()) {
			this.lines.add(job.id(), Part.OPEN, open.differences());
			this.lines.add(job.id(), Part.ENDED,
					this.replay.ended(new TermsChange.OfSeverities(batch.all()), since(job), 0, Integer.MAX_VALUE)
						.differences());
		}
		else {
			move(job, batch, open, now);
		}
		this.rehearsals.advance(job.id(), Part.OPEN, batch.last(), job.replayed() + batch.count(), LEASE);
		boolean last = batch.count() < SUBJECTS_AT_ONCE;
		if (last) {
			this.rehearsals.end(job.id(), JobState.DONE, now);
		}
		return !last;
	}

	/** Subjects without an open clock stay as they ended. */
	private void move(Rehearsal job, Redecided batch, ReplayedClocks open, Instant now) {
		Map<Long, TermsChange.Severities> severities = new HashMap<>(batch.open());
		severities.keySet()
			.retainAll(open.differences().stream().map(ClockDifference::subjectId).collect(Collectors.toSet()));
		if (severities.isEmpty()) {
			return;
		}
		String reason = Objects.requireNonNull(job.reason());
		this.move.changeSeverities(new TermsChange.OfSeverities(severities),
				new Replanning(TermCause.MATRIX, reason, job.askedById(), now, now), now);
		Map<Long, SeverityDecision> decisions = new HashMap<>(batch.decisions());
		decisions.keySet().retainAll(severities.keySet());
		this.severities.move(new SeveritiesMoved(decisions, reason, job.askedById(), now));
	}

	private static TermsChange change(Rehearsal job) {
		return switch (job.topic()) {
			case CALENDAR ->
				new TermsChange.OfCalendar(Objects.requireNonNull(job.topicId()), job.formerId(), job.versionId());
			case POLICY ->
				new TermsChange.OfPolicy(Objects.requireNonNull(job.topicId()), job.formerId(), job.versionId());
			case MATRIX -> throw new IllegalStateException("The matrix goes by subjects");
		};
	}

	private static Instant since(Rehearsal job) {
		return job.askedAt()
			.atOffset(ZoneOffset.UTC)
			.minus(Period.ofMonths(Objects.requireNonNull(job.months())))
			.toInstant();
	}

}
