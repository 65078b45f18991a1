package balcao.sales.web;

import java.util.Objects;

import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** What is said with a proposal. */
record SendingForm(@Size(max = 4_000, message = FieldMessages.TOO_LONG) String words) {

	SendingForm {
		words = Objects.requireNonNullElse(words, "");
	}

}
