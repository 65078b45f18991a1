package balcao.ticket.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;
import balcao.ticket.TicketTags;

/** A word to put on a ticket. */
record TagForm(@NotBlank(message = "{ticket.desk.tags.missing}") @Size(max = TicketTags.LONGEST,
		message = FieldMessages.TOO_LONG) @Nullable String tag) {

	String word() {
		return (this.tag != null) ? this.tag : "";
	}

}
