package balcao.ticket.web;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import balcao.ticket.QueueView;

/**
 * To whom a ticket is given.
 *
 * @param queue the queue to go back to; null for the ticket itself
 */
record AssignmentForm(
		@NotBlank(message = "{ticket.desk.bulk.nobody}") @Pattern(regexp = Recipient.PATTERN + "|") @Nullable String to,
		@Nullable Long queue, @Nullable QueueView view) {

	String messageKey() {
		return "me".equals(this.to) ? "ticket.flash.taken" : "ticket.flash.assigned";
	}

	/** Where to go on; a ticket of another team may be out of sight. */
	String next(String number) {
		if (this.queue != null) {
			return "/desk/queues/" + this.queue + ((this.view != null) ? "?view=" + this.view : "");
		}
		return (this.to != null && this.to.startsWith("team")) ? "/desk" : "/desk/tickets/" + number;
	}

}
