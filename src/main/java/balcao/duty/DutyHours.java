package balcao.duty;

/** When a shift is on. */
public enum DutyHours {

	/** At every hour of every day. */
	ALWAYS,

	/** While its calendar is open. */
	OPEN,

	/** While its calendar is closed: nights, weekends, holidays. */
	CLOSED

}
