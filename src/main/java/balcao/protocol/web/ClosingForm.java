package balcao.protocol.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** Why nothing comes of a contact. */
record ClosingForm(@NotBlank(message = "{protocol.closing.missing}") @Size(max = 1000,
		message = FieldMessages.TOO_LONG) String words) {

}
