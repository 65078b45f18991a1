package balcao.ticket.web;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import balcao.ticket.Recipient;

/**
 * To whom a ticket is given.
 *
 * @param back the list to go back to; null for the ticket itself
 */
record AssignmentForm(
		@NotBlank(message = "{ticket.desk.bulk.nobody}") @Pattern(regexp = Recipient.PATTERN + "|") @Nullable String to,
		@Size(max = 4000) @Nullable String back) {

	String messageKey() {
		return "me".equals(this.to) ? "ticket.flash.taken" : "ticket.flash.assigned";
	}

	/** Where to go on; a ticket of another team may be out of sight. */
	String next(String number) {
		return (this.to != null && this.to.startsWith("team")) ? "/desk" : "/desk/tickets/" + number;
	}

}
