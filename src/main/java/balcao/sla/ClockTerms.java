package balcao.sla;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Priority;

/**
 * What a clock is held to.
 *
 * @param severity the level that gave the duration; null where it does not matter
 * @param priority likewise
 * @param duration whole seconds
 * @param calendarVersionId null counts every hour of every day
 * @param policyVersionId null for clocks older than policies
 */
record ClockTerms(@Nullable Integer severity, @Nullable Priority priority, Duration duration, StagePercents percents,
		@Nullable Long calendarVersionId, @Nullable Long policyVersionId) {

	/** The same promise by another calendar or policy. */
	ClockTerms under(@Nullable Long calendarVersionId, @Nullable Long policyVersionId) {
		return new ClockTerms(this.severity, this.priority, this.duration, this.percents, calendarVersionId,
				policyVersionId);
	}

}
