package balcao.sla;

/** Where a clock stands. */
public enum ClockState {

	RUNNING,

	/** Stands still, without a due instant until it goes on. */
	PAUSED,

	/** Ended in time. */
	MET,

	/** Ended late, or runs past its due instant. */
	BREACHED,

	/** The promise fell away before it was kept or broken. */
	CANCELLED;

	public boolean isOpen() {
		return this == RUNNING || this == PAUSED;
	}

	/** Whether it ended kept or broken. */
	boolean hasVerdict() {
		return this == MET || this == BREACHED;
	}

}
