package balcao.duty;

/** Why somebody was called. */
public enum PageReason {

	ON_DUTY, NEXT_ON_DUTY, LEADER,

	/** Nobody was on duty, so who leads the team was called. */
	LEADER_FOR_NOBODY,

	/** Nobody was on duty and nobody leads the team, so the admins were called. */
	ADMINS_FOR_NOBODY,

	EVERYBODY

}
