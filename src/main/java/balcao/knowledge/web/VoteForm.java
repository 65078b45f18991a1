package balcao.knowledge.web;

import balcao.platform.web.FieldMessages;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a reader says of an article. */
record VoteForm(@NotNull(message = FieldMessages.REQUIRED) @Nullable Boolean useful,
		@Size(max = 1000, message = FieldMessages.TOO_LONG) @Nullable String comment) {

}
