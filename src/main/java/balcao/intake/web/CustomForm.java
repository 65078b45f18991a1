package balcao.intake.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/**
 * The value of a custom field as typed.
 *
 * @param label how the condition is told; nothing where it is asked of no rule
 */
record CustomForm(
		@Size(max = 60, message = FieldMessages.TOO_LONG) @Pattern(regexp = "([a-z][a-z0-9_-]*)?",
				message = "{intake.routing.customCode}") @Nullable String code,
		@Size(max = 200, message = FieldMessages.TOO_LONG) @Nullable String value,
		@Size(max = 120, message = FieldMessages.TOO_LONG) @Nullable String label) {

	/** How many a form has. */
	static final int MOST = 3;

	static final CustomForm EMPTY = new CustomForm("", "", "");

	CustomForm {
		code = text(code);
		value = text(value);
		label = text(label);
	}

	/** As many as a form has. */
	static List<CustomForm> fill(@Nullable List<@Nullable CustomForm> typed) {
		return IntStream.range(0, MOST)
			.mapToObj((place) -> (typed != null && place < typed.size())
					? Objects.requireNonNullElse(typed.get(place), EMPTY) : EMPTY)
			.toList();
	}

	boolean isBlank() {
		return text(this.code).isEmpty() && text(this.value).isEmpty() && text(this.label).isEmpty();
	}

	boolean isWhole() {
		return !text(this.code).isEmpty() && !text(this.value).isEmpty();
	}

	static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

}
