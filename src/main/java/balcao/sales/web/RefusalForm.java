package balcao.sales.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** Why a client declines. */
record RefusalForm(@NotBlank(message = "{sales.decision.reasonMissing}") @Size(max = 4_000,
		message = FieldMessages.TOO_LONG) String reason) {

}
