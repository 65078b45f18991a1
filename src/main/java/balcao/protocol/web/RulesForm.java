package balcao.protocol.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;
import balcao.protocol.DateForm;
import balcao.protocol.NumberForm;
import balcao.protocol.RulesService;
import balcao.protocol.RulesTerms;

/** What the company decides about its protocols, as typed. */
record RulesForm(@Pattern(regexp = "[0-9]{0,8}", message = "{protocol.rules.prefixWrong}") @Nullable String prefix,
		@NotNull(message = FieldMessages.REQUIRED) @Nullable DateForm dateForm,
		@NotNull(message = "{protocol.rules.sequenceWrong}") @Min(value = 3,
				message = "{protocol.rules.sequenceWrong}") @Max(value = 9,
						message = "{protocol.rules.sequenceWrong}") @Nullable Integer sequenceDigits,
		@NotNull(message = "{protocol.rules.groupWrong}") @Min(value = 2, message = "{protocol.rules.groupWrong}") @Max(
				value = 6, message = "{protocol.rules.groupWrong}") @Nullable Integer groupDigits,
		@Size(max = 40, message = FieldMessages.TOO_LONG) @Pattern(regexp = "[-+()0-9 ./]*",
				message = "{protocol.rules.phoneWrong}") @Nullable String phone,
		@NotNull(message = "{protocol.rules.silenceWrong}") @Min(value = 2,
				message = "{protocol.rules.silenceWrong}") @Max(value = 240,
						message = "{protocol.rules.silenceWrong}") @Nullable Integer silenceMinutes,
		@NotNull(message = "{protocol.rules.againWrong}") @Min(value = 1, message = "{protocol.rules.againWrong}") @Max(
				value = 1440, message = "{protocol.rules.againWrong}") @Nullable Integer againMinutes,
		@NotNull(message = "{protocol.rules.lapseWrong}") @Min(value = 1, message = "{protocol.rules.lapseWrong}") @Max(
				value = 10080, message = "{protocol.rules.lapseWrong}") @Nullable Integer lapseMinutes,
		@Nullable Integer version) {

	static RulesForm of(RulesService.Standing standing) {
		RulesTerms terms = standing.terms();
		NumberForm form = terms.form();
		return new RulesForm(form.prefix(), form.dateForm(), form.sequenceDigits(), form.group(), terms.phone(),
				terms.silenceMinutes(), terms.againMinutes(), terms.lapseMinutes(), standing.version());
	}

	/** Only of a form without errors. */
	RulesTerms terms() {
		return new RulesTerms(
				new NumberForm(or(this.prefix), (this.dateForm != null) ? this.dateForm : DateForm.YEAR_MONTH_DAY,
						or(this.sequenceDigits), or(this.groupDigits)),
				(this.phone == null || this.phone.isBlank()) ? null : this.phone, or(this.silenceMinutes),
				or(this.againMinutes), or(this.lapseMinutes));
	}

	int changed() {
		return (this.version != null) ? this.version : -1;
	}

	private static String or(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static int or(@Nullable Integer number) {
		return (number != null) ? number : 0;
	}

}
