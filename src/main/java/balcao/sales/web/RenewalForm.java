package balcao.sales.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** Until when a proposal holds once more. */
record RenewalForm(@NotBlank(message = "{sales.editor.validUntilMissing}") @Size(max = 20,
		message = FieldMessages.TOO_LONG) String renewUntil) {

}
