package balcao.sales.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** What a client wants to be different. */
record AdjustmentForm(@NotBlank(message = "{sales.decision.wishMissing}") @Size(max = 4_000,
		message = FieldMessages.TOO_LONG) String wish) {

}
