package balcao.calendar;

/**
 * Hours of a local day in which somebody attends; never crosses midnight.
 *
 * @param opensSecond wall-clock second of the day that is the first inside
 * @param closesSecond wall-clock second of the day that is the first outside; 86,400 is
 * 24:00
 */
public record OpenInterval(int opensSecond, int closesSecond) implements Comparable<OpenInterval> {

	public OpenInterval {
		if (opensSecond < 0 || closesSecond > LocalHour.END_OF_DAY) {
			throw new CalendarRefused("calendar.refused.outsideDay");
		}
		if (closesSecond <= opensSecond) {
			throw new CalendarRefused("calendar.refused.closesBeforeOpening", LocalHour.format(opensSecond),
					LocalHour.format(closesSecond));
		}
	}

	/** Reads {@code "08:00"} or {@code "08:00:30"}, up to {@code "24:00"}. */
	public static OpenInterval of(String opens, String closes) {
		return new OpenInterval(LocalHour.parse(opens), LocalHour.parse(closes));
	}

	/** The opening as {@code 08:00}. */
	public String opens() {
		return LocalHour.format(this.opensSecond);
	}

	/** The closing as {@code 12:00} or {@code 24:00}. */
	public String closes() {
		return LocalHour.format(this.closesSecond);
	}

	public boolean overlaps(OpenInterval other) {
		return this.opensSecond < other.closesSecond && other.opensSecond < this.closesSecond;
	}

	@Override
	public int compareTo(OpenInterval other) {
		int byOpening = Integer.compare(this.opensSecond, other.opensSecond);
		return (byOpening != 0) ? byOpening : Integer.compare(this.closesSecond, other.closesSecond);
	}

	@Override
	public String toString() {
		return opens() + "–" + closes();
	}

}
