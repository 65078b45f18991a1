package balcao.mail.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.mail.LetterTerms;
import balcao.mail.LetterTextService;
import balcao.platform.web.FieldMessages;

/**
 * What a letter shall say.
 *
 * @param version that the editor saw; 0 for ours
 */
record LetterTextForm(
		@NotBlank(message = "{mail.text.subjectMissing}") @Size(max = 200,
				message = FieldMessages.TOO_LONG) @Nullable String subject,
		@Size(max = 80, message = FieldMessages.TOO_LONG) @Nullable String button,
		@NotBlank(message = "{mail.text.bodyMissing}") @Size(max = 10_000,
				message = FieldMessages.TOO_LONG) @Nullable String body,
		@Nullable Integer version) {

	static LetterTextForm of(LetterTextService.LetterText text) {
		return new LetterTextForm(text.terms().subject(), text.terms().button(), text.terms().body(), text.version());
	}

	LetterTerms terms() {
		return new LetterTerms(text(this.subject).replaceAll("\\s+", " "), text(this.button), text(this.body));
	}

	int seen() {
		return Objects.requireNonNullElse(this.version, 0);
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
