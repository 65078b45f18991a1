package balcao.severity.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.severity.MatrixLine;

/**
 * A row of the matrix as typed.
 *
 * @param scope a product, module or situation as a whole; empty for any
 * @param impact null for any
 */
record RowForm(@Nullable Integer edited, @Size(max = 30) @Nullable String scope, @Nullable Long impact,
		@NotNull(message = "{severity.admin.severityMissing}") @Min(value = 1,
				message = "{severity.refused.severity}") @Max(value = 4,
						message = "{severity.refused.severity}") @Nullable Integer severity) {

	static RowForm blank(int edited) {
		return new RowForm(edited, "", null, null);
	}

	static RowForm of(MatrixLine line, int edited) {
		return new RowForm(edited, line.scope(), line.cells().impactId(), line.severity());
	}

}
