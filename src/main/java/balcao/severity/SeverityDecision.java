package balcao.severity;

import org.jspecify.annotations.Nullable;

/**
 * The severity of a request and what gave it.
 *
 * @param rowId the row of the matrix, where one decided
 * @param versionId the version of the matrix that was asked
 */
public record SeverityDecision(int severity, By by, @Nullable Long rowId, long versionId, int versionNumber) {

	/** What decided. */
	public enum By {

		MATRIX_ROW, IMPACT_LEVEL, PRIORITY;

		/** The same in the words of the facts. */
		public Source source() {
			return switch (this) {
				case MATRIX_ROW -> Source.MATRIX;
				case IMPACT_LEVEL -> Source.IMPACT_LEVEL;
				case PRIORITY -> Source.PRIORITY;
			};
		}

	}

}
