package balcao.rehearsal.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

/** How far back a what-if goes, and since when the draft would hold. */
record WhatIfForm(
		@NotNull(message = "{rehearsal.form.monthsWrong}") @Min(value = 1,
				message = "{rehearsal.form.monthsWrong}") @Max(value = 24,
						message = "{rehearsal.form.monthsWrong}") @Nullable Integer months,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validFrom) {

	static final WhatIfForm USUAL = new WhatIfForm(3, null);

}
