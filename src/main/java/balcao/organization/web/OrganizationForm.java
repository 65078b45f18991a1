package balcao.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.organization.OrganizationRow;
import balcao.platform.web.FieldMessages;

/** An organization as typed. */
record OrganizationForm(
		@NotBlank(message = "{organization.admin.nameMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) String name,
		@Size(max = 30, message = FieldMessages.TOO_LONG) @Nullable String document) {

	static final OrganizationForm EMPTY = new OrganizationForm("", "");

	static OrganizationForm of(OrganizationRow row) {
		return new OrganizationForm(row.name(), row.document());
	}

}
