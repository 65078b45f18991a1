package balcao.ticket.web;

import java.util.Objects;

import balcao.platform.web.FieldMessages;
import balcao.ticket.SolutionAnswer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/** How a client answers a solution. */
record SolutionAnswerForm(@NotNull(message = "{ticket.resolved.answerMissing}") @Nullable SolutionAnswer answer,
		@Size(max = 2_000, message = FieldMessages.TOO_LONG) @Nullable String reason) {

	/** Asks for a reason where work goes on. */
	void check(BindingResult errors) {
		if (this.answer != null && this.answer.keepsAlive() && (this.reason == null || this.reason.isBlank())) {
			errors.rejectValue("reason", "ticket.resolved.reasonMissing");
		}
	}

	SolutionAnswer chosen() {
		return Objects.requireNonNull(this.answer);
	}

	/** The part of the message's key that tells what came of it. */
	String flash() {
		return Objects.requireNonNullElse(this.answer, SolutionAnswer.NO).name();
	}

}
