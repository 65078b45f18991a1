package balcao.teamwork.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/**
 * What is known of a client.
 *
 * @param about {@code PERSON} or {@code ORGANIZATION}; null keeps whom it is about
 * @param version that the editor saw
 */
record ClientNoteForm(
		@NotBlank(message = "{teamwork.note.missing}") @Size(max = 2_000,
				message = FieldMessages.TOO_LONG) @Nullable String text,
		@Nullable About about, @Nullable Integer version) {

	/** Whom a note is about. */
	enum About {

		PERSON, ORGANIZATION

	}

	String words() {
		return Objects.requireNonNullElse(this.text, "");
	}

}
