package balcao.decree.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A request type that is kept for another time, as typed. */
record TypeTermForm(@NotNull(message = "{decree.retention.typeMissing}") @Nullable Long requestType,
		@NotNull(message = "{decree.retention.monthsShape}") @Min(value = 24,
				message = "{decree.retention.monthsShape}") @Max(value = 240,
						message = "{decree.retention.monthsShape}") @Nullable Integer months) {

	static final TypeTermForm EMPTY = new TypeTermForm(null, null);

}
