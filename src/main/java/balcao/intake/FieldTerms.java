package balcao.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form as a company wants it asked.
 *
 * @param code the name of its answer; that of a built-in field is its kind's
 * @param label null for a built-in field's own, in the reader's language
 * @param help null for a built-in field's own, where it has one
 * @param shownWhen null for always
 * @param requiredWhen what makes an optional field required
 * @param choices the options of a field with a list of its own
 */
public record FieldTerms(String code, FieldKind kind, @Nullable String label, @Nullable String help, boolean required,
		@Nullable Condition shownWhen, @Nullable Condition requiredWhen, List<OwnChoice> choices) {

	public FieldTerms {
		choices = List.copyOf(choices);
	}

	public static FieldTerms required(FieldKind kind) {
		return new FieldTerms(kind.code(), kind, null, null, true, null, null, List.of());
	}

	public static FieldTerms optional(FieldKind kind) {
		return new FieldTerms(kind.code(), kind, null, null, false, null, null, List.of());
	}

	/** A field of the company's own. */
	public static FieldTerms own(String code, FieldKind kind, String label, boolean required, OwnChoice... choices) {
		return new FieldTerms(code, kind, label, null, required, null, null, List.of(choices));
	}

	public FieldTerms called(@Nullable String label) {
		return new FieldTerms(this.code, this.kind, label, this.help, this.required, this.shownWhen, this.requiredWhen,
				this.choices);
	}

	public FieldTerms helped(@Nullable String help) {
		return new FieldTerms(this.code, this.kind, this.label, help, this.required, this.shownWhen, this.requiredWhen,
				this.choices);
	}

	public FieldTerms shownWhen(String field, String... values) {
		return new FieldTerms(this.code, this.kind, this.label, this.help, this.required,
				new Condition(field, List.of(values)), this.requiredWhen, this.choices);
	}

	public FieldTerms requiredWhen(String field, String... values) {
		return new FieldTerms(this.code, this.kind, this.label, this.help, this.required, this.shownWhen,
				new Condition(field, List.of(values)), this.choices);
	}

}
