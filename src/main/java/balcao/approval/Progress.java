package balcao.approval;

/** How a round stands after a decision. */
public enum Progress {

	/** Others of the same step have to decide as well. */
	SAME_STEP,

	/** The next step waits for its approvers. */
	NEXT_STEP,

	/** Every step said yes. */
	APPROVED,

	/** Somebody said no. */
	DENIED

}
