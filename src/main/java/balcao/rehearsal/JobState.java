package balcao.rehearsal;

/** Where a job stands. */
public enum JobState {

	QUEUED, RUNNING, DONE, CANCELLED, FAILED;

	public boolean isOver() {
		return this != QUEUED && this != RUNNING;
	}

}
