package balcao.sla;

/** Why the terms of a running clock were replaced. */
public enum TermCause {

	/** Somebody overruled the severity. */
	SEVERITY,

	/**
	 * Another version of the calendar was published, and open deadlines moved with it.
	 */
	CALENDAR,

	/** Another version of the policy was published, and open deadlines moved with it. */
	POLICY,

	/**
	 * Another version of the severity matrix was published, and severities moved with it.
	 */
	MATRIX,

	/**
	 * It became known whose the subject is, or what it is about: another contract holds,
	 * and has from the start on.
	 */
	CLIENT

}
