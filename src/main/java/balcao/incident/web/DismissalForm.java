package balcao.incident.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/** Why something that looks like an incident is none. */
record DismissalForm(@NotBlank(message = "{incident.spike.reasonMissing}") @Size(max = 1000,
		message = FieldMessages.TOO_LONG) @Nullable String reason) {

	String words() {
		return Objects.requireNonNullElse(this.reason, "").strip();
	}

}
