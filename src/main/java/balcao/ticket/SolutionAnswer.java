package balcao.ticket;

/** Whether a solution solved it, in the client's words. */
public enum SolutionAnswer {

	YES, PARTLY, NO;

	/** Whether work goes on. */
	public boolean keepsAlive() {
		return this != YES;
	}

}
