package balcao.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.organization.OrganizationRow;
import balcao.platform.TaxNumber;
import balcao.platform.web.FieldMessages;

/** An organization as typed. */
record OrganizationForm(
		@NotBlank(message = "{organization.admin.nameMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) String name,
		@Size(max = 30, message = FieldMessages.TOO_LONG) @Nullable String document) {

	/** A tax number with right check digits is kept as it stands on papers. */
	@Nullable String shownDocument() {
		return TaxNumber.parse(this.document).map(TaxNumber::shown).orElse(this.document);
	}

	/** What stood there before check digits were looked at may stay. */
	boolean hasRightDocument(@Nullable String former) {
		return this.document == null || this.document.isBlank() || this.document.equals(former)
				|| TaxNumber.parse(this.document).isPresent();
	}

	static final OrganizationForm EMPTY = new OrganizationForm("", "");

	static OrganizationForm of(OrganizationRow row) {
		return new OrganizationForm(row.name(), row.document());
	}

}
