package balcao.sales.web;

import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/** What one person may accept; nothing typed is nothing. */
record LimitForm(@Nullable Long person, @Size(max = 30, message = FieldMessages.TOO_LONG) String amount) {

	LimitForm {
		amount = Objects.requireNonNullElse(amount, "");
	}

}
