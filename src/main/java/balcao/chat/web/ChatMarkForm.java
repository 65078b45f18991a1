package balcao.chat.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.chat.ChatMark;
import balcao.platform.web.FieldMessages;

/** A mark as given. */
record ChatMarkForm(
		@NotNull(message = "{chat.rating.scoreMissing}") @Min(value = 1, message = "{chat.rating.scoreMissing}") @Max(
				value = 5, message = "{chat.rating.scoreMissing}") @Nullable Integer score,
		@Size(max = 2_000, message = FieldMessages.TOO_LONG) @Nullable String comment) {

	static ChatMarkForm of(ChatMark mark) {
		return new ChatMarkForm(mark.score(), mark.comment());
	}

}
