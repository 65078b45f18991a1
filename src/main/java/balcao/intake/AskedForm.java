package balcao.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form as one person is asked it now: what is shown after what was answered, with the
 * options that fit.
 */
public record AskedForm(FormVersion version, List<AskedStep> steps) {

	public Stream<AskedField> fields() {
		return this.steps.stream().flatMap((step) -> step.fields().stream());
	}

	public Optional<AskedField> field(String code) {
		return fields().filter((field) -> field.code().equals(code)).findFirst();
	}

	/** A page by its number from 1 on; empty for a number that it does not have. */
	public Optional<AskedStep> step(int number) {
		return this.steps.stream().filter((step) -> step.number() == number).findFirst();
	}

	/** What is kept of the answers: what is asked and fits. */
	public Answers answers() {
		return new Answers(fields().filter((field) -> !field.kind().isTold())
			.collect(Collectors.toMap(AskedField::code, AskedField::values)));
	}

	/** What people read of the answers, by code. */
	public Map<String, List<String>> shown() {
		return fields().filter(AskedField::isAnswered).collect(Collectors.toMap(AskedField::code, AskedField::shown));
	}

}
