package balcao.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import balcao.intake.AskedField;
import balcao.intake.AskedForm;
import balcao.intake.AskedStep;
import balcao.intake.StepTerms;
import balcao.intake.Tip;
import balcao.platform.FileRules;
import balcao.platform.web.Option;

/**
 * A form as an organization would be asked it; nothing of it is kept.
 *
 * @param organization whose options it shows; null where there is no organization yet
 * @param form null where nobody can be asked
 * @param number of the step that is shown, from 1 on
 * @param ended whether the last step was passed
 */
record PreviewPage(List<Option> organizations, @Nullable Long organization, String organizationName,
		@Nullable AskedForm form, int number, boolean ended, FileRules rules) {

	/** The step that is shown; null where the form has none. */
	public @Nullable AskedStep step() {
		return (this.form != null) ? this.form.step(this.number).orElse(null) : null;
	}

	public int count() {
		return (this.form != null) ? this.form.steps().size() : 0;
	}

	public List<Tip> tips() {
		return (this.form != null && this.number == 1) ? this.form.version().terms().tips() : List.of();
	}

	/** Every place of the step, with its field where that is asked. */
	public List<Slot> slots() {
		AskedStep step = step();
		if (this.form == null || step == null) {
			return List.of();
		}
		StepTerms terms = this.form.version().terms().steps().get(this.number - 1);
		return terms.fields()
			.stream()
			.map((field) -> new Slot(field.code(),
					step.fields().stream().filter((one) -> one.code().equals(field.code())).findFirst().orElse(null)))
			.toList();
	}

	/** What was answered on the other steps, to be sent along. */
	public Map<String, List<String>> carried() {
		AskedStep step = step();
		if (this.form == null || step == null) {
			return Map.of();
		}
		Set<String> here = step.fields().stream().map(AskedField::code).collect(Collectors.toSet());
		return this.form.answers()
			.values()
			.entrySet()
			.stream()
			.filter((answer) -> !here.contains(answer.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * A place of the step.
	 *
	 * @param field null where it is not asked now
	 */
	record Slot(String code, @Nullable AskedField field) {

		/** Whether one types into it, so that it is left alone meanwhile. */
		public boolean isTyped() {
			return this.field != null && switch (this.field.look()) {
				case TEXT, SHORT, LONG, PHONE, NUMBER, DATE, COPIES -> true;
				default -> false;
			};
		}

	}

}
