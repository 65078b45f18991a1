package balcao.duty.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import balcao.duty.DutyHours;
import balcao.duty.DutyPerson;
import balcao.duty.Shift;
import balcao.duty.ShiftTerms;
import balcao.platform.web.FieldMessages;

/**
 * A shift as typed.
 *
 * @param people in their order; places left empty do not count
 */
record ShiftForm(
		@NotBlank(message = FieldMessages.REQUIRED) @Size(max = 80,
				message = FieldMessages.TOO_LONG) @Nullable String name,
		@NotNull(message = "{duty.shift.hoursMissing}") @Nullable DutyHours hours, @Nullable Long calendar,
		@NotNull(message = "{duty.shift.startsOnMissing}") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate startsOn,
		@NotNull(message = "{duty.shift.handOverMissing}") @DateTimeFormat(
				pattern = "HH:mm") @Nullable LocalTime handOver,
		@Size(max = 40, message = FieldMessages.TOO_LONG) @Nullable List<Long> people, @Nullable Integer version) {

	static ShiftForm empty(LocalDate startsOn) {
		return new ShiftForm("", DutyHours.ALWAYS, null, startsOn, LocalTime.of(9, 0), List.of(), 0);
	}

	static ShiftForm of(Shift shift) {
		return new ShiftForm(shift.name(), shift.hours(), shift.calendarId(), shift.startsOn(), shift.handOver(),
				shift.people().stream().map(DutyPerson::id).toList(), shift.version());
	}

	ShiftTerms terms() {
		DutyHours when = Objects.requireNonNull(this.hours);
		return new ShiftTerms(Objects.requireNonNull(this.name).strip(), when,
				(when == DutyHours.ALWAYS) ? null : this.calendar, Objects.requireNonNull(this.startsOn),
				Objects.requireNonNull(this.handOver),
				(this.people != null) ? this.people.stream().filter(Objects::nonNull).toList() : List.of());
	}

	int seen() {
		return Objects.requireNonNullElse(this.version, 0);
	}

}
