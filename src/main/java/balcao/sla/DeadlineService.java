package balcao.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.calendar.CalendarService;
import balcao.calendar.PublishedCalendar;
import balcao.platform.NotFound;

/**
 * Hears what happens to a subject, and starts, pauses and ends its clocks accordingly.
 * Every act answers with the deadline that comes next, so that the caller can keep its
 * queue in order in the same transaction. What a machine writes is no act: nobody tells
 * of it here.
 */
@Service
@Transactional
public class DeadlineService {

	private final DeadlineClocks clocks;

	private final Agreements agreements;

	private final ContractService contracts;

	private final PolicyVersions policies;

	private final CalendarService calendars;

	private final ClockTimes times;

	DeadlineService(DeadlineClocks clocks, Agreements agreements, ContractService contracts, PolicyVersions policies,
			CalendarService calendars, ClockTimes times) {
		this.clocks = clocks;
		this.agreements = agreements;
		this.contracts = contracts;
		this.policies = policies;
		this.calendars = calendars;
		this.times = times;
	}

	/**
	 * A request begins: finds its contract and policy, which it keeps, and starts what
	 * they promise. Without a contract in force nothing is promised.
	 */
	public NextDeadline begin(Request request, Instant now) {
		Optional<ContractChoice> contract = this.contracts.inForce(request.organizationId(), request.productId(), now);
		Optional<PolicyVersion> policy = contract
			.flatMap((choice) -> this.policies.inForce(choice.terms().policyId(), now));
		Agreement agreement = this.agreements
			.save(Agreement.reach(request, policy.isPresent() ? contract.map(ContractChoice::id).orElse(null) : null,
					policy.map(PolicyVersion::id).orElse(null),
					contract.map((choice) -> choice.terms().calendarId()).orElse(null), now));
		Subject subject = new Subject(agreement, new ArrayList<>());
		start(subject, request.needsApproval() ? StartsOn.APPROVAL_REQUEST : StartsOn.OPENING, now);
		return next(subject.clocks());
	}

	/**
	 * A request is approved: the answer is given and the promises of its severity begin.
	 * Approval is the first response, so none is promised on top.
	 */
	public NextDeadline approved(long subjectId, Instant now) {
		Subject subject = subject(subjectId);
		complete(subject, (clock) -> clock.completesOn() == CompletesOn.DECISION, now);
		start(subject,
				(target) -> target.startsOn() == StartsOn.OPENING && target.completesOn() != CompletesOn.TEAM_REPLY,
				now);
		serviceBegins(subject, now);
		return next(subject.clocks());
	}

	/** A request is denied: the answer is given, and nothing else was ever owed. */
	public NextDeadline denied(long subjectId, Instant now) {
		Subject subject = subject(subjectId);
		complete(subject, (clock) -> clock.completesOn() == CompletesOn.DECISION, now);
		subject.clocks().forEach((clock) -> clock.cancel(this.times, now));
		return next(subject.clocks());
	}

	/**
	 * The client writes, by whatever channel: what waited for the client goes on, and
	 * once service has begun the message waits for an answer, unless an older one does.
	 */
	public NextDeadline clientWrote(long subjectId, Instant now) {
		Subject subject = subject(subjectId);
		subject.clocks().forEach((clock) -> clock.resume(this.times, now));
		if (subject.agreement().isServed()) {
			start(subject, StartsOn.CLIENT_MESSAGE, now);
		}
		return next(subject.clocks());
	}

	/** The team speaks to the client. */
	public NextDeadline teamReplied(long subjectId, Instant now) {
		Subject subject = subject(subjectId);
		complete(subject, (clock) -> clock.completesOn() == CompletesOn.TEAM_REPLY, now);
		serviceBegins(subject, now);
		return next(subject.clocks());
	}

	private void serviceBegins(Subject subject, Instant now) {
		if (!subject.agreement().isServed()) {
			subject.agreement().serviceBegins(now);
			start(subject, StartsOn.SERVICE_BEGIN, now);
		}
	}

	/** The team tells what is wrong. */
	public NextDeadline diagnosed(long subjectId, Instant now) {
		Subject subject = subject(subjectId);
		complete(subject, (clock) -> clock.completesOn() == CompletesOn.DIAGNOSIS, now);
		start(subject, StartsOn.DIAGNOSIS, now);
		return next(subject.clocks());
	}

	/** The client can work again, though the cause remains. */
	public NextDeadline workedAround(long subjectId, Instant now) {
		Subject subject = subject(subjectId);
		complete(subject, (clock) -> clock.completesOn() == CompletesOn.WORKAROUND, now);
		return next(subject.clocks());
	}

	/** Stops every clock whose terms say so; the pause cites the message that asked. */
	public NextDeadline pause(long subjectId, PauseCause cause, @Nullable Long messageId, Instant now) {
		return each(subjectId, (clock) -> clock.pause(cause, messageId, now));
	}

	/**
	 * Counts a pause of the subject as if the clocks had gone on, in each clock that it
	 * stopped. Those that have ended keep their verdict.
	 * @param pauseId of any of the clocks
	 */
	public NextDeadline annulPause(long subjectId, long pauseId, Instant now) {
		List<DeadlineClock> all = lock(subjectId);
		Pause annulled = all.stream()
			.flatMap((clock) -> clock.pauses().stream())
			.filter((pause) -> pause.id() == pauseId)
			.findFirst()
			.orElseThrow(NotFound::new);
		for (DeadlineClock clock : all) {
			clock.pauses()
				.stream()
				.filter((pause) -> pause.counts() && pause.isLike(annulled))
				.forEach((pause) -> clock.annul(pause, this.times, now));
		}
		return next(all);
	}

	/** What stands still goes on. */
	public NextDeadline resume(long subjectId, Instant now) {
		return each(subjectId, (clock) -> clock.resume(this.times, now));
	}

	/**
	 * Ends every promise: a solution is also the answer, the diagnosis, the workaround.
	 */
	public NextDeadline solved(long subjectId, Instant now) {
		return each(subjectId, (clock) -> clock.complete(this.times, now));
	}

	/** Drops every promise that has not ended, without a verdict. */
	public NextDeadline cancelled(long subjectId, Instant now) {
		return each(subjectId, (clock) -> clock.cancel(this.times, now));
	}

	/**
	 * What was solved is open again: each target's latest clock goes on, or starts anew,
	 * or rests, as its terms say.
	 */
	public NextDeadline reopened(long subjectId, Instant now) {
		Subject subject = subject(subjectId);
		for (DeadlineClock clock : List.copyOf(subject.clocks())) {
			if (clock.cycle() < cycles(subject, clock.target()) || clock.state().isOpen()) {
				continue;
			}
			if (clock.restartsOn() == RestartsOn.RESUMES_ON_REOPENING) {
				clock.reopen(this.times, now);
			}
			else if (clock.restartsOn() == RestartsOn.NEW_ON_REOPENING) {
				start(subject, (target) -> target.name().is(clock.target()), now);
			}
		}
		return next(subject.clocks());
	}

	/**
	 * Gives open clocks the promises of another severity. What was consumed stays
	 * consumed and what has ended stays as it ended; a target that the other severity
	 * does not have is dropped, one that it has on top starts.
	 */
	public NextDeadline changeSeverity(long subjectId, int severity, TermCause cause, @Nullable String reason,
			Instant now) {
		Subject subject = subject(subjectId);
		int former = subject.agreement().severity();
		subject.agreement().changeSeverity(severity);
		Optional<PolicyTerms> policy = terms(subject);
		for (DeadlineClock clock : List.copyOf(subject.clocks())) {
			Optional<TargetTerms> target = policy.flatMap((terms) -> terms.find(clock.target().code()));
			if (clock.state().isOpen() && target.isPresent()) {
				duration(target.get(), subject).ifPresentOrElse((duration) -> {
					if (!duration.equals(clock.duration())) {
						ClockTerms terms = clock.terms();
						clock.replaceTerms(
								new ClockTerms(severity, terms.priority(), duration, terms.percents(),
										terms.calendarVersionId(), terms.policyVersionId()),
								cause, reason, now, this.times, now);
					}
				}, () -> clock.cancel(this.times, now));
			}
		}
		if (subject.clocks().stream().anyMatch((clock) -> clock.completesOn() == CompletesOn.SOLUTION)) {
			start(subject,
					(target) -> target.startsOn() == StartsOn.OPENING
							&& target.durationOf(former, subject.agreement().priority()).isEmpty()
							&& cycles(subject, target.name()) == 0,
					now);
		}
		return next(subject.clocks());
	}

	/** The clocks of a subject as they stand, with their accounts. */
	@Transactional(readOnly = true)
	public List<Deadline> of(long subjectId, Instant now) {
		return this.clocks.ofSubject(subjectId).stream().map((clock) -> show(clock, now)).toList();
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
			remaining.put(clock.subjectId(), clock.remaining(this.times, now));
		}
		return remaining;
	}

	/** What would be promised to a client if requests came in now. */
	@Transactional(readOnly = true)
	public Promises promises(long organizationId, @Nullable Long productId, Instant now) {
		Optional<ContractChoice> contract = this.contracts.inForce(organizationId, productId, now);
		List<Promises.Offered> offered = contract
			.flatMap((choice) -> this.policies.inForce(choice.terms().policyId(), now))
			.map((policy) -> policy.terms()
				.targets()
				.stream()
				.map((target) -> new Promises.Offered(target,
						calendar(target, contract.get().terms().calendarId(), now)))
				.toList())
			.orElse(List.of());
		return new Promises(offered, now);
	}

	private void start(Subject subject, StartsOn event, Instant now) {
		start(subject, (target) -> target.startsOn() == event && mayStart(subject, target), now);
	}

	/** Anew only where its terms say so, and never beside one that is still open. */
	private static boolean mayStart(Subject subject, TargetTerms target) {
		return cycles(subject, target.name()) == 0 || (target.restartsOn() == RestartsOn.NEW_ON_CLIENT_MESSAGE
				&& clocksOf(subject, target.name()).noneMatch((clock) -> clock.state().isOpen()));
	}

	private void start(Subject subject, Predicate<TargetTerms> which, Instant now) {
		Long calendarOfContract = subject.agreement().calendarId();
		terms(subject).ifPresent((policy) -> policy.targets()
			.stream()
			.filter(which)
			.forEach((target) -> duration(target, subject)
				.ifPresent((duration) -> start(subject, policy, target, duration, calendarOfContract, now))));
	}

	private void start(Subject subject, PolicyTerms policy, TargetTerms target, Duration duration,
			@Nullable Long calendarOfContract, Instant now) {
		PublishedCalendar calendar = calendar(target, calendarOfContract, now);
		Agreement agreement = subject.agreement();
		ClockTerms terms = new ClockTerms(agreement.severity(), agreement.priority(), duration,
				policy.percentsOf(target), (calendar != null) ? calendar.versionId() : null,
				agreement.policyVersionId());
		subject.clocks()
			.add(this.clocks.save(DeadlineClock.start(agreement.getId(), agreement.organizationId(), target,
					cycles(subject, target.name()) + 1, terms, this.times, now)));
	}

	private @Nullable PublishedCalendar calendar(TargetTerms target, @Nullable Long calendarOfContract, Instant now) {
		Long calendarId = (target.calendarId() != null && calendarOfContract != null) ? calendarOfContract
				: target.calendarId();
		return (calendarId != null) ? this.calendars.current(calendarId) : null;
	}

	private Optional<PolicyTerms> terms(Subject subject) {
		return Optional.ofNullable(subject.agreement().policyVersionId()).map(this.policies::publishedTerms);
	}

	private static Optional<Duration> duration(TargetTerms target, Subject subject) {
		return target.durationOf(subject.agreement().severity(), subject.agreement().priority());
	}

	private static Stream<DeadlineClock> clocksOf(Subject subject, TargetName target) {
		return subject.clocks().stream().filter((clock) -> clock.target().is(target));
	}

	private static int cycles(Subject subject, TargetName target) {
		return (int) clocksOf(subject, target).count();
	}

	private void complete(Subject subject, Predicate<DeadlineClock> which, Instant now) {
		subject.clocks().stream().filter(which).forEach((clock) -> clock.complete(this.times, now));
	}

	private NextDeadline each(long subjectId, Consumer<DeadlineClock> act) {
		List<DeadlineClock> all = lock(subjectId);
		all.forEach(act);
		return next(all);
	}

	private Subject subject(long subjectId) {
		return new Subject(this.agreements.findById(subjectId).orElseThrow(), new ArrayList<>(lock(subjectId)));
	}

	private List<DeadlineClock> lock(long subjectId) {
		this.clocks.lockOfSubject(subjectId);
		return this.clocks.ofSubject(subjectId);
	}

	static NextDeadline next(List<DeadlineClock> clocks) {
		return clocks.stream()
			.filter((clock) -> clock.state().isOpen())
			.min(Comparator.comparing((DeadlineClock clock) -> clock.state() == ClockState.PAUSED)
				.thenComparing((clock) -> Objects.requireNonNullElse(clock.dueAt(), Instant.MAX))
				.thenComparing((clock) -> clock.duration()))
			.map((clock) -> new NextDeadline(clock.state(), clock.target(), clock.dueAt(), clock.yellowAt(),
					clock.redAt()))
			.orElse(NextDeadline.NONE);
	}

	private Deadline show(DeadlineClock clock, Instant now) {
		Long calendar = clock.terms().calendarVersionId();
		return show(clock, this.times, (calendar != null) ? this.calendars.version(calendar).name() : null, now);
	}

	static Deadline show(DeadlineClock clock, ClockTimes times, @Nullable String calendar, Instant now) {
		Run run = clock.run(times, now);
		Instant until = Objects.requireNonNullElse(clock.endedAt(), now);
		Duration consumed = run.consumed(until);
		Duration left = clock.duration().minus(consumed);
		Instant due = clock.dueAt();
		Instant yellow = clock.yellowAt();
		Instant red = clock.redAt();
		Stage stage = (clock.state() == ClockState.RUNNING && due != null && yellow != null && red != null)
				? Stage.of(yellow, red, due, now) : null;
		return new Deadline(clock.idOrZero(), clock.target(), clock.cycle(),
				(stage == Stage.BREACHED) ? ClockState.BREACHED : clock.state(), stage, clock.startedAt(), due,
				clock.endedAt(), clock.duration(), consumed, left.isNegative() ? Duration.ZERO : left,
				clock.paused(run, until), clock.terms().severity(), calendar, clock.completesOn(),
				clock.state().isOpen(), run.account(clock.explainedUntil(now)));
	}

	/** What was agreed and every clock that ever ran for it. */
	private record Subject(Agreement agreement, List<DeadlineClock> clocks) {

	}

}
