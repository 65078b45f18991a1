package balcao.intake;

import java.util.List;

/**
 * A field that a condition can ask about.
 *
 * @param options what it can have been answered; none for fields that are typed into
 */
public record ConditionField(String code, String label, List<FieldOption> options) {

	/** What some answers are called; those that no longer exist by themselves. */
	public List<String> labels(List<String> values) {
		return values.stream()
			.map((value) -> this.options.stream()
				.filter((option) -> option.value().equals(value))
				.map(FieldOption::label)
				.findFirst()
				.orElse(value))
			.toList();
	}

}
