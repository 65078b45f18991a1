package balcao.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.calendar.CalendarService;
import balcao.calendar.PublishedCalendar;

/** Tells why a deadline is what it is. */
@Service
@Transactional(readOnly = true)
public class DeadlineExplaining {

	private final DeadlineClocks clocks;

	private final Agreements agreements;

	private final ContractService contracts;

	private final PolicyVersions policies;

	private final CalendarService calendars;

	private final ClockTimes times;

	DeadlineExplaining(DeadlineClocks clocks, Agreements agreements, ContractService contracts, PolicyVersions policies,
			CalendarService calendars, ClockTimes times) {
		this.clocks = clocks;
		this.agreements = agreements;
		this.contracts = contracts;
		this.policies = policies;
		this.calendars = calendars;
		this.times = times;
	}

	/** A clock of a subject; empty for one that is not the subject's. */
	public Optional<DeadlineExplanation> explain(long subjectId, long clockId, Instant now) {
		List<DeadlineClock> all = this.clocks.ofSubject(subjectId);
		return all.stream().filter((clock) -> clock.id() == clockId).findFirst().map((clock) -> {
			int cycles = (int) all.stream().filter((other) -> other.target().is(clock.target())).count();
			ContractTerms contract = this.agreements.findById(subjectId)
				.map(Agreement::contractId)
				.map(this.contracts::terms)
				.orElse(null);
			return explain(clock, cycles, contract, now);
		});
	}

	/** A pause of one of the subject's clocks. */
	public Optional<ClockPause> pause(long subjectId, long pauseId, Instant now) {
		return stopped(subjectId, pauseId)
			.flatMap((clock) -> ClockAccount.of(clock, this.times, (calendar) -> "", clock.startedAt(), now)
				.pauses()
				.stream()
				.filter((pause) -> pause.id() == pauseId)
				.findFirst());
	}

	/** The clock that a pause stopped. */
	public Optional<Long> clockOf(long subjectId, long pauseId) {
		return stopped(subjectId, pauseId).map(DeadlineClock::id);
	}

	private Optional<DeadlineClock> stopped(long subjectId, long pauseId) {
		return this.clocks.ofSubject(subjectId)
			.stream()
			.filter((clock) -> clock.pauses().stream().anyMatch((pause) -> pause.id() == pauseId))
			.findFirst();
	}

	private DeadlineExplanation explain(DeadlineClock clock, int cycles, @Nullable ContractTerms contract,
			Instant now) {
		ClockTerms terms = clock.terms();
		return explain(clock, this.times, new Named(cycles, contract, policy(terms.policyVersionId()),
				calendar(terms.calendarVersionId()), changes(clock)), now);
	}

	/** The same of a clock that was never stored. */
	static DeadlineExplanation explain(DeadlineClock clock, ClockTimes times, Named named, Instant now) {
		PublishedCalendar calendar = named.calendar();
		Deadline deadline = DeadlineService.show(clock, times, (calendar != null) ? calendar.name() : null, now);
		Instant until = clock.explainedUntil(now);
		ClockAccount account = ClockAccount.of(clock, times, named::nameOf, until, now);
		DeadlineClock.Foresight foresight = (clock.state() != ClockState.PAUSED) ? clock.replay(times) : null;
		PolicyVersion policy = named.policy();
		return new DeadlineExplanation(deadline, named.cycles(), named.contract(), policy, calendar,
				clock.terms().priority(),
				Optional.ofNullable(policy)
					.flatMap((version) -> version.terms().find(clock.target().code()))
					.map(TargetTerms::startsOn)
					.orElse(null),
				clock.restartsOn(), clock.pausesOn(PauseCause.WAITING_CLIENT), clock.pausesOn(PauseCause.PROPOSAL),
				clock.terms().percents(), named.changes(), account.pauses(), account.holidays(), account.lines(), until,
				(foresight != null) ? new DeadlineExplanation.StageInstants(foresight.yellowAt(), foresight.redAt(),
						foresight.escalateAt(), foresight.dueAt()) : null);
	}

	private List<TermChange> changes(DeadlineClock clock) {
		List<TermChange> changes = new ArrayList<>();
		List<FormerTerm> former = clock.formerTerms();
		for (int i = 0; i < former.size(); i++) {
			FormerTerm before = former.get(i);
			changes.add(new TermChange(before.until(), before.cause(), before.reason(), held(before),
					(i + 1 < former.size()) ? held(former.get(i + 1)) : held(clock.terms())));
		}
		return changes;
	}

	private TermChange.Held held(FormerTerm term) {
		return new TermChange.Held(term.severity(), term.duration(), calendar(term.calendarVersionId()),
				policy(term.policyVersionId()));
	}

	private TermChange.Held held(ClockTerms terms) {
		return new TermChange.Held(terms.severity(), terms.duration(), calendar(terms.calendarVersionId()),
				policy(terms.policyVersionId()));
	}

	private @Nullable PolicyVersion policy(@Nullable Long versionId) {
		return (versionId != null) ? this.policies.version(versionId) : null;
	}

	private @Nullable PublishedCalendar calendar(@Nullable Long versionId) {
		return (versionId != null) ? this.calendars.version(versionId) : null;
	}

	/** What the numbers of a clock's terms stand for. */
	record Named(int cycles, @Nullable ContractTerms contract, @Nullable PolicyVersion policy,
			@Nullable PublishedCalendar calendar, List<TermChange> changes) {

		private String nameOf(long calendarVersionId) {
			PublishedCalendar current = this.calendar;
			if (current != null && current.versionId() == calendarVersionId) {
				return current.name();
			}
			return this.changes.stream()
				.map((change) -> change.before().calendar())
				.filter(Objects::nonNull)
				.filter((former) -> former.versionId() == calendarVersionId)
				.findFirst()
				.map(PublishedCalendar::name)
				.orElse("");
		}

	}

}
