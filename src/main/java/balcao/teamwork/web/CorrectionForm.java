package balcao.teamwork.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;
import balcao.sla.TypedDuration;

/**
 * Another duration, and why.
 *
 * @param version that the editor saw
 */
record CorrectionForm(
		@NotBlank(message = "{teamwork.time.durationMissing}") @Size(max = TypedDuration.LENGTH,
				message = FieldMessages.TOO_LONG) @Nullable String duration,
		@NotBlank(message = "{teamwork.time.reasonMissing}") @Size(max = 300,
				message = FieldMessages.TOO_LONG) @Nullable String reason,
		@Nullable Integer version) {

}
