package balcao.severity;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Subject;
import balcao.platform.Refused;

/**
 * A row of the matrix; a blank cell matches anything.
 *
 * @param id 0 for one that is not kept yet
 */
public record MatrixRule(long id, Subject cells, int severity) {

	/** The severities there are, from 1, the most severe. */
	public static final int LEAST_SEVERE = 4;

	/** Refuses a severity outside 1 to 4. */
	public MatrixRule {
		if (severity < 1 || severity > LEAST_SEVERE) {
			throw new Refused("severity.refused.severity");
		}
	}

	public boolean matches(Subject about) {
		return fits(this.cells.productId(), about.productId()) && fits(this.cells.moduleId(), about.moduleId())
				&& fits(this.cells.situationId(), about.situationId()) && fits(this.cells.impactId(), about.impactId());
	}

	private static boolean fits(@Nullable Long cell, @Nullable Long value) {
		return cell == null || cell.equals(value);
	}

	/** How many cells are filled: the row with the most wins. */
	public int specificity() {
		return filled(this.cells);
	}

	static int filled(Subject cells) {
		return (int) Stream.of(cells.productId(), cells.moduleId(), cells.situationId(), cells.impactId())
			.filter(Objects::nonNull)
			.count();
	}

	/** Whether some request could match both rows without either being more specific. */
	public boolean tiesWith(MatrixRule other) {
		return specificity() == other.specificity() && meets(this.cells.productId(), other.cells.productId())
				&& meets(this.cells.moduleId(), other.cells.moduleId())
				&& meets(this.cells.situationId(), other.cells.situationId())
				&& meets(this.cells.impactId(), other.cells.impactId());
	}

	private static boolean meets(@Nullable Long one, @Nullable Long other) {
		return one == null || other == null || one.equals(other);
	}

}
