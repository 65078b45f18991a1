package balcao.decree;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the decree that Balcão keeps or can keep, in the order of the decree. Bounds
 * are what a value may be, so that nobody promises less than the decree does.
 */
public enum DecreeRule {

	/** Access does not depend on data that are given first (article 4, paragraph 4). */
	NUMBER_FIRST(null, 0, 0),

	/** Whoever was cut off is called back. */
	CALL_BACK(DecreeUnit.MINUTES, 1, 1440),

	/** A recording is kept for at least ninety days. */
	RECORDING(DecreeUnit.DAYS, 90, 3650),

	/** The history is delivered within five calendar days (article 12). */
	HISTORY(DecreeUnit.DAYS, 1, 5),

	/** Answered within seven calendar days (article 13). */
	ANSWER(DecreeUnit.DAYS, 2, 7),

	/** The consumer is told of the conclusion (article 13). */
	CONCLUSION(null, 0, 0),

	/** The record is kept for two years after the solution. */
	RETENTION(DecreeUnit.MONTHS, 24, 240);

	private final @Nullable DecreeUnit unit;

	private final int least;

	private final int most;

	DecreeRule(@Nullable DecreeUnit unit, int least, int most) {
		this.unit = unit;
		this.least = least;
		this.most = most;
	}

	/** Whether Balcão keeps it in any case, so that there is nothing to switch. */
	public boolean isAlways() {
		return this.unit == null;
	}

	/** What its value counts; null for one without. */
	public @Nullable DecreeUnit unit() {
		return this.unit;
	}

	public int least() {
		return this.least;
	}

	public int most() {
		return this.most;
	}

	boolean takes(int value) {
		return value >= this.least && value <= this.most;
	}

}
