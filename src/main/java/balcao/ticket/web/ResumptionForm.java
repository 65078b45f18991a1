package balcao.ticket.web;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** Why the team goes on without waiting for the client. */
record ResumptionForm(@NotBlank(message = "{ticket.desk.resumption.missing}") @Size(max = 1_000,
		message = FieldMessages.TOO_LONG) @Nullable String resumption) {

}
