package balcao.intake;

import java.util.List;

/**
 * When a field is shown or required: another field, asked before, has one of some
 * answers.
 *
 * @param field the code of the other field
 * @param values none means any answer at all
 */
public record Condition(String field, List<String> values) {

	public Condition {
		values = List.copyOf(values);
	}

	boolean holds(Answers answers) {
		List<String> given = answers.all(this.field);
		return this.values.isEmpty() ? !given.isEmpty() : given.stream().anyMatch(this.values::contains);
	}

}
