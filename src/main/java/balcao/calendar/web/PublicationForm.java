package balcao.calendar.web;

import java.util.Objects;

import jakarta.validation.constraints.Size;

/**
 * From when a draft is to be in force.
 *
 * @param validFrom a date as in 2026-12-24, in the calendar's zone
 */
record PublicationForm(@Size(max = 10, message = WeekForm.TOO_LONG) String validFrom) {

	PublicationForm {
		validFrom = Objects.requireNonNullElse(validFrom, "");
	}

}
