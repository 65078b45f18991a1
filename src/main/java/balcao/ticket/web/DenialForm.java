package balcao.ticket.web;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** Why a request is denied, as the client reads it. */
record DenialForm(@NotBlank(message = "{ticket.desk.decision.missing}") @Size(max = 4_000,
		message = FieldMessages.TOO_LONG) @Nullable String decision) {

}
