package balcao.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.organization.PersonRow;
import balcao.platform.Role;
import balcao.platform.web.FieldMessages;

/**
 * A person as an admin types one.
 *
 * @param organization the client's organization; not looked at for the team
 */
record PersonForm(
		@NotBlank(message = "{account.people.nameMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) String name,
		@NotBlank(message = "{account.people.emailMissing}") @Email(message = FieldMessages.EMAIL) @Size(max = 200,
				message = FieldMessages.TOO_LONG) String email,
		@Size(max = 40, message = FieldMessages.TOO_LONG) @Nullable String phone,
		@NotNull(message = "{account.people.roleMissing}") @Nullable Role role, @Nullable Long organization) {

	static PersonForm empty(@Nullable Long organization) {
		return new PersonForm("", "", "", (organization != null) ? Role.CLIENT : null, organization);
	}

	static PersonForm of(PersonRow row) {
		return new PersonForm(row.name(), row.email(), row.phone(), row.role(), row.organizationId());
	}

}
