package balcao.sla.web;

import java.util.Objects;

import balcao.platform.web.FieldMessages;
import jakarta.validation.constraints.Size;

/**
 * From when a draft is to be in force.
 *
 * @param validFrom a date, in the company's zone
 */
record PublicationForm(@Size(max = 10, message = FieldMessages.TOO_LONG) String validFrom) {

	PublicationForm {
		validFrom = Objects.requireNonNullElse(validFrom, "");
	}

}
