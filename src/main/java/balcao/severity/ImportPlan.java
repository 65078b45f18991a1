package balcao.severity;

import java.util.List;

/**
 * What an import would do to the draft.
 *
 * @param edited how often the draft had been changed
 * @param unknown names that would have to be created
 * @param problems nothing is applied while there are any
 */
public record ImportPlan(String file, int edited, int lines, List<Row> added, List<Row> changed,
		List<MatrixLine> removed, int same, List<UnknownName> unknown, List<ImportProblem> problems) {

	/**
	 * A row that the file adds or changes.
	 *
	 * @param before the severity so far; 0 for a new row
	 */
	public record Row(long line, String words, int severity, int before) {

	}

	public boolean isPossible() {
		return this.problems.isEmpty();
	}

	/** Whether the draft says already what the file says. */
	public boolean changesNothing() {
		return this.added.isEmpty() && this.changed.isEmpty() && this.removed.isEmpty();
	}

}
