package balcao.chat.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** What an emergency that began as a conversation is about. */
record ChatProtocolForm(@NotBlank(message = "{chat.protocol.summaryMissing}") @Size(max = 120,
		message = FieldMessages.TOO_LONG) String summary) {

}
