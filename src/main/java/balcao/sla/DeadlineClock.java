package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

import balcao.calendar.BusinessTime;
import balcao.calendar.Span;

/**
 * One promise for one subject. Its facts are start, target, calendar version, pauses and
 * end; the due instant and the stage instants are stored for queues and are always what a
 * replay of those facts gives.
 */
@Entity
@Table(name = "sla_clock")
class DeadlineClock {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long subjectId;

	private long organizationId;

	@Enumerated(EnumType.STRING)
	private TargetName target;

	private @Nullable Short severity;

	private long calendarVersionId;

	private long durationSeconds;

	private short yellowPercent;

	private short redPercent;

	private Instant startedAt;

	@Enumerated(EnumType.STRING)
	private ClockState state;

	private @Nullable Instant dueAt;

	private @Nullable Instant yellowAt;

	private @Nullable Instant redAt;

	private @Nullable Instant endedAt;

	@OneToMany(mappedBy = "clock", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("fromAt, id")
	private List<Pause> pauses = new ArrayList<>();

	protected DeadlineClock() {
	}

	static DeadlineClock start(long subjectId, long organizationId, Target target, long calendarVersionId,
			BusinessTime time, Instant now) {
		DeadlineClock clock = new DeadlineClock();
		clock.subjectId = subjectId;
		clock.organizationId = organizationId;
		clock.target = target.name();
		clock.calendarVersionId = calendarVersionId;
		clock.startedAt = now;
		clock.state = ClockState.RUNNING;
		clock.promise(target, time);
		return clock;
	}

	/** Takes another promise from the same start, keeping what was already consumed. */
	void promise(Target target, BusinessTime time) {
		Integer severity = target.severity();
		this.severity = (severity != null) ? severity.shortValue() : null;
		this.durationSeconds = target.duration().toSeconds();
		this.yellowPercent = (short) target.yellowPercent();
		this.redPercent = (short) target.redPercent();
		if (this.state == ClockState.RUNNING) {
			foresee(time);
		}
	}

	/** Stands still from now on; does nothing unless running. */
	void pause(PauseCause cause, @Nullable Long messageId, Instant now) {
		if (this.state == ClockState.RUNNING) {
			this.pauses.add(Pause.from(this, cause, messageId, now));
			this.state = ClockState.PAUSED;
			this.dueAt = null;
			this.yellowAt = null;
			this.redAt = null;
		}
	}

	/** Goes on from now; does nothing unless paused. */
	void resume(BusinessTime time, Instant now) {
		if (this.state == ClockState.PAUSED) {
			openPause().end(now);
			this.state = ClockState.RUNNING;
			foresee(time);
		}
	}

	/** Ends kept or broken; does nothing when already ended. */
	void complete(BusinessTime time, Instant now) {
		resume(time, now);
		if (this.state == ClockState.RUNNING) {
			this.state = now.isAfter(Objects.requireNonNull(this.dueAt)) ? ClockState.BREACHED : ClockState.MET;
			this.endedAt = now;
		}
	}

	/** Ends without a verdict; does nothing when already ended. */
	void cancel(BusinessTime time, Instant now) {
		resume(time, now);
		if (this.state == ClockState.RUNNING) {
			this.state = ClockState.CANCELLED;
			this.endedAt = now;
		}
	}

	/** Goes on after it had ended; the time in between does not count. */
	void reopen(BusinessTime time, Instant now) {
		if (this.endedAt != null && this.state != ClockState.CANCELLED) {
			Pause pause = Pause.from(this, PauseCause.RESOLVED, null, this.endedAt);
			pause.end(now);
			this.pauses.add(pause);
			this.endedAt = null;
			this.state = ClockState.RUNNING;
			foresee(time);
		}
	}

	private void foresee(BusinessTime time) {
		Foresight foresight = replay(time);
		this.dueAt = foresight.dueAt();
		this.yellowAt = foresight.yellowAt();
		this.redAt = foresight.redAt();
	}

	/** The instants that the facts give, pauses that are over included. */
	Foresight replay(BusinessTime time) {
		List<Span> closed = spans(this.startedAt);
		Duration whole = duration();
		return new Foresight(
				micros(time.plus(this.startedAt, whole.multipliedBy(this.yellowPercent).dividedBy(100), closed)),
				micros(time.plus(this.startedAt, whole.multipliedBy(this.redPercent).dividedBy(100), closed)),
				micros(time.plus(this.startedAt, whole, closed)));
	}

	private static Instant micros(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MICROS);
	}

	/** Business time consumed until an instant or until the end, whichever is first. */
	Duration consumed(BusinessTime time, Instant now) {
		Instant until = (this.endedAt != null) ? this.endedAt : now;
		return time.between(this.startedAt, until, spans(until));
	}

	/** Business time until the due instant; negative once it has passed. */
	Duration remaining(BusinessTime time, Instant now) {
		Instant due = Objects.requireNonNull(this.dueAt);
		return now.isAfter(due) ? time.between(due, now).negated() : time.between(now, due);
	}

	/** The pauses so far; one that still lasts reaches to the given instant. */
	List<Span> spans(Instant now) {
		return this.pauses.stream().map((pause) -> pause.span(now)).toList();
	}

	private Pause openPause() {
		return this.pauses.stream().filter(Pause::isOpen).findFirst().orElseThrow();
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
		return this.target;
	}

	@Nullable Integer severity() {
		return (this.severity != null) ? this.severity.intValue() : null;
	}

	long calendarVersionId() {
		return this.calendarVersionId;
	}

	Duration duration() {
		return Duration.ofSeconds(this.durationSeconds);
	}

	Instant startedAt() {
		return this.startedAt;
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

	@Nullable Instant endedAt() {
		return this.endedAt;
	}

	/** What a replay gives. */
	record Foresight(Instant yellowAt, Instant redAt, Instant dueAt) {

	}

}
