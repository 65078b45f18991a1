package balcao.ticket.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;
import balcao.ticket.PauseVerdict;

/** What a leader decides about a contested pause, and what the client reads about it. */
record ContestDecisionForm(@NotNull(message = "{ticket.desk.contest.verdictMissing}") @Nullable PauseVerdict verdict,
		@NotBlank(message = "{ticket.desk.contest.answerMissing}") @Size(max = 2_000,
				message = FieldMessages.TOO_LONG) @Nullable String contestAnswer) {

}
