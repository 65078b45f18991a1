package balcao.sla;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * One version of a policy after another: only what the versions say differently changes.
 *
 * @param currentVersions the version in force of a calendar
 */
record PolicyRevision(TermsChange.OfPolicy change, PolicyTerms former, PolicyTerms terms,
		UnaryOperator<@Nullable Long> currentVersions) implements Revision {

	private static final String OURS = """
			c.policy_version_id in (select id from sla_policy_version
			where policy_id = :policy and published_at is not null)""";

	@Override
	public ClockScope open() {
		return new ClockScope("c.policy_version_id = :former and c.ended_at is null",
				Map.of("former", this.change.formerId()));
	}

	@Override
	public ClockScope staying() {
		return new ClockScope(OURS + " and c.policy_version_id <> :former and c.ended_at is null",
				Map.of("policy", this.change.policyId(), "former", this.change.formerId()));
	}

	@Override
	public ClockScope ended() {
		return new ClockScope(OURS, Map.of("policy", this.change.policyId()));
	}

	@Override
	public Optional<ClockTerms> revise(ClockFacts clock) {
		Optional<TargetTerms> before = this.former.find(clock.target().code());
		Optional<TargetTerms> after = this.terms.find(clock.target().code());
		Optional<Duration> promised = promised(clock, after);
		if (before.isEmpty()) {
			return Optional.of(clock.terms().under(clock.terms().calendarVersionId(), this.change.versionId()));
		}
		if (after.isEmpty() || (promised.isEmpty() && promised(clock, before).isPresent())) {
			return Optional.empty();
		}
		ClockTerms terms = clock.terms();
		Duration duration = promised.equals(promised(clock, before)) ? terms.duration()
				: promised.orElse(terms.duration());
		StagePercents percents = this.terms.percentsOf(after.get()).equals(this.former.percentsOf(before.get()))
				? terms.percents() : this.terms.percentsOf(after.get());
		return Optional.of(new ClockTerms(clock.severity(), clock.priority(), duration, percents,
				calendar(clock, before.get(), after.get(), terms.calendarVersionId()), this.change.versionId()));
	}

	@Override
	public Optional<Verdict> was(ClockFacts clock, TimesAtHand times) {
		return Objects.equals(clock.terms().policyVersionId(), this.change.formerId())
				? Optional.of(verdict(clock, clock.terms().duration(), times))
				: promised(clock, this.former.find(clock.target().code()))
					.map((duration) -> verdict(clock, duration, times));
	}

	private static Verdict verdict(ClockFacts clock, Duration duration, TimesAtHand times) {
		return new Verdict(clock.run((calendar) -> calendar, times), duration);
	}

	@Override
	public Optional<Verdict> would(ClockFacts clock, TimesAtHand times) {
		Optional<TargetTerms> before = this.former.find(clock.target().code());
		Optional<TargetTerms> after = this.terms.find(clock.target().code());
		Optional<Duration> promised = promised(clock, after);
		if (before.isEmpty() || after.isEmpty() || promised.equals(promised(clock, before))) {
			return after.isEmpty() ? Optional.empty()
					: was(clock, times).map((verdict) -> counted(clock, before, after, verdict.duration(), times));
		}
		return promised.map((duration) -> counted(clock, before, after, duration, times));
	}

	private Verdict counted(ClockFacts clock, Optional<TargetTerms> before, Optional<TargetTerms> after,
			Duration duration, TimesAtHand times) {
		return new Verdict(clock.run((calendar) -> (before.isPresent() && after.isPresent())
				? calendar(clock, before.get(), after.get(), calendar) : calendar, times), duration);
	}

	/** The calendar that counts, unless the versions name the same. */
	private @Nullable Long calendar(ClockFacts clock, TargetTerms before, TargetTerms after, @Nullable Long counted) {
		Long former = calendarId(clock, before);
		Long other = calendarId(clock, after);
		return Objects.equals(former, other) ? counted : this.currentVersions.apply(other);
	}

	private static @Nullable Long calendarId(ClockFacts clock, TargetTerms target) {
		return (target.calendarId() != null && clock.contractCalendarId() != null) ? clock.contractCalendarId()
				: target.calendarId();
	}

	private static Optional<Duration> promised(ClockFacts clock, Optional<TargetTerms> target) {
		return target.flatMap((one) -> one.durationOf(clock.severity(), clock.priority()));
	}

}
