package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.calendar.BusinessTime;
import balcao.calendar.CalendarService;
import balcao.calendar.PublishedCalendar;

/**
 * Starts, pauses and ends the clocks of a subject. Every act answers with the deadline
 * that comes next, so that the caller can keep its queue in order in the same
 * transaction.
 */
@Service
@Transactional
public class DeadlineService {

	private final DeadlineClocks clocks;

	private final Targets targets;

	private final CalendarService calendars;

	DeadlineService(DeadlineClocks clocks, Targets targets, CalendarService calendars) {
		this.clocks = clocks;
		this.targets = targets;
		this.calendars = calendars;
	}

	/** Starts the clocks that the severity promises. */
	public NextDeadline start(long subjectId, long organizationId, int severity, Instant now) {
		for (Target target : this.targets.ofSeverity((short) severity)) {
			start(subjectId, organizationId, target, now);
		}
		return next(subjectId);
	}

	/** Starts the clock of a request that has to be approved or denied first. */
	public NextDeadline startFeedback(long subjectId, long organizationId, Instant now) {
		this.targets.feedback().ifPresent((target) -> start(subjectId, organizationId, target, now));
		return next(subjectId);
	}

	private void start(long subjectId, long organizationId, Target target, Instant now) {
		PublishedCalendar calendar = this.calendars.current(target.calendarId());
		this.clocks
			.save(DeadlineClock.start(subjectId, organizationId, target, calendar.versionId(), calendar.time(), now));
	}

	/** Stops every running clock; the pause cites the message that asked. */
	public NextDeadline pause(long subjectId, PauseCause cause, @Nullable Long messageId, Instant now) {
		return each(subjectId, (clock, time) -> clock.pause(cause, messageId, now));
	}

	public NextDeadline resume(long subjectId, Instant now) {
		return each(subjectId, (clock, time) -> clock.resume(time, now));
	}

	/** Ends one promise; the others go on. */
	public NextDeadline complete(long subjectId, TargetName target, Instant now) {
		return each(subjectId, (clock, time) -> {
			if (clock.target() == target) {
				clock.complete(time, now);
			}
		});
	}

	/** Ends every promise. */
	public NextDeadline completeAll(long subjectId, Instant now) {
		return each(subjectId, (clock, time) -> clock.complete(time, now));
	}

	/** Drops every promise that has not ended. */
	public NextDeadline cancelAll(long subjectId, Instant now) {
		return each(subjectId, (clock, time) -> clock.cancel(time, now));
	}

	/** The solution clock goes on; the time it stood resolved does not count. */
	public NextDeadline reopen(long subjectId, Instant now) {
		return each(subjectId, (clock, time) -> {
			if (clock.target() == TargetName.SOLUTION) {
				clock.reopen(time, now);
			}
		});
	}

	/**
	 * Gives open clocks the promises of another severity; what was consumed stays
	 * consumed and what has ended stays as it ended.
	 */
	public NextDeadline changeSeverity(long subjectId, int severity, Instant now) {
		List<Target> promised = this.targets.ofSeverity((short) severity);
		return each(subjectId, (clock, time) -> {
			if (clock.state().isOpen()) {
				promised.stream()
					.filter((target) -> target.name() == clock.target())
					.forEach((target) -> clock.promise(target, time));
			}
		});
	}

	/** The clocks of a subject as they stand, with their accounts. */
	@Transactional(readOnly = true)
	public List<Deadline> of(long subjectId, Instant now) {
		return this.clocks.ofSubject(subjectId)
			.stream()
			.map((clock) -> show(clock, this.calendars.version(clock.calendarVersionId()), now))
			.toList();
	}

	/**
	 * The business time until the next deadline of each subject, negative once it has
	 * passed; a subject whose clocks all rest is left out.
	 */
	@Transactional(readOnly = true)
	public Map<Long, Duration> remaining(Collection<Long> subjectIds, Instant now) {
		if (subjectIds.isEmpty()) {
			return Map.of();
		}
		Map<Long, Duration> remaining = new HashMap<>();
		for (DeadlineClock clock : this.clocks.runningOf(subjectIds)) {
			BusinessTime time = this.calendars.version(clock.calendarVersionId()).time();
			remaining.put(clock.subjectId(), clock.remaining(time, now));
		}
		return remaining;
	}

	/** What a severity would promise if a request came in now. */
	@Transactional(readOnly = true)
	public List<Promise> promises(int severity, Instant now) {
		return this.targets.ofSeverity((short) severity).stream().map((target) -> promise(target, now)).toList();
	}

	/** What would be promised now for an answer to a request that needs approval. */
	@Transactional(readOnly = true)
	public List<Promise> feedbackPromise(Instant now) {
		return this.targets.feedback().stream().map((target) -> promise(target, now)).toList();
	}

	private Promise promise(Target target, Instant now) {
		PublishedCalendar calendar = this.calendars.current(target.calendarId());
		return new Promise(target.name(), target.duration(), calendar.name(),
				calendar.time().plus(now, target.duration()));
	}

	private NextDeadline each(long subjectId, BiConsumer<DeadlineClock, BusinessTime> act) {
		List<DeadlineClock> all = this.clocks.ofSubject(subjectId);
		all.forEach((clock) -> act.accept(clock, this.calendars.version(clock.calendarVersionId()).time()));
		return next(all);
	}

	private NextDeadline next(long subjectId) {
		return next(this.clocks.ofSubject(subjectId));
	}

	private static NextDeadline next(List<DeadlineClock> clocks) {
		return clocks.stream()
			.filter((clock) -> clock.state().isOpen())
			.min(Comparator.comparing((DeadlineClock clock) -> clock.state() == ClockState.PAUSED)
				.thenComparing((clock) -> Objects.requireNonNullElse(clock.dueAt(), Instant.MAX))
				.thenComparing((clock) -> clock.duration()))
			.map((clock) -> new NextDeadline(clock.state(), clock.target(), clock.dueAt(), clock.yellowAt(),
					clock.redAt()))
			.orElse(NextDeadline.NONE);
	}

	private static Deadline show(DeadlineClock clock, PublishedCalendar calendar, Instant now) {
		BusinessTime time = calendar.time();
		Duration consumed = clock.consumed(time, now);
		Duration left = clock.duration().minus(consumed);
		Instant due = clock.dueAt();
		Instant yellow = clock.yellowAt();
		Instant red = clock.redAt();
		Stage stage = (clock.state() == ClockState.RUNNING && due != null && yellow != null && red != null)
				? Stage.of(yellow, red, due, now) : null;
		Instant end = (clock.endedAt() != null) ? clock.endedAt() : (due != null) ? due : now;
		return new Deadline(clock.target(), (stage == Stage.BREACHED) ? ClockState.BREACHED : clock.state(), stage,
				clock.startedAt(), due, clock.endedAt(), clock.duration(), consumed,
				left.isNegative() ? Duration.ZERO : left, clock.severity(), calendar.name(), clock.state().isOpen(),
				time.account(clock.startedAt(), end, clock.spans(now)));
	}

}
