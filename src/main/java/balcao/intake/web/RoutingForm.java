package balcao.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.intake.RoutingLine;

/**
 * A routing rule as typed.
 *
 * @param requestType null for any
 * @param scope a product or module as a whole; empty for any
 */
record RoutingForm(@Nullable Long requestType, @Size(max = 30) @Nullable String scope,
		@NotNull(message = "{intake.admin.teamMissing}") @Nullable Long team) {

	static final RoutingForm EMPTY = new RoutingForm(null, "", null);

	static RoutingForm of(RoutingLine line) {
		return new RoutingForm(line.requestTypeId(), line.scope(), line.teamId());
	}

}
