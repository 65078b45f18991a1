package balcao.calendar.web;

import java.util.Objects;

import balcao.calendar.Holiday;
import balcao.calendar.HolidayKind;
import balcao.calendar.HolidayLayer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A holiday as typed.
 *
 * @param date as in 2026-12-24
 * @param place the state or city; read only for their layers
 * @param closedFrom the hour from which the day is closed; read only when partial
 * @param closedUntil the hour until which it is closed; read only when partial
 */
record HolidayForm(@Size(max = 10, message = WeekForm.TOO_LONG) String date,
		@NotBlank(message = "{calendar.form.holiday.unnamed}") @Size(max = 120,
				message = WeekForm.TOO_LONG) String name,
		@Size(max = 20, message = WeekForm.TOO_LONG) String kind,
		@Size(max = 20, message = WeekForm.TOO_LONG) String layer,
		@Size(max = 80, message = WeekForm.TOO_LONG) String place,
		@Size(max = 200, message = WeekForm.TOO_LONG) String source,
		@Size(max = 8, message = WeekForm.TOO_LONG) String closedFrom,
		@Size(max = 8, message = WeekForm.TOO_LONG) String closedUntil) {

	HolidayForm {
		date = Objects.requireNonNullElse(date, "");
		name = Objects.requireNonNullElse(name, "");
		kind = Objects.requireNonNullElse(kind, HolidayKind.HOLIDAY.name());
		layer = Objects.requireNonNullElse(layer, HolidayLayer.OWN.name());
		place = Objects.requireNonNullElse(place, "");
		source = Objects.requireNonNullElse(source, "");
		closedFrom = Objects.requireNonNullElse(closedFrom, "");
		closedUntil = Objects.requireNonNullElse(closedUntil, "");
	}

	static HolidayForm empty() {
		return new HolidayForm("", "", HolidayKind.HOLIDAY.name(), HolidayLayer.OWN.name(), "", "", "", "");
	}

	static HolidayForm of(Holiday holiday) {
		return new HolidayForm(holiday.date().toString(), holiday.name(), holiday.kind().name(), holiday.layer().name(),
				holiday.place(), holiday.source(), holiday.closedFrom(), holiday.closedUntil());
	}

}
