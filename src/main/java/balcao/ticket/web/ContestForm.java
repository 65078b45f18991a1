package balcao.ticket.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/** Why a client contests a pause. */
record ContestForm(@NotBlank(message = "{ticket.contest.reasonMissing}") @Size(max = 2_000,
		message = FieldMessages.TOO_LONG) @Nullable String reason) {

	static final ContestForm EMPTY = new ContestForm("");

	String words() {
		return Objects.requireNonNullElse(this.reason, "");
	}

}
