package balcao.demo.web;

import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import balcao.platform.web.FieldMessages;

/**
 * How far to move the clock.
 *
 * @param advance a duration as in ISO 8601, forward and short of three years
 */
record ClockForm(@NotBlank(message = FieldMessages.REQUIRED) @Pattern(regexp = ClockForm.FORWARD,
		message = "{demo.clock.advance.wrong}") String advance) {

	static final String FORWARD = "\\s*|P(?=.)(\\d{1,3}D)?(T(?=\\d)(\\d{1,4}H)?(\\d{1,5}M)?(\\d{1,6}S)?)?";

	Duration duration() {
		return Duration.parse(this.advance);
	}

}
