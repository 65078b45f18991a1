package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import balcao.calendar.Span;
import balcao.catalog.Priority;

/**
 * One promise for one subject. Its facts are start, terms, pauses and end; the due
 * instant and the stage instants are stored for queues and the watch, and are always what
 * a replay of those facts gives.
 */
@Entity
@Table(name = "sla_clock")
class DeadlineClock {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long subjectId;

	private long organizationId;

	private String target;

	private @Nullable String label;

	private int cycle;

	private @Nullable Short severity;

	@Enumerated(EnumType.STRING)
	private @Nullable Priority priority;

	private @Nullable Long policyVersionId;

	private @Nullable Long calendarVersionId;

	private long durationSeconds;

	private short yellowPercent;

	private short redPercent;

	private short escalatePercent;

	@Enumerated(EnumType.STRING)
	private CompletesOn completesOn;

	@Enumerated(EnumType.STRING)
	private RestartsOn restartsOn;

	private boolean pausesWaiting;

	private boolean pausesProposal;

	private Instant startedAt;

	private Instant termsFrom;

	private short formerTerms;

	@Enumerated(EnumType.STRING)
	private ClockState state;

	private @Nullable Instant dueAt;

	private @Nullable Instant yellowAt;

	private @Nullable Instant redAt;

	private @Nullable Instant escalateAt;

	private @Nullable Instant watchAt;

	private short announced;

	private int round;

	private @Nullable Instant endedAt;

	private @Nullable Long consumedSeconds;

	private @Nullable Long differenceSeconds;

	@OneToMany(mappedBy = "clock", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("fromAt, id")
	private List<Pause> pauses = new ArrayList<>();

	@OneToMany(mappedBy = "clock", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("fromAt, id")
	private List<FormerTerm> former = new ArrayList<>();

	protected DeadlineClock() {
	}

	/**
	 * @param cycle 1 for the first clock of the target, higher when it starts anew
	 */
	static DeadlineClock start(long subjectId, long organizationId, TargetTerms target, int cycle, ClockTerms terms,
			ClockTimes times, Instant now) {
		DeadlineClock clock = new DeadlineClock();
		clock.subjectId = subjectId;
		clock.organizationId = organizationId;
		clock.target = target.name().code();
		clock.cycle = cycle;
		clock.round = 1;
		clock.behave(target);
		clock.startedAt = now;
		clock.termsFrom = now;
		clock.state = ClockState.RUNNING;
		clock.hold(terms);
		clock.foresee(times);
		return clock;
	}

	private void behave(TargetTerms target) {
		this.label = target.name().label();
		this.completesOn = target.completesOn();
		this.restartsOn = target.restartsOn();
		this.pausesWaiting = target.pausesWaiting();
		this.pausesProposal = target.pausesProposal();
	}

	private void hold(ClockTerms terms) {
		Integer severity = terms.severity();
		this.severity = (severity != null) ? severity.shortValue() : null;
		this.priority = terms.priority();
		this.durationSeconds = terms.duration().toSeconds();
		this.yellowPercent = (short) terms.percents().green();
		this.redPercent = (short) terms.percents().yellow();
		this.escalatePercent = (short) terms.percents().red();
		this.calendarVersionId = terms.calendarVersionId();
		this.policyVersionId = terms.policyVersionId();
	}

	/**
	 * Is held to other terms from an instant on; what was consumed until then stays
	 * consumed. Does nothing once ended.
	 * @param from now, or the instant in the future from which the terms hold
	 */
	void replaceTerms(ClockTerms terms, TermCause cause, @Nullable String reason, Instant from, ClockTimes times,
			Instant now) {
		if (!this.state.isOpen()) {
			return;
		}
		succeed(terms, cause, reason, beginning(terms, from));
		beginRound(times, now);
	}

	/**
	 * Is held to what its client was promised for the target, as if it had been so from
	 * the start: what ran before counts by the hours of these terms. Does nothing once
	 * ended.
	 */
	void holdAnew(TargetTerms target, ClockTerms terms, ClockTimes times, Instant now) {
		if (!this.state.isOpen()) {
			return;
		}
		behave(target);
		succeed(terms, TermCause.CLIENT, null, beginning(terms, now));
		this.former.forEach((term) -> term.recount(terms.calendarVersionId()));
		beginRound(times, now);
	}

	/** Belongs to another client; does nothing once ended. */
	void moveTo(long organizationId) {
		if (this.state.isOpen()) {
			this.organizationId = organizationId;
		}
	}

	private void succeed(ClockTerms terms, TermCause cause, @Nullable String reason, Instant begins) {
		this.former.add(FormerTerm.of(this, begins.isBefore(this.termsFrom) ? begins : this.termsFrom, begins, terms(),
				cause, reason));
		this.formerTerms++;
		this.termsFrom = begins;
		hold(terms);
	}

	private void beginRound(ClockTimes times, Instant now) {
		this.round++;
		this.announced = (short) Math.min(this.announced, stagesPassed(times, now));
		if (this.state == ClockState.RUNNING) {
			foresee(times);
		}
	}

	/**
	 * Terms that are yet to begin are replaced before they do: in time by another
	 * calendar, and in their place by the same one.
	 */
	private Instant beginning(ClockTerms terms, Instant wished) {
		Instant from = wished.isBefore(this.startedAt) ? this.startedAt : wished;
		if (!from.isBefore(this.termsFrom)) {
			return from;
		}
		if (Objects.equals(terms.calendarVersionId(), this.calendarVersionId)) {
			return this.termsFrom;
		}
		this.former.forEach((term) -> term.endBy(from));
		return from;
	}

	private int stagesPassed(ClockTimes times, Instant now) {
		return Run.stagesPassed(run(times, now).consumed(now), duration(), terms().percents());
	}

	/** Stands still from now on; does nothing unless it runs and its terms say so. */
	void pause(PauseCause cause, @Nullable Long messageId, Instant now) {
		if (this.state == ClockState.RUNNING && pausesOn(cause)) {
			this.pauses.add(Pause.from(this, cause, messageId, now));
			standStill();
		}
	}

	private void standStill() {
		this.state = ClockState.PAUSED;
		this.dueAt = null;
		this.yellowAt = null;
		this.redAt = null;
		this.escalateAt = null;
		this.watchAt = null;
	}

	/** Goes on from now; does nothing unless paused. */
	void resume(ClockTimes times, Instant now) {
		if (this.state == ClockState.PAUSED) {
			this.pauses.stream().filter(Pause::isOpen).forEach((pause) -> pause.end(now));
			this.state = ClockState.RUNNING;
			foresee(times);
		}
	}

	/**
	 * Counts a pause as if the clock had gone on; one that still lasts is over. Does
	 * nothing once ended, as nothing finished is rewritten.
	 */
	void annul(Pause pause, ClockTimes times, Instant now) {
		if (this.state.isOpen()) {
			pause.annul(now);
			this.state = this.pauses.stream().anyMatch(Pause::isOpen) ? ClockState.PAUSED : ClockState.RUNNING;
			if (this.state == ClockState.RUNNING) {
				foresee(times);
			}
		}
	}

	/** Ends kept or broken; does nothing when already ended. */
	void complete(ClockTimes times, Instant now) {
		resume(times, now);
		if (this.state == ClockState.RUNNING) {
			boolean late = now.isAfter(Objects.requireNonNull(this.dueAt));
			end(late ? ClockState.BREACHED : ClockState.MET, times, now);
		}
	}

	/** Ends without a verdict; does nothing when already ended. */
	void cancel(ClockTimes times, Instant now) {
		resume(times, now);
		if (this.state == ClockState.RUNNING) {
			end(ClockState.CANCELLED, times, now);
		}
	}

	/** Takes back a cancellation of an instant, as if it had not happened. */
	void revive(Instant cancelledAt, ClockTimes times) {
		if (this.state != ClockState.CANCELLED || !cancelledAt.equals(this.endedAt)) {
			return;
		}
		this.endedAt = null;
		this.consumedSeconds = null;
		this.differenceSeconds = null;
		this.state = ClockState.RUNNING;
		foresee(times);
		this.pauses.stream()
			.filter((pause) -> pause.counts() && cancelledAt.equals(pause.until()))
			.findFirst()
			.ifPresent((pause) -> {
				pause.lastOn();
				standStill();
			});
	}

	private void end(ClockState verdict, ClockTimes times, Instant now) {
		this.state = verdict;
		this.endedAt = now;
		this.watchAt = null;
		Duration consumed = run(times, now).consumed(now);
		this.consumedSeconds = consumed.toSeconds();
		this.differenceSeconds = duration().minus(consumed).toSeconds();
	}

	/** Goes on after it had ended; the time in between does not count. */
	void reopen(ClockTimes times, Instant now) {
		if (this.endedAt != null && this.state != ClockState.CANCELLED) {
			Pause pause = Pause.from(this, PauseCause.RESOLVED, null, this.endedAt);
			pause.end(now);
			this.pauses.add(pause);
			this.endedAt = null;
			this.consumedSeconds = null;
			this.differenceSeconds = null;
			this.state = ClockState.RUNNING;
			foresee(times);
		}
	}

	private void foresee(ClockTimes times) {
		Foresight foresight = replay(times);
		this.dueAt = foresight.dueAt();
		this.yellowAt = foresight.yellowAt();
		this.redAt = foresight.redAt();
		this.escalateAt = foresight.escalateAt();
		this.watchAt = watchAt(this.announced);
	}

	/** The instants that the facts give. */
	Foresight replay(ClockTimes times) {
		return run(times, this.startedAt).foresee(duration(), terms().percents());
	}

	/** The facts as a course; a pause that still lasts reaches to the given instant. */
	Run run(ClockTimes times, Instant now) {
		List<Run.Leg> legs = new ArrayList<>();
		if (this.formerTerms > 0) {
			this.former.forEach((term) -> legs.add(new Run.Leg(times.of(term.countedBy()), term.from(), term.until())));
		}
		legs.add(new Run.Leg(times.of(this.calendarVersionId), this.termsFrom, Instant.MAX));
		return new Run(legs, spans(now));
	}

	/** The pauses that count; one that still lasts reaches to the given instant. */
	List<Span> spans(Instant now) {
		return this.pauses.stream().filter(Pause::counts).map((pause) -> pause.span(now)).toList();
	}

	/** The stage that comes after one, announced or not; null after the last. */
	@Nullable Stage stageAfter(int stages) {
		return switch (stages) {
			case 0 -> Stage.YELLOW;
			case 1 -> Stage.RED;
			case 2 -> Stage.BREACHED;
			default -> null;
		};
	}

	private @Nullable Instant watchAt(int stages) {
		return switch (stages) {
			case 0 -> this.yellowAt;
			case 1 -> this.redAt;
			case 2 -> this.escalateAt;
			default -> null;
		};
	}

	/** Moves on to the next stage, which was reached at {@link #watchAt()}. */
	Stage announce() {
		Stage stage = Objects.requireNonNull(stageAfter(this.announced));
		this.announced++;
		this.watchAt = watchAt(this.announced);
		return stage;
	}

	/** Business time until the due instant; negative once it has passed. */
	Duration remaining(ClockTimes times, Instant now) {
		return duration().minus(run(times, now).consumed(now));
	}

	/** Until when its course is worth telling: its end, its due instant, or now. */
	Instant explainedUntil(Instant now) {
		return (this.endedAt != null) ? this.endedAt : (this.dueAt != null) ? this.dueAt : now;
	}

	/** What did not count until an instant because the client was waited for. */
	Duration paused(Run run, Instant until) {
		Duration paused = Duration.ZERO;
		for (Pause pause : this.pauses) {
			if (pause.counts() && pause.cause() != PauseCause.RESOLVED) {
				Span span = pause.span(until);
				paused = paused.plus(run.open(span.from(), span.to()));
			}
		}
		return paused;
	}

	/** Whether a solution ended it. */
	boolean isSolved() {
		return this.completesOn == CompletesOn.SOLUTION && this.state.hasVerdict();
	}

	/** Zero for one that was never stored. */
	long idOrZero() {
		return (this.id != null) ? this.id : 0;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long subjectId() {
		return this.subjectId;
	}

	/** The client that the subject belongs to. */
	long organizationId() {
		return this.organizationId;
	}

	TargetName target() {
		return new TargetName(this.target, this.label);
	}

	int cycle() {
		return this.cycle;
	}

	CompletesOn completesOn() {
		return this.completesOn;
	}

	RestartsOn restartsOn() {
		return this.restartsOn;
	}

	/** Whether its terms let it stand still for that. */
	boolean pausesOn(PauseCause cause) {
		return (cause == PauseCause.PROPOSAL) ? this.pausesProposal : this.pausesWaiting;
	}

	/** What it is held to now. */
	ClockTerms terms() {
		return new ClockTerms((this.severity != null) ? this.severity.intValue() : null, this.priority, duration(),
				new StagePercents(this.yellowPercent, this.redPercent, this.escalatePercent), this.calendarVersionId,
				this.policyVersionId);
	}

	Duration duration() {
		return Duration.ofSeconds(this.durationSeconds);
	}

	/** Since when it has gone on without standing still. */
	Instant stoodUntil() {
		return this.pauses.stream()
			.map(Pause::until)
			.filter(Objects::nonNull)
			.reduce(this.startedAt, (one, other) -> one.isAfter(other) ? one : other);
	}

	Instant startedAt() {
		return this.startedAt;
	}

	/** Since when the present terms hold. */
	Instant termsFrom() {
		return this.termsFrom;
	}

	ClockState state() {
		return this.state;
	}

	@Nullable Instant dueAt() {
		return this.dueAt;
	}

	@Nullable Instant yellowAt() {
		return this.yellowAt;
	}

	@Nullable Instant redAt() {
		return this.redAt;
	}

	@Nullable Instant escalateAt() {
		return this.escalateAt;
	}

	@Nullable Instant watchAt() {
		return this.watchAt;
	}

	int round() {
		return this.round;
	}

	@Nullable Instant endedAt() {
		return this.endedAt;
	}

	@Nullable Long consumedSeconds() {
		return this.consumedSeconds;
	}

	@Nullable Long differenceSeconds() {
		return this.differenceSeconds;
	}

	List<Pause> pauses() {
		return List.copyOf(this.pauses);
	}

	List<FormerTerm> formerTerms() {
		return List.copyOf(this.former);
	}

	/** What a replay gives. */
	record Foresight(Instant yellowAt, Instant redAt, Instant escalateAt, Instant dueAt) {

	}

}
