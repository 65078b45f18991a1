package balcao.sla;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

/**
 * Other severities under the policies that subjects have.
 *
 * @param policies the terms of a published version
 */
record SeverityRevision(Map<Long, TermsChange.Severities> bySubject,
		LongFunction<PolicyTerms> policies) implements Revision {

	@Override
	public ClockScope open() {
		return new ClockScope("c.subject_id = any(:subjects) and c.ended_at is null", subjects());
	}

	@Override
	public @Nullable ClockScope staying() {
		return null;
	}

	@Override
	public ClockScope ended() {
		return new ClockScope("c.subject_id = any(:subjects)", subjects());
	}

	private Map<String, Object> subjects() {
		return Map.of("subjects", this.bySubject.keySet().toArray(Long[]::new));
	}

	@Override
	public int severity(ClockFacts clock) {
		return severities(clock).after();
	}

	@Override
	public Optional<ClockTerms> revise(ClockFacts clock) {
		ClockTerms terms = clock.terms();
		if (target(clock).isEmpty()) {
			return Optional.of(terms);
		}
		return promised(clock, severity(clock)).map((duration) -> new ClockTerms(severity(clock), terms.priority(),
				duration, terms.percents(), terms.calendarVersionId(), terms.policyVersionId()));
	}

	@Override
	public Optional<Verdict> was(ClockFacts clock, TimesAtHand times) {
		return verdict(clock, severities(clock).before(), times);
	}

	@Override
	public Optional<Verdict> would(ClockFacts clock, TimesAtHand times) {
		return verdict(clock, severities(clock).after(), times);
	}

	private Optional<Verdict> verdict(ClockFacts clock, int severity, TimesAtHand times) {
		return promised(clock, severity)
			.map((duration) -> new Verdict(clock.run((calendar) -> calendar, times), duration));
	}

	private Optional<Duration> promised(ClockFacts clock, int severity) {
		return target(clock).flatMap((target) -> target.durationOf(severity, clock.priority()));
	}

	private Optional<TargetTerms> target(ClockFacts clock) {
		return Optional.ofNullable(clock.terms().policyVersionId())
			.flatMap((version) -> this.policies.apply(version).find(clock.target().code()));
	}

	private TermsChange.Severities severities(ClockFacts clock) {
		return Objects.requireNonNull(this.bySubject.get(clock.subjectId()));
	}

}
