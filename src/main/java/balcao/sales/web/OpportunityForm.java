package balcao.sales.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import balcao.platform.Money;
import balcao.platform.Refused;
import balcao.platform.web.FieldMessages;
import balcao.sales.OpportunityRow;
import balcao.sales.OpportunityTerms;

/** An opportunity as it is written. */
record OpportunityForm(
		@NotBlank(message = "{sales.opportunity.titleMissing}") @Size(max = 200,
				message = FieldMessages.TOO_LONG) String title,
		@NotBlank(message = "{sales.opportunity.valueMissing}") @Size(max = 30,
				message = FieldMessages.TOO_LONG) String value,
		@NotNull(message = "{sales.opportunity.stageMissing}") @Nullable Long stage,
		@NotNull(message = "{sales.opportunity.ownerMissing}") @Nullable Long owner, @Nullable Integer version) {

	static OpportunityForm of(OpportunityRow row) {
		return new OpportunityForm(row.title(), row.value().typed(), row.stageId(), row.ownerId(), row.version());
	}

	int seen() {
		return Objects.requireNonNullElse(this.version, -1);
	}

	/** What was typed; null where the value is not understood, which the errors say. */
	@Nullable OpportunityTerms terms(BindingResult errors) {
		if (errors.hasErrors()) {
			return null;
		}
		try {
			return new OpportunityTerms(this.title, Money.typed(this.value, Money.REAL),
					Objects.requireNonNull(this.stage), Objects.requireNonNull(this.owner));
		}
		catch (Refused refused) {
			errors.rejectValue("value", refused.messageKey(), refused.arguments(), null);
			return null;
		}
	}

}
