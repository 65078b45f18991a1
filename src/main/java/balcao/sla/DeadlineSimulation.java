package balcao.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.calendar.BusinessHours;
import balcao.calendar.BusinessTime;
import balcao.calendar.CalendarService;
import balcao.calendar.Holiday;
import balcao.calendar.PublishedCalendar;
import balcao.calendar.Span;

/** Lets clocks run for requests that nobody made; nothing is kept. */
@Service
@Transactional(readOnly = true)
public class DeadlineSimulation {

	private final ContractService contracts;

	private final PolicyVersions policies;

	private final CalendarService calendars;

	private final Clock clock;

	DeadlineSimulation(ContractService contracts, PolicyVersions policies, CalendarService calendars, Clock clock) {
		this.contracts = contracts;
		this.policies = policies;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The deadlines that would begin at once; none without a contract or policy. */
	public List<DeadlineExplanation> simulate(SimulatedRequest request) {
		Optional<ContractChoice> contract = this.contracts.inForce(request.organizationId(), request.productId(),
				request.openedAt());
		Optional<PolicyVersion> policy = contract.flatMap((choice) -> policy(choice.terms().policyId(), request));
		if (contract.isEmpty() || policy.isEmpty()) {
			return List.of();
		}
		StartsOn start = request.needsApproval() ? StartsOn.APPROVAL_REQUEST : StartsOn.OPENING;
		List<DeadlineExplanation> deadlines = new ArrayList<>();
		for (TargetTerms target : policy.get().terms().targets()) {
			if (target.startsOn() == start) {
				target.durationOf(request.severity(), request.priority())
					.ifPresent((duration) -> deadlines.add(run(request, contract.get().terms(), policy.get(), target,
							new ClockTerms(request.severity(), request.priority(), duration,
									policy.get().terms().percentsOf(target), null, policy.get().id()))));
			}
		}
		return deadlines;
	}

	private Optional<PolicyVersion> policy(long policyId, SimulatedRequest request) {
		Optional<PolicyVersion> draft = request.drafts() ? this.policies.draft(policyId) : Optional.empty();
		return draft.or(() -> this.policies.inForce(policyId, request.openedAt()));
	}

	private DeadlineExplanation run(SimulatedRequest request, ContractTerms contract, PolicyVersion policy,
			TargetTerms target, ClockTerms terms) {
		PublishedCalendar calendar = calendar(target, contract, request);
		Map<Long, BusinessTime> hours = new HashMap<>();
		if (calendar != null) {
			hours.put(calendar.versionId(), calendar.time());
		}
		ClockTimes times = new ClockTimes((version) -> Objects.requireNonNull(hours.get(version)));
		DeadlineClock clock = DeadlineClock.start(0, request.organizationId(), target, 1,
				new ClockTerms(terms.severity(), terms.priority(), terms.duration(), terms.percents(),
						(calendar != null) ? Long.valueOf(calendar.versionId()) : null, terms.policyVersionId()),
				times, request.openedAt());
		Span pause = request.pause();
		if (pause != null && !pause.from().isBefore(request.openedAt())) {
			clock.pause(PauseCause.WAITING_CLIENT, null, pause.from());
			clock.resume(times, pause.to());
		}
		Instant now = this.clock.instant();
		return DeadlineExplaining.explain(clock, times,
				new DeadlineExplaining.Named(1, contract, policy, calendar, List.of()),
				now.isBefore(request.openedAt()) ? request.openedAt() : now);
	}

	private @Nullable PublishedCalendar calendar(TargetTerms target, ContractTerms contract, SimulatedRequest request) {
		Long calendarId = (target.calendarId() != null && contract.calendarId() != null) ? contract.calendarId()
				: target.calendarId();
		if (calendarId == null) {
			return null;
		}
		Optional<PublishedCalendar> draft = request.drafts() ? this.calendars.draft(calendarId) : Optional.empty();
		PublishedCalendar calendar = draft.orElseGet(() -> this.calendars.inForce(calendarId, request.openedAt()));
		LocalDate holiday = request.holiday();
		return (holiday != null) ? switched(calendar, holiday) : calendar;
	}

	/** The same hours, with a holiday more or, where there is one, without it. */
	private static PublishedCalendar switched(PublishedCalendar calendar, LocalDate date) {
		BusinessHours hours = calendar.time().hours();
		List<Holiday> holidays = new ArrayList<>(hours.holidays());
		if (!holidays.removeIf((holiday) -> holiday.date().equals(date))) {
			holidays.add(Holiday.wholeDay(date, "?", ""));
		}
		return new PublishedCalendar(calendar.versionId(), calendar.calendarId(), calendar.name(), calendar.number(),
				calendar.validFrom(), calendar.publishedAt(), calendar.publishedBy(), calendar.edited(),
				BusinessTime.of(hours.withHolidays(holidays)));
	}

}
