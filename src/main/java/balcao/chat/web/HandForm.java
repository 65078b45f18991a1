package balcao.chat.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/**
 * To whom a conversation goes.
 *
 * @param receiver {@code person-7} or {@code team-3}
 * @param note for colleagues only
 */
record HandForm(
		@NotBlank(message = "{chat.hand.missing}") @Pattern(regexp = "|(person|team)-\\d{1,18}",
				message = "{chat.hand.missing}") String receiver,
		@Size(max = 2000, message = FieldMessages.TOO_LONG) @Nullable String note) {

	static final HandForm EMPTY = new HandForm("", "");

	boolean isTeam() {
		return this.receiver.startsWith("team-");
	}

	long id() {
		return Long.parseLong(this.receiver.substring(this.receiver.indexOf('-') + 1));
	}

}
