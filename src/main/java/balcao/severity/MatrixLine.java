package balcao.severity;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Subject;

/**
 * A row of the matrix in words; null matches anything.
 *
 * @param outOfUse whether it names something that the catalog has archived
 */
public record MatrixLine(long id, Subject cells, @Nullable String product, @Nullable String module,
		@Nullable String situation, @Nullable String impact, int severity, boolean outOfUse) {

	/** How many cells are filled. */
	public int specificity() {
		return MatrixRule.filled(this.cells);
	}

	/** The value of the product, module or situation in a form; empty for any. */
	public String scope() {
		return (this.cells.situationId() != null) ? "s" + this.cells.situationId() : (this.cells.moduleId() != null)
				? "m" + this.cells.moduleId() : (this.cells.productId() != null) ? "p" + this.cells.productId() : "";
	}

	/** The filled cells one after another. */
	public String words() {
		String words = Stream.of(this.product, this.module, this.situation, this.impact)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining(" / "));
		return words.isEmpty() ? "*" : words;
	}

}
