package balcao.ticket.web;

import java.util.Objects;

import balcao.platform.web.FieldMessages;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What has changed since a request was denied. */
record AskingForm(@NotBlank(message = "{ticket.asking.missing}") @Size(max = 4_000,
		message = FieldMessages.TOO_LONG) @Nullable String changed) {

	String words() {
		return Objects.requireNonNullElse(this.changed, "");
	}

}
