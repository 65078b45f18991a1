package balcao.decree.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** Why a ticket is kept whatever its term says. */
record HoldForm(@NotBlank(message = "{decree.hold.reasonMissing}") @Size(max = 500,
		message = FieldMessages.TOO_LONG) String reason) {

}
