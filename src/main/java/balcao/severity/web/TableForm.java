package balcao.severity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.severity.MatrixFilter;

/**
 * The severities of a page of the table as chosen, and the filter it was read with.
 *
 * @param edited how often the draft had been changed when the page was shown
 */
record TableForm(@Nullable Integer edited, @Valid @Size(max = 200) @Nullable List<Cell> cells, @Nullable Long product,
		@Nullable Long module, @Nullable Integer severity, @Size(max = 100) @Nullable String words,
		@Nullable Boolean conflicts, @Nullable Long after) {

	/** A row and its severity. */
	record Cell(@NotNull(message = "{severity.admin.severityMissing}") @Nullable Long id,
			@NotNull(message = "{severity.admin.severityMissing}") @Min(value = 1,
					message = "{severity.refused.severity}") @Max(value = 4,
							message = "{severity.refused.severity}") @Nullable Integer severity) {

	}

	MatrixFilter filter() {
		return new MatrixFilter(this.product, this.module, this.severity, Objects.toString(this.words, ""),
				Boolean.TRUE.equals(this.conflicts));
	}

	Map<Long, Integer> chosen() {
		Map<Long, Integer> chosen = new LinkedHashMap<>();
		for (Cell cell : Objects.requireNonNullElse(this.cells, List.<Cell>of())) {
			if (cell.id() != null && cell.severity() != null) {
				chosen.put(cell.id(), cell.severity());
			}
		}
		return chosen;
	}

}
