package balcao.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.organization.PersonRow;
import balcao.platform.Role;
import balcao.platform.web.FieldMessages;

/** A contact as a client's manager types one. */
record ContactForm(
		@NotBlank(message = "{account.people.nameMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) String name,
		@NotBlank(message = "{account.people.emailMissing}") @Email(message = FieldMessages.EMAIL) @Size(max = 200,
				message = FieldMessages.TOO_LONG) String email,
		@Size(max = 40, message = FieldMessages.TOO_LONG) @Nullable String phone, boolean manager,
		boolean seesTickets) {

	static final ContactForm EMPTY = new ContactForm("", "", "", false, false);

	static ContactForm of(PersonRow row) {
		return new ContactForm(row.name(), row.email(), row.phone(), row.role() == Role.CLIENT_MANAGER,
				row.seesTickets());
	}

}
