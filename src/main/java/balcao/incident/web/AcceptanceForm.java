package balcao.incident.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/** The subject of an incident that is made of what looks like one. */
record AcceptanceForm(@NotBlank(message = "{incident.form.subjectMissing}") @Size(max = 200,
		message = FieldMessages.TOO_LONG) @Nullable String subject) {

	String title() {
		return Objects.requireNonNullElse(this.subject, "").strip();
	}

}
