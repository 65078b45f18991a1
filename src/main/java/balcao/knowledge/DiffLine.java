package balcao.knowledge;

/**
 * A line of a comparison.
 *
 * @param text of the line; for a gap, how many lines are the same
 */
public record DiffLine(Kind kind, String text) {

	/** How a line stands in both texts. */
	public enum Kind {

		SAME, REMOVED, ADDED, GAP

	}

}
