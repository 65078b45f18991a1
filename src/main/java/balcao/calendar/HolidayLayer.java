package balcao.calendar;

/** Who made a day a holiday. */
public enum HolidayLayer {

	NATIONAL,

	STATE,

	CITY,

	/** The company itself. */
	OWN;

	/** Whether it is some state's or some city's, and so has a place. */
	public boolean hasPlace() {
		return this == STATE || this == CITY;
	}

}
