package balcao.severity;

import org.jspecify.annotations.Nullable;

/**
 * A row of the matrix as its table shows it.
 *
 * @param contradicts another row that decides about the same cases just as specifically
 * @param milder a row of a milder impact that is more severe all the same
 * @param decided how many tickets it decided so far
 */
public record MatrixTableRow(MatrixLine line, @Nullable MatrixLine contradicts, @Nullable MatrixLine milder,
		int decided) {

	/** Whether it decided more than anybody counts. */
	public boolean isCountedOut() {
		return this.decided >= MatrixRows.MOST_COUNTED;
	}

}
