package balcao.intake.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.intake.OwnChoice;
import balcao.platform.web.FieldMessages;

/**
 * An option of a field as typed.
 *
 * @param value blank to have one made of the label
 * @param organizations who may choose it; none for everybody
 */
record OptionForm(@Nullable String edited,
		@NotBlank(message = "{intake.form.optionMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) @Nullable String label,
		@Pattern(regexp = "|[A-Za-z0-9][A-Za-z0-9_.-]{0,59}",
				message = "{intake.form.valueShape}") @Nullable String value,
		@Size(max = 200, message = FieldMessages.TOO_LONG) @Nullable String hint, @Nullable List<Long> organizations) {

	static final OptionForm EMPTY = new OptionForm(null, "", "", "", List.of());

	static OptionForm of(OwnChoice choice) {
		return new OptionForm(null, choice.label(), choice.value(), choice.hint(), choice.organizations());
	}

	String mark() {
		return Objects.toString(this.edited, "");
	}

	OwnChoice choice() {
		return new OwnChoice(Objects.toString(this.value, ""), Objects.toString(this.label, ""),
				(this.hint == null || this.hint.isBlank()) ? null : this.hint, (this.organizations != null)
						? this.organizations.stream().filter(Objects::nonNull).toList() : List.of());
	}

}
