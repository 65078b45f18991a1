package balcao.intake.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.intake.FieldTerms;
import balcao.intake.FormFault;

/**
 * A field in the editor.
 *
 * @param shownWhen the condition in words; null for always
 * @param requiredWhen the same for what makes it required
 */
record EditorField(FieldTerms terms, String label, @Nullable ConditionWords shownWhen,
		@Nullable ConditionWords requiredWhen, List<FormFault> faults) {

	/** Whether its label does not say of which kind it is. */
	public boolean isRenamed() {
		return this.terms.label() != null;
	}

	/**
	 * A condition in words.
	 *
	 * @param answers empty for any answer at all
	 */
	record ConditionWords(String field, String answers) {

		public boolean isAny() {
			return this.answers.isEmpty();
		}

	}

}
