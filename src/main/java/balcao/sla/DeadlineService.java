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
		Agreement agreement = Agreement.reach(request, now);
		restOnContract(agreement);
		this.agreements.save(agreement);
		Subject subject = new Subject(agreement, new ArrayList<>());
		start(subject, request.needsApproval() ? StartsOn.APPROVAL_REQUEST : StartsOn.OPENING, now);
		return next(subject.clocks());
	}

	/**
	 * Finds what held for its client and product when it was opened; answers whether that
	 * is another contract than it rests on.
	 */
	private boolean restOnContract(Agreement agreement) {
		Instant at = agreement.openedAt();
		Optional<ContractChoice> contract = this.contracts.inForce(agreement.organizationId(), agreement.productId(),
				at);
		Optional<PolicyVersion> policy = contract
			.flatMap((choice) -> this.policies.inForce(choice.terms().policyId(), at));
		Long former = agreement.contractId();
		Long found = policy.isPresent() ? contract.map(ContractChoice::id).orElse(null) : null;
		if (former == null || !former.equals(found)) {
			agreement.restOn(found, policy.map(PolicyVersion::id).orElse(null),
					contract.map((choice) -> choice.terms().calendarId()).orElse(null));
		}
		return !Objects.equals(former, found);
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
		subject.agreement().diagnosed(now);
		Waits waits = Waits.of(subject.clocks());
		complete(subject, (clock) -> clock.completesOn() == CompletesOn.DIAGNOSIS, now);
		start(subject, StartsOn.DIAGNOSIS, now);
		waits.imposeOnOthers(subject.clocks(), this.times);
		return next(subject.clocks());
	}

	/** The client can work again, though the cause remains. */
	public NextDeadline workedAround(long subjectId, Instant now) {
		Subject subject = subject(subjectId);
		subject.agreement().workedAround(now);
		complete(subject, (clock) -> clock.completesOn() == CompletesOn.WORKAROUND, now);
		return next(subject.clocks());
	}

	/**
	 * What has begun is an emergency: the client is told how it stands at an interval.
	 */
	public NextDeadline emergencyBegan(long subjectId, Instant now) {
		Subject subject = subject(subjectId);
		subject.agreement().declareEmergency();
		Waits waits = Waits.of(subject.clocks());
		start(subject, StartsOn.EMERGENCY, now);
		waits.imposeOnOthers(subject.clocks(), this.times);
		return next(subject.clocks());
	}

	/**
	 * It became known whose a subject is, or what it is about: it gets the promises that
	 * it would have got if that had been known when it was opened. Open clocks are held
	 * to them from their start on, a target that is not promised now is dropped, one that
	 * is promised on top starts when it would have started. What was promised to the
	 * subject alone stays, and so does whatever has ended. While the same contract holds,
	 * nothing changes but whose it is.
	 */
	public NextDeadline identified(long subjectId, long organizationId, @Nullable Long productId, Instant now) {
		Subject subject = subject(subjectId);
		Agreement agreement = subject.agreement();
		if (agreement.organizationId() == organizationId && Objects.equals(agreement.productId(), productId)) {
			return next(subject.clocks());
		}
		agreement.identify(organizationId, productId);
		subject.clocks().forEach((clock) -> clock.moveTo(organizationId));
		if (restOnContract(agreement)) {
			Waits waits = Waits.of(subject.clocks());
			waits.known().forEach((clock) -> holdAnew(subject, clock, now));
			if (waits.known().stream().noneMatch(DeadlineClock::isSolved)) {
				startMissing(subject, waits);
			}
			waits.imposeOnOthers(subject.clocks(), this.times);
		}
		return next(subject.clocks());
	}

	/** Only what a policy promised is promised otherwise. */
	private void holdAnew(Subject subject, DeadlineClock clock, Instant now) {
		if (clock.terms().policyVersionId() == null) {
			return;
		}
		Optional<PolicyTerms> policy = terms(subject);
		TargetTerms target = policy.flatMap((terms) -> terms.find(clock.target().code())).orElse(null);
		Duration duration = (target != null) ? duration(target, subject).orElse(null) : null;
		if (policy.isEmpty() || target == null || duration == null) {
			clock.cancel(this.times, now);
			return;
		}
		ClockTerms terms = clockTerms(subject.agreement(), policy.get(), target, duration, now);
		if (!terms.equals(clock.terms())) {
			clock.holdAnew(target, terms, this.times, now);
		}
	}

	/** What would have started by now, and ended where the team has told it already. */
	private void startMissing(Subject subject, Waits waits) {
		Agreement agreement = subject.agreement();
		Instant updated = agreement.updatedAt();
		if (agreement.isEmergency() && updated != null) {
			startNextUpdate(subject, updated);
		}
		startMissing(subject, StartsOn.OPENING, agreement.openedAt());
		if (agreement.isEmergency()) {
			startMissing(subject, StartsOn.EMERGENCY, agreement.openedAt());
		}
		Instant served = agreement.serviceBeganAt();
		if (served != null) {
			completeMissing(subject, waits, CompletesOn.TEAM_REPLY, served);
			startMissing(subject, StartsOn.SERVICE_BEGIN, served);
		}
		Instant diagnosed = agreement.diagnosedAt();
		if (diagnosed != null) {
			completeMissing(subject, waits, CompletesOn.DIAGNOSIS, diagnosed);
			startMissing(subject, StartsOn.DIAGNOSIS, diagnosed);
		}
		Instant workedAround = agreement.workedAroundAt();
		if (workedAround != null) {
			completeMissing(subject, waits, CompletesOn.WORKAROUND, workedAround);
		}
	}

	private void completeMissing(Subject subject, Waits waits, CompletesOn told, Instant at) {
		Predicate<DeadlineClock> missing = (clock) -> clock.completesOn() == told && !waits.known().contains(clock)
				&& !clock.startedAt().isAfter(at);
		waits.impose(subject.clocks().stream().filter(missing).toList(), at, this.times);
		complete(subject, missing, at);
	}

	private void startMissing(Subject subject, StartsOn event, Instant at) {
		start(subject,
				(target) -> target.startsOn() == event
						&& clocksOf(subject, target.name()).allMatch((clock) -> clock.state() == ClockState.CANCELLED),
				at);
	}

	/**
	 * Whether the client waits for an update. One that was told less than a tenth of its
	 * interval ago is still being told.
	 */
	public boolean owesUpdate(long subjectId, Instant now) {
		return lock(subjectId).stream()
			.filter((clock) -> clock.completesOn() == CompletesOn.UPDATE && clock.state().isOpen())
			.anyMatch((clock) -> clock.run(this.times, now)
				.consumed(now)
				.multipliedBy(10)
				.compareTo(clock.duration()) >= 0);
	}

	/** The team tells the client how an emergency stands: the next update is owed. */
	public NextDeadline updated(long subjectId, Instant now) {
		Subject subject = subject(subjectId);
		subject.agreement().updated(now);
		Waits waits = Waits.of(subject.clocks());
		complete(subject, (clock) -> clock.completesOn() == CompletesOn.UPDATE, now);
		if (subject.agreement().isEmergency()) {
			startNextUpdate(subject, now);
			waits.imposeOnOthers(subject.clocks(), this.times);
		}
		return next(subject.clocks());
	}

	private void startNextUpdate(Subject subject, Instant now) {
		start(subject, (target) -> target.restartsOn() == RestartsOn.NEW_ON_UPDATE && mayStart(subject, target), now);
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

	/** Takes back that everything was cancelled at an instant. */
	public NextDeadline revived(long subjectId, Instant cancelledAt) {
		return each(subjectId, (clock) -> clock.revive(cancelledAt, this.times));
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
			else if (clock.restartsOn() == RestartsOn.NEW_ON_REOPENING
					|| clock.restartsOn() == RestartsOn.NEW_ON_UPDATE) {
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
		Waits waits = Waits.of(subject.clocks());
		for (DeadlineClock clock : waits.known()) {
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
					(target) -> (target.startsOn() == StartsOn.OPENING
							|| (target.startsOn() == StartsOn.EMERGENCY && subject.agreement().isEmergency()))
							&& target.durationOf(former, subject.agreement().priority()).isEmpty()
							&& (cycles(subject, target.name()) == 0
									|| (target.restartsOn() == RestartsOn.NEW_ON_UPDATE && mayStart(subject, target))),
					now);
			waits.imposeOnOthers(subject.clocks(), this.times);
		}
		return next(subject.clocks());
	}

	/**
	 * Promises something that no policy names, such as the delivery a client accepted; an
	 * open promise of the same name is dropped for it. It is no policy's, so that no new
	 * version of one moves it. Refuses what would be over already.
	 */
	public NextDeadline promise(long subjectId, OwnPromise promise, Instant now) {
		Subject subject = subject(subjectId);
		clocksOf(subject, promise.target()).forEach((clock) -> clock.cancel(this.times, now));
		Instant start = OwnPromise.start(now);
		PublishedCalendar calendar = calendarOf(subject.agreement());
		ClockTerms terms = new ClockTerms(null, null,
				promise.duration((calendar != null) ? calendar.time() : null, start), promise.percents(),
				(calendar != null && promise.countsByCalendar()) ? calendar.versionId() : null, null);
		subject.clocks()
			.add(this.clocks.save(DeadlineClock.start(subject.agreement().getId(), subject.agreement().organizationId(),
					promise.terms(), cycles(subject, promise.target()) + 1, terms, this.times, start)));
		return next(subject.clocks());
	}

	/** When a promise would end if it were made now. */
	@Transactional(readOnly = true)
	public Instant foresee(long subjectId, OwnPromise promise, Instant now) {
		PublishedCalendar calendar = this.agreements.findById(subjectId).map(this::calendarOf).orElse(null);
		Instant start = OwnPromise.start(now);
		Duration duration = promise.duration((calendar != null) ? calendar.time() : null, start);
		return (calendar != null && promise.countsByCalendar()) ? calendar.time().plus(start, duration)
				: start.plus(duration);
	}

	/** The hours of a subject as a whole: the contract's, else those of its solution. */
	private @Nullable PublishedCalendar calendarOf(Agreement agreement) {
		Long ofContract = agreement.calendarId();
		Long calendarId = (ofContract != null) ? ofContract
				: Optional.ofNullable(agreement.policyVersionId())
					.map(this.policies::publishedTerms)
					.stream()
					.flatMap((policy) -> policy.targets().stream())
					.filter((target) -> target.calendarId() != null)
					.max(Comparator.comparing((target) -> target.completesOn() == CompletesOn.SOLUTION))
					.map(TargetTerms::calendarId)
					.orElse(null);
		return (calendarId != null) ? this.calendars.current(calendarId) : null;
	}

	/** The clocks of a subject as they stand, with their accounts. */
	@Transactional(readOnly = true)
	public List<Deadline> of(long subjectId, Instant now) {
		return this.clocks.ofSubject(subjectId).stream().map((clock) -> show(clock, now)).toList();
	}

	/** The contract of a subject, and the calendar that its days are counted by. */
	@Transactional(readOnly = true)
	public Agreed agreed(long subjectId) {
		Optional<Agreement> agreement = this.agreements.findById(subjectId);
		Long ofContract = agreement.map(Agreement::calendarId).orElse(null);
		if (ofContract != null) {
			return new Agreed(agreement.map(Agreement::contractId).orElse(null), this.calendars.current(ofContract));
		}
		return new Agreed(agreement.map(Agreement::contractId).orElse(null),
				this.clocks.ofSubject(subjectId)
					.stream()
					.filter((clock) -> clock.terms().calendarVersionId() != null)
					.max(Comparator.comparing((clock) -> clock.completesOn() == CompletesOn.SOLUTION))
					.map((clock) -> this.calendars.version(Objects.requireNonNull(clock.terms().calendarVersionId())))
					.orElse(null));
	}

	/** What was denied is asked again: the answer is owed anew, by a clock of its own. */
	public NextDeadline askedAgain(long subjectId, Instant now) {
		Subject subject = subject(subjectId);
		start(subject, (target) -> target.startsOn() == StartsOn.APPROVAL_REQUEST, now);
		return next(subject.clocks());
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
		return cycles(subject, target.name()) == 0 || ((target.restartsOn() == RestartsOn.NEW_ON_CLIENT_MESSAGE
				|| target.restartsOn() == RestartsOn.NEW_ON_UPDATE)
				&& clocksOf(subject, target.name()).noneMatch((clock) -> clock.state().isOpen()));
	}

	private void start(Subject subject, Predicate<TargetTerms> which, Instant now) {
		terms(subject).ifPresent((policy) -> policy.targets()
			.stream()
			.filter(which)
			.forEach((target) -> duration(target, subject)
				.ifPresent((duration) -> start(subject, policy, target, duration, now))));
	}

	private void start(Subject subject, PolicyTerms policy, TargetTerms target, Duration duration, Instant now) {
		Agreement agreement = subject.agreement();
		subject.clocks()
			.add(this.clocks.save(DeadlineClock.start(agreement.getId(), agreement.organizationId(), target,
					cycles(subject, target.name()) + 1, clockTerms(agreement, policy, target, duration, now),
					this.times, now)));
	}

	private ClockTerms clockTerms(Agreement agreement, PolicyTerms policy, TargetTerms target, Duration duration,
			Instant now) {
		PublishedCalendar calendar = calendar(target, agreement.calendarId(), now);
		return new ClockTerms(agreement.severity(), agreement.priority(), duration, policy.percentsOf(target),
				(calendar != null) ? calendar.versionId() : null, agreement.policyVersionId());
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
