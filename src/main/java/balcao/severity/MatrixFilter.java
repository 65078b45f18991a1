package balcao.severity;

import org.jspecify.annotations.Nullable;

/** Which rows of the matrix to list. */
public record MatrixFilter(@Nullable Long product, @Nullable Integer severity) {

	public static final MatrixFilter EVERYTHING = new MatrixFilter(null, null);

}
