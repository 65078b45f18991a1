package balcao.severity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.catalog.CatalogChoice;

/**
 * A version of the matrix as its page shows it.
 *
 * @param total how many rows it has
 * @param found how many of them the filter lets through
 * @param next the row that the next page goes on after; null on the last
 */
public record MatrixTable(MatrixVersion version, MatrixFilter filter, List<MatrixTableRow> rows, int total, int found,
		@Nullable Long after, @Nullable Long next, int contradictions, int inversions, List<CatalogChoice> products,
		List<CatalogChoice> modules) {

}
