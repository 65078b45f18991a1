package balcao.decree.web;

import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import balcao.decree.RetentionTerms;

/** How forgetting is set, as typed. */
record RetentionForm(boolean erasing,
		@NotNull(message = "{decree.retention.batchShape}") @Min(value = 1,
				message = "{decree.retention.batchShape}") @Max(value = 500,
						message = "{decree.retention.batchShape}") Integer batch,
		@Nullable Integer version) {

	static RetentionForm of(RetentionTerms terms) {
		return new RetentionForm(terms.erasing(), terms.batch(), terms.version());
	}

	RetentionTerms terms() {
		return new RetentionTerms(this.erasing, this.batch, Objects.requireNonNullElse(this.version, 0));
	}

}
