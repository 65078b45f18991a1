package balcao.teamwork.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import balcao.platform.web.FieldMessages;
import balcao.sla.TypedDuration;

/** Work that is told afterwards. */
record TimeForm(
		@NotNull(message = "{teamwork.time.dayMissing}") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
		@NotBlank(message = "{teamwork.time.durationMissing}") @Size(max = TypedDuration.LENGTH,
				message = FieldMessages.TOO_LONG) @Nullable String duration,
		@Size(max = 300, message = FieldMessages.TOO_LONG) @Nullable String about) {

}
