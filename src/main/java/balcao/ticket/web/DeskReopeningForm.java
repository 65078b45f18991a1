package balcao.ticket.web;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** Why the team reopens a ticket, as the client reads it. */
record DeskReopeningForm(@NotBlank(message = "{ticket.desk.reopening.missing}") @Size(max = 4_000,
		message = FieldMessages.TOO_LONG) @Nullable String reopening) {

}
