package balcao.ticket.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;
import balcao.ticket.CauseRow;

/**
 * A cause as typed.
 *
 * @param product blank for every product
 */
record CauseForm(@NotBlank(message = "{ticket.cause.nameMissing}") @Size(max = 120,
		message = FieldMessages.TOO_LONG) String name, @Nullable Long product) {

	static final CauseForm EMPTY = new CauseForm("", null);

	static CauseForm of(CauseRow row) {
		return new CauseForm(row.name(), row.productId());
	}

}
