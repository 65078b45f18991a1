package balcao.calendar;

/**
 * A day that a calendar may take as a holiday.
 *
 * @param binding whether a law known to us closes it for everybody there; the others are
 * for the company to decide
 */
public record ProposedHoliday(Holiday holiday, boolean binding) {

	/** Tells one proposal from another. */
	public String key() {
		return this.holiday.date() + " " + this.holiday.name();
	}

}
