package balcao.incident.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/**
 * An incident that the team opens by itself.
 *
 * @param about product, or product and module
 */
record IncidentForm(
		@NotBlank(message = "{incident.form.subjectMissing}") @Size(max = 200,
				message = FieldMessages.TOO_LONG) @Nullable String subject,
		@NotBlank(message = "{incident.form.aboutMissing}") @Size(max = 40,
				message = FieldMessages.TOO_LONG) @Nullable String about,
		@NotNull(message = "{incident.form.teamMissing}") @Nullable Long team) {

	static final IncidentForm EMPTY = new IncidentForm("", "", null);

	String title() {
		return Objects.requireNonNullElse(this.subject, "").strip();
	}

	String scope() {
		return Objects.requireNonNullElse(this.about, "");
	}

	long teamId() {
		return Objects.requireNonNull(this.team);
	}

}
