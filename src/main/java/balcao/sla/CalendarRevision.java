package balcao.sla;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** One version of a calendar after another. */
record CalendarRevision(TermsChange.OfCalendar change, Set<Long> versions) implements Revision {

	@Override
	public ClockScope open() {
		return new ClockScope("c.calendar_version_id = :former and c.ended_at is null",
				Map.of("former", this.change.formerId()));
	}

	@Override
	public ClockScope staying() {
		return new ClockScope(
				"c.calendar_version_id = any(:versions) and c.calendar_version_id <> :former and c.ended_at is null",
				Map.of("versions", this.versions.toArray(Long[]::new), "former", this.change.formerId()));
	}

	@Override
	public ClockScope ended() {
		return new ClockScope("c.calendar_version_id = any(:versions)",
				Map.of("versions", this.versions.toArray(Long[]::new)));
	}

	@Override
	public Optional<ClockTerms> revise(ClockFacts clock) {
		return Optional.of(clock.terms().under(this.change.versionId(), clock.terms().policyVersionId()));
	}

	@Override
	public Optional<Verdict> was(ClockFacts clock, TimesAtHand times) {
		return Optional.of(verdict(clock, this.change.formerId(), times));
	}

	@Override
	public Optional<Verdict> would(ClockFacts clock, TimesAtHand times) {
		return Optional.of(verdict(clock, this.change.versionId(), times));
	}

	private Verdict verdict(ClockFacts clock, long versionId, TimesAtHand times) {
		return new Verdict(clock.run((other) -> isOurs(other) ? Long.valueOf(versionId) : other, times),
				clock.terms().duration());
	}

	private boolean isOurs(@Nullable Long versionId) {
		return versionId != null && this.versions.contains(versionId);
	}

}
