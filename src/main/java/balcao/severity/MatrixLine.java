package balcao.severity;

import org.jspecify.annotations.Nullable;

/**
 * A row of the matrix in words; null matches anything.
 *
 * @param scope the value of the product, module or situation in a form; empty for any
 */
public record MatrixLine(long id, @Nullable String product, @Nullable String module, @Nullable String situation,
		@Nullable String impact, int severity, boolean archived, String scope, @Nullable Long impactId) {

}
