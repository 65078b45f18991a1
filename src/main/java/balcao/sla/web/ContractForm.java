package balcao.sla.web;

import java.time.LocalDate;
import java.util.Objects;

import balcao.platform.web.FieldMessages;
import balcao.sla.ContractTerms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it is typed.
 *
 * @param organization a client's name; empty for every client
 * @param product an id; empty for every product
 * @param policy an id
 * @param calendar an id; empty leaves the calendars of the policy
 * @param validUntil empty without end
 */
record ContractForm(
		@NotBlank(message = "{sla.contract.nameMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) String name,
		@Size(max = 120, message = FieldMessages.TOO_LONG) String organization,
		@Size(max = 19, message = FieldMessages.TOO_LONG) String product,
		@Size(max = 19, message = FieldMessages.TOO_LONG) String policy,
		@Size(max = 19, message = FieldMessages.TOO_LONG) String calendar,
		@Size(max = 10, message = FieldMessages.TOO_LONG) String validFrom,
		@Size(max = 10, message = FieldMessages.TOO_LONG) String validUntil) {

	ContractForm {
		name = Objects.requireNonNullElse(name, "");
		organization = Objects.requireNonNullElse(organization, "");
		product = Objects.requireNonNullElse(product, "");
		policy = Objects.requireNonNullElse(policy, "");
		calendar = Objects.requireNonNullElse(calendar, "");
		validFrom = Objects.requireNonNullElse(validFrom, "");
		validUntil = Objects.requireNonNullElse(validUntil, "");
	}

	static ContractForm blank(String organization, LocalDate today) {
		return new ContractForm("", organization, "", "", "", today.toString(), "");
	}

	static ContractForm of(ContractTerms terms, String organization) {
		return new ContractForm(terms.name(), organization, text(terms.productId()), text(terms.policyId()),
				text(terms.calendarId()), terms.validFrom().toString(), text(terms.validUntil()));
	}

	private static String text(@Nullable Object value) {
		return Objects.toString(value, "");
	}

}
