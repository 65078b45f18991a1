package balcao.ticket.web;

import java.util.Objects;

import balcao.platform.web.FieldMessages;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why somebody reopens. */
record ReasonForm(@NotBlank(message = "{ticket.reason.missing}") @Size(max = 2_000,
		message = FieldMessages.TOO_LONG) @Nullable String reason) {

	String words() {
		return Objects.requireNonNullElse(this.reason, "");
	}

}
