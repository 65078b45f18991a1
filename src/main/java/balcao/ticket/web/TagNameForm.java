package balcao.ticket.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;
import balcao.ticket.TicketTags;

/**
 * Another name for a tag.
 *
 * @param version that the editor saw
 */
record TagNameForm(@NotBlank(message = "{ticket.desk.tags.missing}") @Size(max = TicketTags.LONGEST,
		message = FieldMessages.TOO_LONG) @Nullable String name, int version) {

	String word() {
		return (this.name != null) ? this.name : "";
	}

}
