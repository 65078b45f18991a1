package balcao.protocol.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/** When a call was really taken, and why it is written down only now. */
record LateForm(
		@NotBlank(message = "{protocol.late.whenMissing}") @Size(max = 25,
				message = FieldMessages.TOO_LONG) @Nullable String startedAt,
		@NotBlank(message = "{protocol.late.reasonMissing}") @Size(max = 500,
				message = FieldMessages.TOO_LONG) String reason) {

	/** The instant; empty where it is none. */
	Optional<Instant> instant(ZoneId zone) {
		String typed = this.startedAt;
		if (typed == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
