package balcao.calendar.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import balcao.calendar.BusinessHours;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A calendar that begins.
 *
 * @param start what its week is like at first
 */
record NewCalendarForm(
		@NotBlank(message = "{calendar.form.unnamed}") @Size(max = 120, message = WeekForm.TOO_LONG) String name,
		@NotBlank(message = "{calendar.form.zone.unknown}") @Size(max = 64, message = WeekForm.TOO_LONG) String zone,
		@Size(max = 20, message = WeekForm.TOO_LONG) String start) {

	NewCalendarForm {
		name = Objects.requireNonNullElse(name, "");
		zone = Objects.requireNonNullElse(zone, "");
		start = Objects.requireNonNullElse(start, StartingHours.OFFICE.name());
	}

	/** What the week of a new calendar is like before it is edited. */
	enum StartingHours {

		OFFICE, ALWAYS;

		BusinessHours in(ZoneId zone) {
			return (this == ALWAYS) ? BusinessHours.always(zone)
					: new BusinessHours(zone, BusinessHours.brazilianOffice().weekly(), List.of(), List.of());
		}

	}

}
