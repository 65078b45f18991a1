package balcao.duty.web;

import java.time.LocalDateTime;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import balcao.platform.web.FieldMessages;

/** Who stands in, and for how long, as typed. */
record StandInForm(@NotNull(message = "{duty.standIn.personMissing}") @Nullable Long person,
		@NotNull(message = "{duty.standIn.fromMissing}") @DateTimeFormat(
				pattern = StandInForm.MINUTE) @Nullable LocalDateTime from,
		@NotNull(message = "{duty.standIn.untilMissing}") @DateTimeFormat(
				pattern = StandInForm.MINUTE) @Nullable LocalDateTime until,
		@Size(max = 200, message = FieldMessages.TOO_LONG) @Nullable String about) {

	/** As browsers send it. */
	static final String MINUTE = "yyyy-MM-dd'T'HH:mm";

}
