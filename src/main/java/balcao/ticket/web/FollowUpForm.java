package balcao.ticket.web;

import java.util.Objects;

import balcao.platform.web.FieldMessages;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client says in a ticket that goes on with an older one. */
record FollowUpForm(@NotBlank(message = "{ticket.followUp.missing}") @Size(max = 20_000,
		message = FieldMessages.TOO_LONG) @Nullable String news) {

	String words() {
		return Objects.requireNonNullElse(this.news, "");
	}

}
