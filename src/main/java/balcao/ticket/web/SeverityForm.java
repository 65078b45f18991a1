package balcao.ticket.web;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import balcao.platform.web.FieldMessages;

/** Another severity, and why. */
record SeverityForm(
		@NotNull(message = "{ticket.desk.severity.missing}") @Min(value = 1,
				message = "{ticket.desk.severity.missing}") @Max(value = 4,
						message = "{ticket.desk.severity.missing}") @Nullable Integer severity,
		@NotBlank(message = "{ticket.desk.severity.reasonMissing}") @Size(max = 1_000,
				message = FieldMessages.TOO_LONG) @Nullable String severityReason) {

}
