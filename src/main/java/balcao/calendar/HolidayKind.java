package balcao.calendar;

/** How binding a holiday is, and how much of the day it closes. */
public enum HolidayKind {

	/** By law, all day. */
	HOLIDAY,

	/**
	 * Optional (<em>ponto facultativo</em>), all day: closed because the company takes
	 * it.
	 */
	OPTIONAL,

	/** Closed until an hour or from one on. */
	PARTIAL

}
