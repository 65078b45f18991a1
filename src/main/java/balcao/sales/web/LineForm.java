package balcao.sales.web;

import java.util.Objects;

import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;
import balcao.sales.OfferLine;

/** A price line as it is typed; one without any word is none. */
record LineForm(@Size(max = 300, message = FieldMessages.TOO_LONG) String description,
		@Size(max = 20, message = FieldMessages.TOO_LONG) String quantity,
		@Size(max = 30, message = FieldMessages.TOO_LONG) String unitPrice,
		@Size(max = 30, message = FieldMessages.TOO_LONG) String discount) {

	static final LineForm BLANK = new LineForm("", "", "", "");

	LineForm {
		description = Objects.requireNonNullElse(description, "");
		quantity = Objects.requireNonNullElse(quantity, "");
		unitPrice = Objects.requireNonNullElse(unitPrice, "");
		discount = Objects.requireNonNullElse(discount, "");
	}

	static LineForm of(OfferLine line) {
		return new LineForm(line.description(), line.quantityWords(), line.unitPrice().typed(),
				(line.discount() != null) ? line.discount().typed(line.unitPrice().currency()) : "");
	}

	boolean isBlank() {
		return (this.description + this.quantity + this.unitPrice + this.discount).isBlank();
	}

}
