package balcao.ticket.web;

import java.util.Objects;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/** Somebody from outside, as typed. */
record OutsiderForm(
		@NotBlank(message = "{ticket.people.outsiderNameMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) @Nullable String outsiderName,
		@NotBlank(message = "{ticket.people.outsiderEmailMissing}") @Email(message = FieldMessages.EMAIL) @Size(
				max = 200, message = FieldMessages.TOO_LONG) @Nullable String outsiderEmail) {

	static final OutsiderForm EMPTY = new OutsiderForm("", "");

	String name() {
		return Objects.requireNonNullElse(this.outsiderName, "");
	}

	String email() {
		return Objects.requireNonNullElse(this.outsiderEmail, "");
	}

}
