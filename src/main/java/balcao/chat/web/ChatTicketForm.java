package balcao.chat.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/** As what a conversation becomes a ticket. */
record ChatTicketForm(@NotNull(message = "{chat.ticket.typeMissing}") @Nullable Long requestType,
		@NotBlank(message = "{chat.ticket.subjectMissing}") @Size(max = 200,
				message = FieldMessages.TOO_LONG) String subject) {

}
