package balcao.catalog;

import java.util.List;

/**
 * What a file would do to a list.
 *
 * @param created what does not exist yet
 * @param restored what was archived and comes back
 * @param linked how many products would serve another segment
 * @param same how many lines say what there is already
 * @param problems nothing is applied while there are any
 */
public record CatalogImportPlan(String file, int lines, List<Row> created, List<Row> restored, int linked, int same,
		List<Problem> problems) {

	/** An entry, by the line that names it first. */
	public record Row(long line, CatalogKind kind, String words) {

	}

	/** Why a line cannot be taken. */
	public record Problem(long line, String messageKey, List<Object> arguments) {

	}

	public boolean isPossible() {
		return this.problems.isEmpty();
	}

	public boolean changesNothing() {
		return this.created.isEmpty() && this.restored.isEmpty() && this.linked == 0;
	}

	/** What changes when the list does, so that nothing else is done than was shown. */
	public String mark() {
		return this.created.size() + "." + this.restored.size() + "." + this.linked;
	}

}
