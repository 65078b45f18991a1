package balcao.severity;

import org.jspecify.annotations.Nullable;

import balcao.catalog.SubjectNames;

/**
 * An example case and what a version answers to it.
 *
 * @param answer null where nothing answers
 * @param row the row that answered; null where none did
 */
public record ExampleResult(ExampleCase example, SubjectNames names, @Nullable SeverityDecision answer,
		@Nullable MatrixLine row) {

	public boolean isRight() {
		return this.answer != null && this.answer.severity() == this.example.severity();
	}

}
