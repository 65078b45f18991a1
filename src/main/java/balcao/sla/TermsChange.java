package balcao.sla;

import java.util.Map;

/** What gives clocks other terms, published or still a draft. */
public sealed interface TermsChange {

	/** Why terms are replaced by it. */
	TermCause cause();

	/**
	 * One version of a calendar after another.
	 *
	 * @param formerId the version that open clocks run under
	 */
	record OfCalendar(long calendarId, long formerId, long versionId) implements TermsChange {

		@Override
		public TermCause cause() {
			return TermCause.CALENDAR;
		}

	}

	/**
	 * One version of a policy after another.
	 *
	 * @param formerId the version that open clocks run under
	 */
	record OfPolicy(long policyId, long formerId, long versionId) implements TermsChange {

		@Override
		public TermCause cause() {
			return TermCause.POLICY;
		}

	}

	/** Other severities for some subjects, under the policies they have. */
	record OfSeverities(Map<Long, Severities> bySubject) implements TermsChange {

		@Override
		public TermCause cause() {
			return TermCause.MATRIX;
		}

	}

	/** Of one subject. */
	record Severities(int before, int after) {

	}

}
