package balcao.api.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.intake.AskedField;
import balcao.intake.AskedForm;
import balcao.intake.AskedStep;
import balcao.intake.FieldOption;
import balcao.intake.RequestTypeCard;

/**
 * A request type with its form as it is asked after some answers.
 *
 * @param extensions of the files that it takes; null for the usual ones
 */
record ApiRequestType(String code, String name, String description, boolean needsApproval,
		@Nullable List<String> extensions, List<Step> steps) {

	static ApiRequestType of(RequestTypeCard type, AskedForm form) {
		return new ApiRequestType(type.code(), type.name(), type.description(), type.needsApproval(),
				type.scope().extensions(), form.steps().stream().map(Step::of).toList());
	}

	/** A page of the form. */
	record Step(String title, List<Field> fields) {

		static Step of(AskedStep step) {
			return new Step(step.title(),
					step.fields().stream().filter((field) -> !field.kind().isTold()).map(Field::of).toList());
		}

	}

	/**
	 * A field.
	 *
	 * @param field where its answer stands in the call that opens a ticket
	 * @param several whether it takes a list
	 * @param maxLength of one answer in characters
	 * @param options what may be chosen after the other answers; none where one types
	 * @param value what was answered, as far as it fits
	 */
	record Field(String field, String kind, String label, @Nullable String hint, boolean required, boolean several,
			int maxLength, List<Option> options, List<String> value) {

		static Field of(AskedField field) {
			return new Field(TicketBody.member(field.code()), field.kind().name(), field.label(), field.hint(),
					field.required(), field.kind().isSeveral(), field.kind().maxLength(),
					field.options().stream().map(Option::of).toList(), field.values());
		}

	}

	/** An option; a call may name it by value or by label. */
	record Option(String value, String label, @Nullable String hint) {

		static Option of(FieldOption option) {
			return new Option(option.value(), option.label(), option.hint());
		}

	}

	/** A request type in the list. */
	record Row(String code, String name, String description, boolean needsApproval) {

		static Row of(RequestTypeCard type) {
			return new Row(type.code(), type.name(), type.description(), type.needsApproval());
		}

	}

	/** The types that one may ask for, in their order. */
	record Rows(List<Row> items) {

	}

}
