package balcao.ticket;

/** What becomes of a team's ticket when one of its deadlines passes. */
public enum BreachAct {

	/** Stays with whoever has it. */
	KEEP,

	/** Goes to the team's leader. */
	TO_LEADER,

	/** Goes back to the queue, where anybody of the team takes it. */
	TO_QUEUE

}
