package balcao.sla.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import balcao.sla.PromisedTarget;

/**
 * A promise as typed.
 *
 * @param hours of the calendar, fractions allowed
 */
record TargetForm(@NotNull(message = "{sla.admin.hoursMissing}") @DecimalMin(value = "0.05",
		message = "{sla.admin.hoursRange}") @DecimalMax(value = "5000", message = "{sla.admin.hoursRange}") @Digits(
				integer = 4, fraction = 2, message = "{sla.admin.hoursRange}") @Nullable BigDecimal hours,
		@NotNull(message = "{sla.admin.calendarMissing}") @Nullable Long calendar) {

	static TargetForm of(PromisedTarget target) {
		return new TargetForm(BigDecimal.valueOf(target.duration().toSeconds())
			.divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP)
			.stripTrailingZeros(), target.calendarId());
	}

	static Duration duration(@Nullable BigDecimal hours) {
		return Duration.ofSeconds(((hours != null) ? hours : BigDecimal.ZERO).multiply(BigDecimal.valueOf(3600))
			.setScale(0, RoundingMode.HALF_UP)
			.longValueExact());
	}

}
