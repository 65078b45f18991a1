package balcao.protocol.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** A protocol's number and what only its caller knows. */
record ConsultForm(
		@NotBlank(message = "{protocol.consult.numberMissing}") @Size(max = 60,
				message = FieldMessages.TOO_LONG) String number,
		@NotBlank(message = "{protocol.consult.knowledgeMissing}") @Size(max = 254,
				message = FieldMessages.TOO_LONG) String knowledge) {

}
