package balcao.calendar.web;

import java.util.Objects;
import java.util.stream.Collectors;

import balcao.calendar.DatedException;
import balcao.calendar.OpenInterval;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Other hours on a date as typed.
 *
 * @param date as in 2026-12-24
 * @param hours such as {@code 09:00–12:00, 13:00–15:00}; none closes the date
 */
record ExceptionForm(@Size(max = 10, message = WeekForm.TOO_LONG) String date,
		@NotBlank(message = "{calendar.form.exception.unexplained}") @Size(max = 200,
				message = WeekForm.TOO_LONG) String reason,
		@Size(max = 120, message = WeekForm.TOO_LONG) String hours) {

	ExceptionForm {
		date = Objects.requireNonNullElse(date, "");
		reason = Objects.requireNonNullElse(reason, "");
		hours = Objects.requireNonNullElse(hours, "");
	}

	static ExceptionForm empty() {
		return new ExceptionForm("", "", "");
	}

	static ExceptionForm of(DatedException exception) {
		return new ExceptionForm(exception.date().toString(), exception.reason(),
				exception.open().stream().map(OpenInterval::toString).collect(Collectors.joining(", ")));
	}

}
