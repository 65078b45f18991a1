package balcao.intake.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.intake.Condition;
import balcao.intake.FieldKind;
import balcao.intake.FieldTerms;
import balcao.platform.web.FieldMessages;

/**
 * A field of a form as typed.
 *
 * @param kind only of a new field
 * @param code only of a new field; blank to have one made of the label
 * @param shownField the field that decides whether it is shown; blank for always
 * @param next not to be kept yet, where it says REFRESH
 */
record FieldForm(@Nullable String edited, @Nullable String kind,
		@Pattern(regexp = "|[a-z][a-z0-9_]{1,39}", message = "{intake.form.codeShape}") @Nullable String code,
		@Size(max = 120, message = FieldMessages.TOO_LONG) @Nullable String label,
		@Size(max = 500, message = FieldMessages.TOO_LONG) @Nullable String help, @Nullable Boolean required,
		@Size(max = 60) @Nullable String shownField,
		@Size(max = 200) @Nullable List<@Size(max = 200) String> shownValues,
		@Size(max = 60) @Nullable String requiredField,
		@Size(max = 200) @Nullable List<@Size(max = 200) String> requiredValues, @Nullable String next) {

	static final FieldForm EMPTY = new FieldForm(null, "TEXT", "", "", "", false, "", List.of(), "", List.of(), null);

	static FieldForm of(FieldTerms field) {
		Condition shown = field.shownWhen();
		Condition required = field.requiredWhen();
		return new FieldForm(null, field.kind().name(), field.code(), field.label(), field.help(), field.required(),
				(shown != null) ? shown.field() : "", (shown != null) ? shown.values() : List.of(),
				(required != null) ? required.field() : "", (required != null) ? required.values() : List.of(), null);
	}

	boolean isRefresh() {
		return "REFRESH".equals(this.next);
	}

	String mark() {
		return Objects.toString(this.edited, "");
	}

	/** A kind of one's own; null for anything else. */
	@Nullable FieldKind ownKind() {
		return Stream.of(FieldKind.values())
			.filter((one) -> !one.isBuiltIn() && one.name().equals(this.kind))
			.findFirst()
			.orElse(null);
	}

	/** A new field. */
	FieldTerms terms(String code, FieldKind kind) {
		return new FieldTerms(code, kind, text(this.label), text(this.help), Boolean.TRUE.equals(this.required), null,
				null, List.of());
	}

	/**
	 * A field with what was typed in place of what it said.
	 * @param always whether it is asked of everybody, always
	 */
	FieldTerms onto(FieldTerms field, boolean always) {
		boolean needed = always || Boolean.TRUE.equals(this.required);
		return new FieldTerms(field.code(), field.kind(), text(this.label), text(this.help), needed,
				always ? null : condition(this.shownField, this.shownValues),
				needed ? null : condition(this.requiredField, this.requiredValues), field.choices());
	}

	private static @Nullable Condition condition(@Nullable String field, @Nullable List<String> values) {
		return (field == null || field.isBlank()) ? null : new Condition(field,
				(values != null) ? values.stream().filter((one) -> !one.isBlank()).toList() : List.of());
	}

	private static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed;
	}

}
