package balcao.severity;

import java.util.List;

/** What one version says differently from another. */
public record MatrixDifference(List<MatrixLine> added, List<Changed> changed, List<MatrixLine> removed,
		boolean levelsChanged) {

	/** A row whose severity was another. */
	public record Changed(MatrixLine line, int before) {

	}

	public boolean isEmpty() {
		return this.added.isEmpty() && this.changed.isEmpty() && this.removed.isEmpty() && !this.levelsChanged;
	}

}
