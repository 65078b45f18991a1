package balcao.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A difference between two versions of a form.
 *
 * @param field as it is now, or as it was where it is gone; null for a step or the tips
 * @param step the number of the step whose title differs; 0 for other differences
 */
public record FormChange(@Nullable FieldTerms field, int step, String title, List<FormAspect> aspects) {

	public FormChange {
		aspects = List.copyOf(aspects);
	}

	static FormChange of(FieldTerms field, List<FormAspect> aspects) {
		return new FormChange(field, 0, "", aspects);
	}

	/** What differences between two forms there are, in the order of the later one. */
	public static List<FormChange> between(FormTerms before, FormTerms after) {
		return FormDifference.of(before, after);
	}

}
