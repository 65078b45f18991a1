package balcao.severity.web;

import java.time.LocalDateTime;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import balcao.platform.web.FieldMessages;

/**
 * When and why the draft is published.
 *
 * @param validFrom empty for at once
 */
record PublicationForm(@Nullable Integer edited,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime validFrom,
		@Size(max = 500, message = FieldMessages.TOO_LONG) @Nullable String note) {

}
