package balcao.decree;

/** What the value of a rule counts. */
public enum DecreeUnit {

	MINUTES,

	/** Calendar days: weekends and holidays count. */
	DAYS,

	MONTHS

}
