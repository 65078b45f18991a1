package balcao.sla;

/** What completes a target; a solution completes every one. */
public enum CompletesOn {

	/** Any public reply of the team. */
	TEAM_REPLY,

	/** A reply that tells what is wrong. */
	DIAGNOSIS,

	/** A reply by which the client can work again. */
	WORKAROUND,

	SOLUTION,

	/** The request is approved or denied. */
	DECISION,

	/** The team tells the client how the emergency stands. */
	UPDATE

}
