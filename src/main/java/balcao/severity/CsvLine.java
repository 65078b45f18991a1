package balcao.severity;

import java.util.List;

/**
 * A line of an imported file; empty cells match anything.
 *
 * @param number as an editor counts it, the header being 1
 * @param cells product, module, situation and impact
 */
record CsvLine(long number, List<String> cells, String severity) {

	String product() {
		return this.cells.get(0);
	}

	String module() {
		return this.cells.get(1);
	}

	String situation() {
		return this.cells.get(2);
	}

	String impact() {
		return this.cells.get(3);
	}

}
