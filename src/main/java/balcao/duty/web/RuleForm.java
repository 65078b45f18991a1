package balcao.duty.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.duty.DutyRule;
import balcao.platform.web.FieldMessages;

/** How a team calls, as typed. */
record RuleForm(
		@NotBlank(message = FieldMessages.REQUIRED) @Size(max = 64,
				message = FieldMessages.TOO_LONG) @Nullable String zone,
		@NotNull(message = RuleForm.MINUTES) @Min(value = 1, message = RuleForm.MINUTES) @Max(value = 240,
				message = RuleForm.MINUTES) @Nullable Integer nextAfter,
		@NotNull(message = RuleForm.MINUTES) @Min(value = 1, message = RuleForm.MINUTES) @Max(value = 240,
				message = RuleForm.MINUTES) @Nullable Integer leaderAfter,
		@NotNull(message = RuleForm.MINUTES) @Min(value = 1, message = RuleForm.MINUTES) @Max(value = 240,
				message = RuleForm.MINUTES) @Nullable Integer allAfter,
		@Nullable Integer version) {

	static final String MINUTES = "{duty.rule.minutesWrong}";

	static RuleForm of(DutyRule rule) {
		return new RuleForm(rule.zone().getId(), rule.nextAfter(), rule.leaderAfter(), rule.allAfter(), rule.version());
	}

	/** The zone; empty for one that does not exist. */
	Optional<ZoneId> place() {
		try {
			return Optional.of(ZoneId.of(Objects.requireNonNullElse(this.zone, "")));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	DutyRule rule() {
		return new DutyRule(place().orElseThrow(), Objects.requireNonNull(this.nextAfter),
				Objects.requireNonNull(this.leaderAfter), Objects.requireNonNull(this.allAfter),
				Objects.requireNonNullElse(this.version, 0));
	}

}
